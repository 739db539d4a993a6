internal import Knowledge
internal import Source

/// The scores that one judge gave.
struct ScoreSheet {
  let judge: String
  /// For each nomination, a score for each line of the rubric; nil where none was given.
  private(set) var rows: [String: [Double?]]

  /// The column that says which nomination a row is about.
  private static let key = "nomination"

  /// Reads a sheet. Rows that cannot count are left out, and told.
  ///
  /// - Parameter nominations: the names by which judges may mean a nomination, those of the files first.
  static func read(
    _ text: SourceText, by judge: String, in cycle: JudgingCycle, of nominations: NominationNames
  ) -> Diagnosed<ScoreSheet> {
    var reading = ScoreReading(
      cycle: cycle, nominations: nominations, sheet: ScoreSheet(judge: judge, rows: [:]))
    reading.read(CSVTable(text), of: text)
    return Diagnosed(reading.sheet, reading.diagnostics)
  }

  /// The weighted mean of the scores of a nomination; nil unless every line of the rubric has one.
  func score(of nomination: String, by rubric: [JudgingCycle.Criterion]) -> Double? {
    guard let row = rows[nomination] else { return nil }
    let pairs = zip(row, rubric).filter { $0.1.weight > 0 }
    let scores = pairs.compactMap { score, line in score.map { $0 * line.weight } }
    guard scores.count == pairs.count else { return nil }
    return scores.reduce(0, +) / pairs.reduce(0) { $0 + $1.1.weight }
  }

  fileprivate mutating func add(_ scores: [Double?], for nomination: String) { rows[nomination] = scores }

  /// Reads the rows one by one.
  private struct ScoreReading {
    let cycle: JudgingCycle
    let nominations: NominationNames
    var sheet: ScoreSheet
    var diagnostics: [Diagnostic] = []
    private var places: [String: SourceSpan] = [:]

    init(cycle: JudgingCycle, nominations: NominationNames, sheet: ScoreSheet) {
      self.cycle = cycle
      self.nominations = nominations
      self.sheet = sheet
    }

    mutating func read(_ table: CSVTable, of text: SourceText) {
      diagnostics += table.torn.map(Spreadsheet.tornCell)
      if let quote = table.unclosedQuote { diagnostics.append(Spreadsheet.unclosedQuote(at: quote)) }
      guard let first = table.rows.first else {
        diagnostics.append(Spreadsheet.empty(text.path))
        return
      }
      let header = TableHeader(first)
      let columns = ([ScoreSheet.key] + cycle.rubric.map(\.name)).compactMap { name -> Int? in
        let column = header.column(named: name)
        if column == nil { diagnostics.append(Judging.missingColumn(name, at: first.cells[0].span)) }
        return column
      }
      diagnostics += header.repeatedNames(of: Set(columns))
      guard columns.count == cycle.rubric.count + 1 else { return }
      for row in table.rows.dropFirst() { read(row, columns, width: first.cells.count) }
    }

    private mutating func read(_ row: CSVTable.Row, _ columns: [Int], width: Int) {
      if let surplus = row.cells.dropFirst(width).first(where: { !$0.text.trimmed.isEmpty }) {
        diagnostics.append(Spreadsheet.surplusCell(at: surplus.span))
      }
      let cells = columns.map { $0 < row.cells.count ? row.cells[$0] : nil }
      guard let key = cells[0], let name = nomination(in: key) else { return }
      if let first = places.updateValue(key.span, forKey: name) {
        diagnostics.append(Judging.secondRow(of: name, at: key.span, first: first))
        return
      }
      let scores = cells.dropFirst().map { $0.flatMap { score(in: $0) } }
      if cycle.conflicts.contains(where: { $0.judge == sheet.judge && nominations[$0.nomination] == name }) {
        if scores.contains(where: { $0 != nil }) {
          diagnostics.append(Judging.conflict(sheet.judge, name, at: key.span))
        }
        return
      }
      sheet.add(scores, for: name)
    }

    private mutating func nomination(in cell: CSVTable.Cell) -> String? {
      let name = nominations[cell.text.trimmed]
      if name == nil {
        diagnostics.append(
          Judging.unknownNomination(cell.text.trimmed, among: nominations.names, at: cell.span))
      }
      return name
    }

    private mutating func score(in cell: CSVTable.Cell) -> Double? {
      let text = cell.text.trimmed
      guard !text.isEmpty else { return nil }
      let isPlain = text.utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) }
      guard isPlain, let score = Double(text) else {
        diagnostics.append(Judging.noNumber(text, at: cell.span))
        return nil
      }
      guard cycle.scale.contains(score) else {
        diagnostics.append(Judging.outside(text, cycle.scale, at: cell.span))
        return nil
      }
      return score
    }
  }
}

/// The nominations of a cycle by the words that may mean them: the names of their files, and their titles.
struct NominationNames {
  /// The names of the files, in their order.
  let names: [String]
  private let byWord: [String: String]

  init(_ nominations: [Nomination]) {
    names = nominations.map(\.name)
    let words =
      nominations.map { (Fold.key($0.name), $0.name) }
      + nominations.map { (Fold.key($0.page.title), $0.name) }
    byWord = Dictionary(words, uniquingKeysWith: { first, _ in first })
  }

  subscript(word: String) -> String? {
    byWord[Fold.key(ContentPath.isMarkdown(word) ? ContentPath.withoutExtension(word) : word)]
  }
}
