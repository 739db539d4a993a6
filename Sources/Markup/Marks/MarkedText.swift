internal import CMarkGFM
internal import Source

/// A Markdown text as cmark reads it, line for line, and the marks for which tokens stand in it.
struct MarkedText {
  private(set) var text: SourceText
  /// What was typed, without what is hidden.
  let source: [UInt8]
  let marks: [PlacedMark]
  /// The code between backquotes, in order.
  let code: [Range<Int>]
  /// The names of footnotes, in the order in which they are written.
  let footnotes: [FootnoteNames.Use]
  /// The lines that give addresses for links that are not there.
  private let definitions: LinkDefinitions
  /// Where a note begins that never ends.
  private let unclosed: (note: NoteStart, range: Range<Int>)?
  /// Where signs are typed by their numbers that only stand for marks.
  private let numberedSigns: [Range<Int>]
  /// How many lines the author wrote. What follows is ours: a paragraph that uses the footnotes that no text uses.
  let lineCount: Int
  /// The text without that paragraph, if there is one.
  private let typed: SourceText?

  init(_ source: SourceText) {
    let hidden = HiddenText(source)
    var bytes = hidden?.bytes ?? source.bytes
    let numbers = MarkToken.numberedSigns(in: bytes)
    for index in numbers.joined() { bytes[index] = HiddenText.sign }
    let (scan, definitions, isOpen) = bytes.withUnsafeBufferPointer { bytes in
      let (lines, isOpen) = SourceLineReader.lines(of: source, in: bytes)
      let rewritten = CalloutLines.rewritten(lines, of: bytes)
      let definitions = LinkDefinitions(lines, of: bytes)
      var scan = MarkScan(bytes, notes: FootnoteNames(lines, of: bytes), definitions: definitions)
      for block in lines.blocks() { scan.read(lines[block], rewritten: rewritten, in: source) }
      return (scan, definitions, isOpen)
    }
    self.definitions = definitions
    self.source = bytes
    numberedSigns = numbers
    unclosed = hidden?.unclosed
    lineCount = source.lineCount
    footnotes = scan.uses
    marks = scan.marks
    code = scan.allCode
    let typed = SourceText(path: source.path, bytes: scan.output)
    let lone = isOpen ? [] : Self.lone(scan.uses)
    self.typed = lone.isEmpty ? nil : typed
    text =
      lone.isEmpty ? typed : SourceText(path: source.path, bytes: scan.output + Self.paragraph(using: lone))
  }

  /// What there is to say of marks that have no partner, and of signs that only we may use.
  ///
  /// - Parameters:
  ///   - isExact: whether each letter has its own place in the file.
  ///   - span: gives the place of what was typed.
  func diagnostics(isExact: Bool, _ span: (Range<Int>) -> SourceSpan) -> [Diagnostic] {
    let edits = numberedSigns.map { Edit(span($0), "") }
    let number = MarkToken.scalar.flatMap { ControlCharacter.diagnose($0, edits, isExact: isExact) }
    return (unclosed.map { [UnclosedNote.diagnose($0.note, at: span($0.range))] } ?? [])
      + [number].compactMap { $0 }
      + BrokenFootnote.find(footnotes, span: span)
      + LoneAddress.find(definitions.lone, in: source, span: span)
  }

  /// The footnotes that no text uses, or that an earlier one of the same name takes the place of.
  private static func lone(_ footnotes: [FootnoteNames.Use]) -> [FootnoteNames.Use] {
    let used = Set(footnotes.lazy.filter { !$0.isDefinition }.map(\.name))
    return footnotes.filter { $0.isDefinition && ($0.isRepeated || !used.contains($0.name)) }
  }

  private static func paragraph(using footnotes: [FootnoteNames.Use]) -> [UInt8] {
    Array("\n\n".utf8) + footnotes.flatMap { Array("[^".utf8) + $0.label + Array("]".utf8) }
  }

  var usesLoneFootnotes: Bool { typed != nil }

  /// Leaves out the paragraph of our own, where it does not stand by itself.
  mutating func leaveLoneFootnotes() {
    if let typed { text = typed }
  }

  /// Keeps the words of cells for which a table has no column: their bars become part of the last cell's text.
  ///
  /// - Parameter rows: those with more cells than columns, in order.
  mutating func keepCells(of rows: [LongRow]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count + 2 * rows.count)
    var written = 0
    for row in rows {
      for bar in TableRow(text.bytes, text.range(ofLine: row.line)).barsWithin(lastOf: row.columns) {
        bytes += text.bytes[written..<bar]
        bytes.append(UInt8(ascii: "\\"))
        written = bar
      }
    }
    bytes += text.bytes[written...]
    text = SourceText(path: text.path, bytes: bytes)
  }
}

/// A row of a table with more cells than the table has columns.
struct LongRow {
  let line: Int
  let cells: Int
  let columns: Int
}

/// A line of a table, cut at the bars that no backslash stands before.
struct TableRow {
  private let bars: [Int]
  /// Whether nothing follows the last bar.
  private let isClosed: Bool

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    let start = bytes[line].prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.endIndex
    var index = start
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var bars: [Int] = []
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound, bytes[index + 1].isASCIIPunctuation
      {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        bars.append(index)
      }
      index += 1
    }
    self.bars = bars
    isClosed = bars.last.map { bytes[($0 + 1)..<line.upperBound].allSatisfy(\.isBlank) } ?? false
  }

  var cellCount: Int { bars.count + (isClosed ? 0 : 1) }

  /// The bars that stand within the last cell of a table with this many columns.
  func barsWithin(lastOf columns: Int) -> ArraySlice<Int> {
    (isClosed ? bars.dropLast() : bars[...]).dropFirst(columns - 1)
  }
}

extension MarkdownTree {
  /// The rows with more cells than their tables have columns, in order.
  func rowsWithExtraCells(in text: SourceText) -> [LongRow] {
    guard text.bytes.contains(UInt8(ascii: "|")) else { return [] }
    var rows: [LongRow] = []
    walk { node, isEntering in
      guard isEntering, node.kind == .tableRow, let table = node.parent else { return }
      let cells = TableRow(text.bytes, text.range(ofLine: node.startLine)).cellCount
      if cells > table.columnCount {
        rows.append(LongRow(line: node.startLine, cells: cells, columns: table.columnCount))
      }
    }
    return rows
  }

  /// Takes out the paragraph of our own that uses footnotes, behind all lines that were typed; whether it is there.
  func removeLoneFootnotes(after lineCount: Int) -> Bool {
    var child = Node(cmark_node_first_child(root))
    while let node = child {
      if node.kind == .paragraph, node.startLine > lineCount {
        cmark_node_free(node.pointer)
        return true
      }
      child = node.next
    }
    return false
  }
}
