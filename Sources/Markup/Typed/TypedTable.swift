internal import Source

/// Lines that were meant as a table and are none, and what keeps them from being one.
struct TypedTable {
  enum Slip: Equatable {
    /// No line parts the names of the columns from the rest.
    case noLine
    /// The line below the names has more or fewer parts than there are names.
    case otherCount(names: Int, parts: Int)
    /// The line below the names is made of other signs than hyphens.
    case otherSigns
    /// No names stand above the line.
    case noNames
    /// The table is drawn with plus signs.
    case drawn
    /// A hyphen with a blank behind it begins a list.
    case list
    /// Tabs part the cells.
    case tabs
  }

  let slip: Slip
  /// The line at which the slip is told.
  let line: MarkedLine
  /// In the source: what makes a table of the lines.
  var edits: [(range: Range<Int>, replacement: String)] = []
  /// Whether the edits surely give what was meant.
  var isCertain = true

  /// - Parameter lines: those of a paragraph.
  init?(_ lines: [MarkedLine]) {
    guard lines.count > 1 else { return nil }
    if let found = Self.drawn(lines) ?? Self.parted(lines) {
      self = found
    } else if lines.allSatisfy(\.isRow), !lines.contains(where: { TableLine($0) != nil }) {
      self.init(.noLine, at: lines[0])
    } else if lines.areTabbed {
      self.init(.tabs, at: lines[0])
    } else {
      return nil
    }
  }

  private init(_ slip: Slip, at line: MarkedLine) {
    self.slip = slip
    self.line = line
  }

  /// Names of columns over hyphens that made a heading or a list of them.
  ///
  /// - Parameter row: the first row below the hyphens.
  init?(names: MarkedLine, over hyphens: MarkedLine, above row: MarkedLine?, isList: Bool) {
    let isTable = isList ? TableLine(hyphens) != nil : row?.bytes.contains(bar) == true
    guard names.bytes.contains(bar), isTable else { return nil }
    self.init(isList ? .list : .otherCount(names: names.cellCount, parts: 1), at: hyphens)
    edits = [(hyphens.range, TableLine.written(names.cellCount))]
    isCertain = (row?.cellCount ?? 0) <= names.cellCount
  }

  /// A table whose line of hyphens is there, and is wrong.
  private static func parted(_ lines: [MarkedLine]) -> TypedTable? {
    guard let index = lines.firstIndex(where: { TableLine($0) != nil }), let line = TableLine(lines[index])
    else { return nil }
    let rest = lines[(index + 1)...].prefix { $0.bytes.contains(bar) }
    guard index > 0, lines[index - 1].bytes.contains(bar) else {
      return index == 0 && !rest.isEmpty ? TypedTable(.noNames, at: lines[0]) : nil
    }
    let names = lines[index - 1].cellCount
    guard !line.isPlain || line.parts.count != names else { return nil }
    var table = TypedTable(
      line.isPlain ? .otherCount(names: names, parts: line.parts.count) : .otherSigns, at: lines[index])
    table.edits = [(lines[index].range, line.with(columns: names))]
    table.isCertain = names > 1 && rest.allSatisfy { $0.cellCount <= names }
    return table
  }

  /// A table with corners of plus signs. If it names its columns and no row goes on over several lines, there is one way
  /// to write it.
  private static func drawn(_ lines: [MarkedLine]) -> TypedTable? {
    guard lines.count > 2, lines[0].isBorder, lines[1].isRow else { return nil }
    var table = TypedTable(.drawn, at: lines[0])
    let isRegular = lines.indices.allSatisfy { $0 % 2 == 0 ? lines[$0].isBorder : lines[$0].isRow }
    let rows = lines.indices.filter { $0 % 2 == 1 }
    let columns = lines[1].cellCount
    guard isRegular, lines.count % 2 == 1, lines[2].bytes.contains(UInt8(ascii: "=")),
      rows.allSatisfy({ lines[$0].cellCount == columns }), lines.allSatisfy(\.isUnquoted)
    else { return table }
    table.edits = lines.indices.filter { $0 % 2 == 0 }.map { index in
      switch index {
      case 0: (lines[0].bytes.startIndex..<lines[1].bytes.startIndex, "")
      case 2: (lines[2].range, TableLine.written(columns))
      default: (lines[index - 1].bytes.endIndex..<lines[index].bytes.endIndex, "")
      }
    }
    return table
  }
}

/// A line that was meant to part the names of the columns from the rows: with a bar, and of nothing but signs.
private struct TableLine {
  /// The text between the bars, for each column.
  let parts: [ArraySlice<UInt8>]
  /// Whether all parts are hyphens, with colons at their ends at most.
  let isPlain: Bool

  init?(_ line: MarkedLine) {
    guard line.bytes.contains(bar) else { return nil }
    var hasDash = false
    var rest = line.bytes
    while let first = rest.first {
      let dash = Self.dashes.first { rest.starts(with: $0.utf8) }
      guard dash != nil || first.isBlank || "|:+".utf8.contains(first) else { return nil }
      hasDash = hasDash || dash != nil
      rest = rest.dropFirst(dash?.utf8.count ?? 1)
    }
    if !hasDash { return nil }
    let inside = line.bytes.trimmed
    let isOpen = inside.first == bar
    let isClosed = inside.last == bar && inside.count > 1
    parts = inside.dropFirst(isOpen ? 1 : 0).dropLast(isClosed ? 1 : 0)
      .split(omittingEmptySubsequences: false) { "|+".utf8.contains($0) }.map(\.trimmed)
    isPlain =
      !inside.contains(UInt8(ascii: "+"))
      && parts.allSatisfy { part in
        let hyphens = part.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
        return !hyphens.isEmpty && part.count - hyphens.count <= 2
          && part[hyphens.endIndex...].allSatisfy { $0 == UInt8(ascii: ":") }
      }
  }

  /// The line for a number of columns, with the colons that are there.
  func with(columns: Int) -> String {
    Self.written((0..<columns).map { $0 < parts.count ? parts[$0] : [] })
  }

  static func written(_ columns: Int) -> String { written(Array(repeating: [], count: columns)) }

  private static func written(_ parts: [ArraySlice<UInt8>]) -> String {
    let colon = UInt8(ascii: ":")
    let columns = parts.map { part in
      (part.first == colon ? ":" : "") + "---" + (part.count > 1 && part.last == colon ? ":" : "")
    }
    return "|" + columns.joined(separator: "|") + "|"
  }

  private static let dashes = [
    "-", "=", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2012}", "\u{2011}", "\u{2010}", "\u{2212}", "\u{2500}",
  ]
}

private let bar = UInt8(ascii: "|")

extension MarkedLine {
  fileprivate var range: Range<Int> { bytes.startIndex..<bytes.endIndex }

  /// Whether bars stand at both ends.
  fileprivate var isRow: Bool { bytes.count > 2 && bytes.first == bar && bytes.last == bar }

  /// Whether it is `+---+---+`.
  fileprivate var isBorder: Bool {
    bytes.count > 2 && bytes.first == UInt8(ascii: "+") && bytes.last == UInt8(ascii: "+")
      && bytes.allSatisfy("+-=: ".utf8.contains) && bytes.contains { "-=".utf8.contains($0) }
  }

  fileprivate var cellCount: Int { TableRow(Array(bytes), 0..<bytes.count).cellCount }
}

extension [MarkedLine] {
  /// Whether the cells are parted by tabs, as in tables that are copied from a document.
  fileprivate var areTabbed: Bool {
    let counts = map { line in line.bytes.count { $0 == UInt8(ascii: "\t") } }
    return counts[0] > 0 && counts.allSatisfy { $0 == counts[0] }
  }
}
