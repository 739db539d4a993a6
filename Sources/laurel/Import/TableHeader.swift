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
    let names = row.cells.map(\.text.onOneLine)
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

  /// Two columns of one name could not be told apart, where one of them is used.
  func repeatedNames(of used: Set<Int>) -> [Diagnostic] {
    row.cells.enumerated().compactMap { index, cell in
      guard !names[index].isEmpty, let first = numbers[names[index]], first < index,
        used.contains(first) || used.contains(index)
      else { return nil }
      return Spreadsheet.repeatedColumn(names[index], at: cell.span, first: row.cells[first].span)
    }
  }

  func column(named name: String) -> Int? {
    numbers[name.onOneLine] ?? foldedNumbers[Fold.key(name.onOneLine)]
  }

  /// The name of a column; none for what lies behind the last one.
  func name(ofColumn column: Int) -> String { names.indices.contains(column) ? names[column] : "" }

  private func unknown(_ name: String, in words: ImportMap.Words) -> Diagnostic {
    Spreadsheet.unknownColumn(name, among: names.filter { !$0.isEmpty }, at: words.span)
  }
}

extension CSVTable {
  /// The index of the row with the names of the columns: the first, unless titles stand above it.
  ///
  /// - Parameter known: the names that columns may have.
  func header(naming known: Set<String>) -> Int {
    let keys = Set(known.map { Fold.key($0.onOneLine) })
    let first = rows.prefix(Self.lastHeader)
    func count(_ row: Row) -> Int { row.cells.count { keys.contains(Fold.key($0.text.onOneLine)) } }
    func width(_ row: Row) -> Int { row.cells.count { !$0.text.trimmed.isEmpty } }
    guard let found = first.indices.max(by: { count(first[$0]) < count(first[$1]) }) else { return 0 }
    // A row with as many cells is no title, and none is left out for it.
    return first[..<found].allSatisfy { width($0) < width(first[found]) } ? found : 0
  }

  /// Titles take no more rows than this.
  private static let lastHeader = 10
}
