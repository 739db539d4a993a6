internal import Source

extension ProseWalk {
  /// Looks for what is hard to read, or was meant as something else. The words of the paragraph are still there.
  mutating func checkParagraph(_ node: Node) {
    guard node.startLine > 0, node.endLine >= node.startLine else { return }
    if AllCapitals.isShouted(words.block) {
      diagnostics.append(AllCapitals.diagnose(at: locator.span(ofLine: node.startLine)))
    }
    let lines = (node.startLine...node.endLine).map { MarkedLine($0, locator.line($0)) }
    if let item = ListAsText.firstItem(of: lines), !followsItem(node) {
      diagnostics.append(ListAsText.diagnose(at: locator.span(ofLine: item.number)))
    }
    if let heading = lines.first(where: HeadingAsText.isHeading) {
      diagnostics.append(HeadingAsText.diagnose(heading, at: locator.span(ofLine: heading.number)))
    }
    if TableWithoutHeader.isTable(lines) {
      diagnostics.append(TableWithoutHeader.diagnoseText(at: locator.span(ofLine: node.startLine)))
    }
  }

  /// Looks for a table whose first row is empty.
  mutating func checkTableHeader(_ row: Node) {
    var cell = row.firstChild
    while let current = cell {
      if current.firstChild != nil { return }
      cell = current.next
    }
    diagnostics.append(TableWithoutHeader.diagnose(at: locator.span(ofLine: row.startLine)))
  }

  /// Whether the paragraph above is an item of the same typed list, so that the list was told already.
  private func followsItem(_ node: Node) -> Bool {
    guard let above = node.previous, above.kind == .paragraph, above.startLine > 0 else { return false }
    return ListAsText.isItem(MarkedLine(above.startLine, locator.line(above.startLine)))
  }
}

/// A line of a paragraph, without the marks of the quotation in which it stands.
struct MarkedLine {
  let number: Int
  let bytes: ArraySlice<UInt8>

  init(_ number: Int, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    self.bytes = bytes.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
  }
}
