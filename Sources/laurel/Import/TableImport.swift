internal import Knowledge
internal import Source

/// What an import of a table does to the pages of a site: nothing is written yet.
struct TableImport {
  /// A page that is made anew or made again.
  struct Change {
    let path: String
    let bytes: [UInt8]
    let isNew: Bool
  }

  private(set) var changes: [Change] = []
  private(set) var unchanged = 0
  private(set) var diagnostics: [Diagnostic] = []

  private let plan: ImportPlan
  private let existing: [String: SourceFile]
  /// The pages that were made from rows, by the keys of these.
  private let marked: [String: (path: String, mark: ImportMark, digest: String)]
  private var rows: [(row: RowPage, path: String)] = []

  /// - Parameter texts: the pages that are there.
  init(_ table: CSVTable, plan: ImportPlan, texts: [SourceFile]) {
    self.plan = plan
    existing = Dictionary(texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let made = texts.filter { ContentPath.isFolder(plan.kind.folder, above: ContentPath.folder(of: $0.path)) }
      .compactMap { file in
        ImportMark.find(.row, in: file.bytes).map {
          (key: $0.mark.key, page: (path: file.path, mark: $0.mark, digest: ImportMark.digest(of: $0.rest)))
        }
      }
    marked = Dictionary(made.map { ($0.key, $0.page) }, uniquingKeysWith: { first, _ in first })
    diagnostics = plan.diagnostics
    let width = table.rows.first?.cells.count ?? 0
    var firsts: [String: SourceSpan] = [:]
    for row in table.rows.dropFirst() {
      if let surplus = row.cells.dropFirst(width).first(where: { !$0.text.trimmed.isEmpty }) {
        diagnostics.append(Spreadsheet.surplusCell(row: row.number, at: surplus.span))
      }
      add(RowPage(row, plan: plan), &firsts)
    }
  }

  private mutating func add(_ row: RowPage, _ firsts: inout [String: SourceSpan]) {
    let place = row.row.cells[0].span
    guard !row.fileName.isEmpty else {
      if plan.title != nil { diagnostics.append(Spreadsheet.namelessRow(at: place)) }
      return
    }
    if let first = firsts.updateValue(place, forKey: "key \(row.key)") {
      diagnostics.append(Spreadsheet.repeatedRow(.key(row.key), at: place, first: first))
      return
    }
    let bytes = Array(row.page.text.string.utf8)
    let mark = ImportMark(.row, key: row.key, page: Self.comparable(bytes))
    let known = marked[mark.key]
    let path = known?.path ?? ContentPath.join(plan.kind.folder, "\(row.fileName).md")
    if let first = firsts.updateValue(place, forKey: "file \(path)") {
      diagnostics.append(Spreadsheet.repeatedRow(.file(path), at: place, first: first))
      return
    }
    if let known {
      if known.mark.digest == mark.digest {
        unchanged += 1
        return
      }
      guard known.digest == known.mark.digest else {
        diagnostics.append(Spreadsheet.bothChanged(path, at: place))
        return
      }
    } else if existing[path] != nil {
      diagnostics.append(Spreadsheet.foreignPage(path, at: place))
      return
    }
    var page = row.page
    page.comments.append(mark.comment)
    changes.append(Change(path: path, bytes: Array(page.text.string.utf8), isNew: known == nil))
    rows.append((row, path))
  }

  /// Adds what the check would say of the new and changed pages, at the cells that it is about.
  ///
  /// - Parameter remarks: what the check would say of pages.
  mutating func review(_ remarks: ([SourceFile]) async -> [Diagnostic]) async {
    let found = await remarks(changes.map { SourceFile(path: $0.path, bytes: $0.bytes) })
    let byPath = Dictionary(grouping: found, by: \.span.path)
    for (row, path) in rows {
      let text = row.page.text
      for diagnostic in byPath[path] ?? [] where diagnostic.severity > .note {
        // The mark is one line more than the page that the row alone gives.
        let isTold =
          diagnostic.rule == "missing-field" && text.part(atLine: diagnostic.span.start.line - 1) == nil
        if !isTold { diagnostics.append(row.diagnostic(diagnostic, in: text, shift: 1)) }
      }
    }
  }

  /// The bytes of a page as they are compared, whatever ends its lines.
  private static func comparable(_ bytes: [UInt8]) -> [UInt8] {
    let text = SourceText(path: "", bytes: bytes)
    return Array((1...text.lineCount).map(text.line).joined(separator: "\n").utf8)
  }
}
