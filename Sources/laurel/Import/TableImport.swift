internal import Knowledge
internal import Source

/// What an import of a table does to the pages of a site: nothing is written yet.
struct TableImport {
  /// A page that is made anew or made again, with the row that it is made from.
  private struct Made {
    let row: RowPage
    let page: SourceFile
    let isNew: Bool
  }

  let plan: ImportPlan
  /// The pages of the same list that have no row any more.
  let vanished: [MarkedPages.Page]

  private let existing: Set<String>
  private let marked: MarkedPages
  /// The mark of the list that new pages are from.
  private let list: String
  private var made: [Made] = []
  /// The numbers of the rows whose pages are as they would be made.
  private var unchangedRows: Set<Int> = []
  /// What is said of the rows before any page is looked at.
  private var rowRemarks: [CellRemark] = []
  /// What the check says of the pages.
  private var pageRemarks: [CellRemark] = []
  /// The rows that are left out with what is said of them, by their numbers.
  private var leftOut: [Int: [CellRemark]] = [:]
  /// The rows by their numbers.
  private let rows: [Int: CSVTable.Row]
  /// The columns that hide a page, though nothing else is made from them.
  private let hidingColumns: Set<Int>
  private let isOfList: Bool

  /// - Parameters:
  ///   - rows: those below the names of the columns.
  ///   - name: what the list is called.
  ///   - isOfList: whether the rows are values in a file of data.
  ///   - texts: the pages that are there.
  init(
    _ rows: [CSVTable.Row], of name: String, isOfList: Bool, plan: ImportPlan, texts: [SourceFile]
  ) {
    self.plan = plan
    self.isOfList = isOfList
    self.rows = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    existing = Set(texts.map(\.path))
    let pages = rows.map { RowPage($0, plan: plan) }
    hidingColumns = Set(pages.flatMap(\.hidingColumns))
    marked = MarkedPages(texts, below: plan.kind.folder)
    let keys = pages.map(\.key)
    let lists = marked.lists(with: keys)
    list = lists.min(by: String.byBytes) ?? marked.newList(like: name)
    vanished = marked.vanished(from: lists, keeping: keys)
    var firsts: [String: SourceSpan] = [:]
    for page in pages {
      rowRemarks += page.remarks
      tellCells(of: page.row)
      add(page, &firsts)
    }
  }

  /// The pages that are made anew or made again.
  var changes: [ImportedFile] { made.map { ImportedFile($0.page, isNew: $0.isNew) } }

  /// How many pages stay as they are.
  var unchanged: Int { unchangedRows.subtracting(leftOut.keys).count }

  /// The names of the columns that nothing is made from.
  var unusedColumns: [String] {
    plan.leftOut.filter { !hidingColumns.contains($0) }.map { plan.header.names[$0] }
  }

  var diagnostics: [Diagnostic] {
    let left = leftOut.keys.sorted().flatMap { leftOut[$0] ?? [] }
    let all = rowRemarks + pageRemarks + left
    return plan.diagnostics + all.sorted { $0.diagnostic.span < $1.diagnostic.span }.told(isOfList: isOfList)
  }

  /// The rows that are left out with the remarks for which they are, in their order.
  var badRows: [(row: CSVTable.Row, remarks: [CellRemark])] {
    leftOut.keys.sorted().compactMap { number in rows[number].map { ($0, leftOut[number] ?? []) } }
  }

  private mutating func tellCells(of row: CSVTable.Row) {
    if let torn = row.cells.first(where: \.isTorn) { tell(Spreadsheet.tornCell(at: torn.span), of: row) }
    if let surplus = row.cells.dropFirst(plan.header.names.count).first(where: { !$0.text.trimmed.isEmpty }) {
      tell(Spreadsheet.surplusCell(at: surplus.span), of: row)
    }
    for (column, cell) in row.cells.enumerated() where plan.used.contains(column) {
      guard cell.text.trimmed.isErrorOfSpreadsheet else { continue }
      tell(Spreadsheet.errorCell(cell.text.trimmed, at: cell.span), of: row, column: column)
    }
  }

  private mutating func tell(_ diagnostic: Diagnostic, of row: CSVTable.Row, column: Int? = nil) {
    rowRemarks.append(CellRemark(diagnostic: diagnostic, row: row.number, column: column))
  }

  private mutating func add(_ page: RowPage, _ firsts: inout [String: SourceSpan]) {
    let row = page.row
    let place = row.cells[0].span
    guard !page.fileName.isEmpty else {
      if plan.title != nil { tell(Spreadsheet.namelessRow(at: place), of: row) }
      return
    }
    guard plan.key == nil || !page.key.trimmed.isEmpty else {
      tell(Spreadsheet.keylessRow(at: place), of: row)
      return
    }
    if let first = firsts.updateValue(place, forKey: "key \(page.key)") {
      let path = ContentPath.join(plan.kind.folder, "\(page.fileName).md")
      tell(
        Spreadsheet.repeatedRow(plan.key == nil ? .file(path) : .key(page.key), at: place, first: first),
        of: row)
      return
    }
    let known = marked[page.key]
    let bytes = Array(page.page.text.string.utf8)
    let mark = ImportMark(.row, key: page.key, of: known?.mark.list ?? list, page: Self.comparable(bytes))
    let path = known?.path ?? ContentPath.join(plan.kind.folder, "\(page.fileName).md")
    if let first = firsts.updateValue(place, forKey: "file \(path)") {
      tell(Spreadsheet.repeatedRow(.file(path), at: place, first: first), of: row)
      return
    }
    if let known {
      if known.mark.digest == mark.digest {
        unchangedRows.insert(row.number)
        return
      }
      guard !known.isEdited else {
        tell(Spreadsheet.bothChanged(path, at: place), of: row)
        return
      }
    } else if existing.contains(path) {
      tell(Spreadsheet.foreignPage(path, at: place), of: row)
      return
    }
    var text = page.page
    text.comments.append(mark.comment)
    let file = SourceFile(path: path, text: text.text.string)
    made.append(Made(row: page, page: file, isNew: known == nil))
  }

  /// Finds what the check would say of the new and changed pages, at the cells that it is about.
  ///
  /// - Parameter remarks: what the check would say of pages.
  mutating func review(_ remarks: ([SourceFile]) async -> [Diagnostic]) async {
    let found = await remarks(made.map(\.page))
    let byPath = Dictionary(grouping: found, by: \.span.path)
    let isNaming = found.contains { $0.rule == UnwrittenPage.id }
    let alike = isNaming ? RowsByCell(made.map(\.row), columns: Set(plan.bindings.map(\.column))) : nil
    pageRemarks = made.flatMap { made in
      let text = made.row.page.text
      return (byPath[made.page.path] ?? []).filter { diagnostic in
        // The mark is one line more than the page that the row alone gives.
        let isOfNoCell = text.part(atLine: diagnostic.span.start.line - 1) == nil
        let isTold = plan.lacksColumns && diagnostic.rule == MissingField.id && isOfNoCell
        return diagnostic.severity > .note && !isTold
      }.flatMap { diagnostic -> [CellRemark] in
        let remark = made.row.remark(diagnostic, in: text, shift: 1)
        // A name without a page is told once of a site.
        guard diagnostic.rule == UnwrittenPage.id, let alike else { return [remark] }
        return alike.everywhere(remark, in: made.row)
      }
    }
  }

  /// Whether something is said for which nothing may be written.
  func isStopped(by fails: (Severity) -> Bool) -> Bool {
    plan.diagnostics.contains { fails($0.severity) }
      || (rowRemarks + pageRemarks).contains { fails($0.diagnostic.severity) }
  }

  /// Leaves the rows out of which something is said that fails, as long as there are any.
  ///
  /// Pages may name one another, so that more may fail without those that are left out.
  mutating func leaveOutBadRows(
    failing fails: (Severity) -> Bool, _ remarks: ([SourceFile]) async -> [Diagnostic]
  ) async {
    for _ in 0..<Self.mostRounds {
      let all = rowRemarks + pageRemarks
      let bad = Set(all.filter { fails($0.diagnostic.severity) }.compactMap(\.row))
      guard !bad.isEmpty else { return }
      for remark in all {
        if let row = remark.row, bad.contains(row) { leftOut[row, default: []].append(remark) }
      }
      rowRemarks.removeAll { $0.row.map(bad.contains) ?? false }
      made.removeAll { bad.contains($0.row.row.number) }
      await review(remarks)
    }
  }

  /// A chain of pages that is longer than this is nobody's list.
  private static let mostRounds = 20

  /// The bytes of a page as they are compared, whatever ends its lines.
  private static func comparable(_ bytes: [UInt8]) -> [UInt8] {
    let text = SourceText(path: "", bytes: bytes)
    return Array((1...text.lineCount).map(text.line).joined(separator: "\n").utf8)
  }
}
