internal import Markup
package import Source

/// The block `table`: what a spreadsheet holds that was saved as CSV beside the page.
package struct DataTable: BlockContent {
  package struct Column: Sendable {
    package let name: String
    /// Whether each of its cells is a number, or empty.
    package let isOfNumbers: Bool
  }

  package let file: Asset
  package let caption: String?
  package let columns: [Column]
  /// As many cells as there are columns.
  package let rows: [[String]]
  /// Whether all of the file is shown. Only then does the file go onto the site with it: what nobody sees, nobody looks over.
  package let isWhole: Bool
  package let span: SourceSpan

  /// A longer table is one to work with, and no page to read.
  private static let mostRows = 500
  private static let mostColumns = 30

  init?(_ reading: inout BlockReading) {
    let values = reading.values(Self.fields)
    span = reading.typed.span
    guard let entry = values.entry("file"),
      let file = reading.file(entry, endings: ["csv"], noun: "a table that is saved as CSV")
    else { return nil }
    self.file = file
    guard let bytes = file.text else {
      reading.report(UnusableBlock.diagnoseSize(of: file.path, atMost: Asset.longestText, at: entry.span))
      return nil
    }
    let table = CSVTable(TableText(path: file.path, bytes: bytes).text)
    if table.unclosedQuote != nil { reading.report(UnusableBlock.diagnoseQuote(file.path, at: entry.span)) }
    let typed = table.rows.map { Self.withoutEmptyEnd($0.cells.map(\.text.trimmed)) }
    let width = typed.map(\.count).max() ?? 0
    // A title above the names of the columns has one cell.
    let titles = typed.prefix { $0.count == 1 && width > 1 }
    let all = typed.dropFirst(titles.count).map { $0 + Array(repeating: "", count: width - $0.count) }
    guard let header = all.first, all.count > 1 else {
      reading.report(UnusableBlock.diagnoseEmpty(file.path, at: entry.span))
      return nil
    }
    caption = values.text("caption") ?? (titles.isEmpty ? nil : titles.map { $0[0] }.joined(separator: " "))
    let names = header.prefix(Self.mostColumns)
    let isCut = header.count > names.count || all.count - 1 > Self.mostRows
    if isCut {
      reading.report(
        UnusableBlock.diagnose(
          rows: all.count - 1, columns: header.count, ofAtMost: Self.mostRows, Self.mostColumns,
          at: entry.span))
    }
    let chosen = Self.columns(values.entry("columns"), of: Array(names), &reading)
    isWhole = !isCut && Set(chosen).count == header.count
    let rows = all.dropFirst().prefix(Self.mostRows).map { row in
      chosen.map { $0 < row.count ? row[$0] : "" }
    }
    self.rows = rows
    columns = chosen.indices.map { column in
      let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
      return Column(name: names[chosen[column]], isOfNumbers: !cells.isEmpty && cells.allSatisfy(\.isNumber))
    }
  }

  private static func withoutEmptyEnd(_ cells: [String]) -> [String] {
    Array(cells.prefix((cells.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  /// The numbers of the columns that are shown: all, or those that are named.
  private static func columns(
    _ entry: FieldValues.Entry?, of names: [String], _ reading: inout BlockReading
  ) -> [Int] {
    guard let entry else { return Array(names.indices) }
    let numbers = entry.items.compactMap { value, span -> Int? in
      let typed = value.typedText ?? ""
      if let number = names.firstIndex(where: { Fold.key($0) == Fold.key(typed) }) { return number }
      reading.report(UnknownChoice.diagnose(typed, "columns", choices: names.map { Choice($0) }, at: span))
      return nil
    }
    return numbers.isEmpty ? Array(names.indices) : numbers
  }

  private static let fields = [
    Field("file", .text(.none), label: "The table", isRequired: true),
    Field("caption", .text(.none), label: "What it shows"),
    Field(
      "columns", .list(of: Field("columns", .text(.none), label: "A column"), .none),
      label: "The columns that are shown"),
  ]

  package var assetUses: [AssetUse] { isWhole ? [AssetUse(asset: file, span: span, isShown: false)] : [] }

  package var words: [String] {
    [caption].compactMap { $0 } + [columns.map(\.name).joined(separator: ", ")]
      + rows.map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }
  }
}

extension String {
  /// Whether this is a number as people write it: with signs of money, percent, and marks between digits.
  fileprivate var isNumber: Bool {
    let bytes = utf8.filter { !$0.isSpace }
    return bytes.contains(where: \.isDigit)
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.generalCategory == .currencySymbol
          || scalar.isASCII && (UInt8(scalar.value).isDigit || "+-.,%() ".utf8.contains(UInt8(scalar.value)))
          || ["\u{2212}", "\u{2013}", "\u{A0}", "\u{202F}"].contains(scalar)
      }
  }
}
