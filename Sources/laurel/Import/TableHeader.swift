internal import Source

/// The row with the names of the columns.
struct TableHeader {
  let row: CSVTable.Row
  let names: [String]
  /// The first column of each name.
  private let numbers: [String: Int]
  /// The same by names without capitals and accents.
  private let foldedNumbers: [String: Int]

  init(_ row: CSVTable.Row) {
    self.row = row
    let names = row.cells.map(\.text.trimmed)
    self.names = names
    numbers = Dictionary(names.indices.map { (names[$0], $0) }, uniquingKeysWith: { first, _ in first })
    foldedNumbers = Dictionary(
      names.indices.map { (Fold.key(names[$0]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column of a name that a map gives.
  func column(_ words: ImportMap.Words) -> Diagnosed<Int?> {
    if let column = column(named: words.text) { return Diagnosed(column) }
    return Diagnosed(nil, [unknown(words.text, in: words)])
  }

  /// The pattern that a map gives, as far as its columns are there.
  func pattern(_ words: ImportMap.Words) -> Diagnosed<RowPattern> {
    var unknown: [Diagnostic] = []
    let pattern = RowPattern(words.text) { name in
      let found = column(named: name)
      if found == nil { unknown.append(self.unknown(name, in: words)) }
      return found
    }
    return Diagnosed(pattern, unknown)
  }

  /// Two columns of one name could not be told apart.
  var repeatedNames: [Diagnostic] {
    row.cells.enumerated().compactMap { index, cell in
      guard !names[index].isEmpty, let first = numbers[names[index]], first < index else { return nil }
      return Spreadsheet.repeatedColumn(names[index], at: cell.span, first: row.cells[first].span)
    }
  }

  func column(named name: String) -> Int? {
    numbers[name] ?? foldedNumbers[Fold.key(name)]
  }

  private func unknown(_ name: String, in words: ImportMap.Words) -> Diagnostic {
    Spreadsheet.unknownColumn(name, among: names, at: words.span)
  }
}
