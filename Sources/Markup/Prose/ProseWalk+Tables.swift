internal import CMarkGFM
internal import Source

/// The table that is being read.
struct TableState {
  var isInHeader = false
  var bodyIsOpen = false
  var column = 0
  /// cmark's letter for each column: `l`, `c`, `r`, or 0.
  var alignments: [UInt8] = []
}

extension ProseWalk {
  mutating func enterTable(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .table:
      startTableBox()
      html.append("<table")
      html.append(hole: .language)
      html.append(">")
      let count = node.columnCount
      let letters = cmark_gfm_extensions_get_table_alignments(node.pointer)
      table = TableState(alignments: Array(UnsafeBufferPointer(start: letters, count: count)))
    case .tableHeader, .tableRow:
      enterRow(node, isHeader: kind == .tableHeader)
      if kind == .tableHeader { checkTableHeader(node) }
    case .tableCell: enterCell(node)
    default: return
    }
  }

  /// Starts the box around a table: a wide one scrolls in it, which the keyboard has to reach.
  mutating func startTableBox() {
    html.endLine()
    html.append("<div class=\"table\" role=\"group\" ")
    html.append(hole: .label("table"))
    html.append(" tabindex=\"0\">\n")
  }

  mutating func exitTable(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .table:
      if table.bodyIsOpen { html.append("</tbody>\n") }
      html.append("</table>\n</div>\n")
    case .tableHeader:
      settleHomesOfRow(isHeader: true)
      html.append("</tr>\n</thead>\n")
      table.isInHeader = false
    case .tableRow:
      settleHomesOfRow(isHeader: false)
      html.append("</tr>\n")
    case .tableCell:
      html.append(isHeading(node) ? "</th>\n" : "</td>\n")
      typed.endBlock(node, .tableCell)
      noteCellOfHomes()
      endTextBlock()
    default: return
    }
  }

  private mutating func enterRow(_ node: Node, isHeader: Bool) {
    locator.enterBlock(node)
    html.endLine()
    table.isInHeader = isHeader
    table.column = 0
    if isHeader {
      html.append("<thead>\n")
    } else if !table.bodyIsOpen {
      html.append("<tbody>\n")
      table.bodyIsOpen = true
    }
    html.append("<tr>\n")
  }

  /// An empty cell of the header, such as the one in the corner, is the heading of nothing.
  private func isHeading(_ cell: Node) -> Bool {
    table.isInHeader && cmark_node_first_child(cell.pointer) != nil
  }

  private mutating func enterCell(_ node: Node) {
    words.startBlock()
    html.append(isHeading(node) ? "<th" : "<td")
    if table.column < table.alignments.count {
      switch table.alignments[table.column] {
      case UInt8(ascii: "l"): html.append(" class=\"align-left\"")
      case UInt8(ascii: "c"): html.append(" class=\"align-center\"")
      case UInt8(ascii: "r"): html.append(" class=\"align-right\"")
      default: break
      }
    }
    html.append(">")
    table.column += 1
  }
}

extension Node {
  /// How many columns a table has.
  var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }
}
