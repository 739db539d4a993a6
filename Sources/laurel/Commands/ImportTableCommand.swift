internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import csv`: the rows of a spreadsheet to pages.
struct ImportTableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Make a page from each row of a spreadsheet that was saved as CSV.",
    discussion: """
      If anything does not fit, nothing is written. A second run changes the pages whose rows were changed.

      Examples:
        laurel import csv awards.csv --kind spotlight
        laurel import csv awards.csv --kind spotlight --map awards.yml
        laurel import csv awards.csv --kind spotlight --map awards.yml --dry-run
        laurel import csv awards.csv --kind spotlight --map awards.yml --skip-bad-rows
        laurel import csv ../old-site/_data/schools.yml --kind school --map schools-map.yml
        laurel import csv answers.csv --kind spotlight --nominations 2027-culture-keeper
      """)

  @Argument(help: "The file with the rows. The first row names the columns.")
  var file: String

  @Option(help: "The kind of the pages, such as spotlight.")
  var kind: String

  @Option(
    help: "The file that says which column becomes which field, where they are not named alike.")
  var map: String?

  @Option(
    help: "Make nominations of this cycle, which are never published, and no pages: 2027-culture-keeper.")
  var nominations: String?

  @Flag(help: "Leave out the rows that do not fit, and write them into a table of their own.")
  var skipBadRows = false

  @Flag(help: "Remove the pages whose rows are no longer there, unless somebody edited them.")
  var removeMissing = false

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let target = try ImportTarget(kind: atHand.kind(kind), nominations: nominations, atHand, source)
    var diagnostics: [Diagnostic] = []
    let read = try TableFile(file)
    let table = read.table
    diagnostics += read.diagnostics
    let mapText = try map.map { SourceText(path: $0, bytes: Array(try InputText.read($0).utf8)) }
    let map = mapText.map { ImportMap.read($0).reported(to: &diagnostics) } ?? .none
    let known = [read.text, mapText].compactMap { $0 }
    guard !table.rows.isEmpty else {
      let isRead = diagnostics.isEmpty
      try tell(diagnostics + (isRead ? [Spreadsheet.empty(file)] : []), atHand, known)
      throw stop(atHand)
    }
    let first = table.header(naming: map.columnNames(for: target.kind))
    let plan = ImportPlan(map, header: TableHeader(table.rows[first]), kind: target.kind)
    var done = TableImport(
      Array(table.rows[(first + 1)...]), of: ContentPath.stem(of: DiskPath(file).name.text),
      isOfList: read.isList, plan: plan, texts: target.texts)
    let removed = removeMissing ? done.vanished.filter { !$0.isEdited }.map(\.path) : []
    let remarks = { (pages: [SourceFile]) in await target.remarks(pages, Set(removed)) }
    await done.review(remarks)
    if skipBadRows { await done.leaveOutBadRows(failing: report.fails, remarks) }
    diagnostics += await target.newRemarks(Set(removed))
    tellReading(read, headerAt: first, done, in: atHand.sentences)
    try tell(diagnostics + done.diagnostics, atHand, known)
    if done.isStopped(by: report.fails) || diagnostics.contains(where: { report.fails($0.severity) }) {
      throw stop(atHand)
    }
    let badRows =
      done.badRows.isEmpty || dryRun
      ? nil : try BadRowsFile(of: done, from: table, at: file, for: source, atHand.sentences)
    if !dryRun {
      try PageChanges(folder: atHand.tree.contentFolder).write(done.changes, removing: removed)
      try badRows?.write()
    }
    if report.chosenFormat == .text, !report.quiet {
      try tellChanges(done, removed: removed, atHand)
      if let badRows { try printLines(atHand.sentences.text(.leftOut(in: "\(badRows.place)".printable))) }
      if dryRun { try printLines(atHand.sentences.text(.nothingWritten)) }
    }
    if !done.badRows.isEmpty { throw ExitStatus.errorsInContent }
  }

  /// What the command ends with where something stands in the way.
  private func stop(_ atHand: ContentAtHand) -> ExitStatus {
    printToStandardError(atHand.sentences.text(.nothingWritten) + "\n")
    return .errorsInContent
  }

  /// Tells how the table was read, as far as that had to be guessed.
  private func tellReading(
    _ read: TableFile, headerAt index: Int, _ done: TableImport, in sentences: Sentences
  ) {
    if report.quiet { return }
    var messages: [Message] = []
    if let guess = read.guess { messages.append(.encoding(guess, of: file.printable)) }
    if index > 0 { messages.append(.header(atRow: read.table.rows[index].number)) }
    if let name = done.plan.unturnedName(in: read.table.rows[(index + 1)...]) {
      messages.append(.unturned(name.printable))
    }
    if !done.unusedColumns.isEmpty {
      messages.append(.unusedColumns(done.unusedColumns.map(\.printable).joined(separator: ", ")))
    }
    for message in messages { printToStandardError(sentences.text(message) + "\n") }
  }

  private func tell(_ diagnostics: [Diagnostic], _ atHand: ContentAtHand, _ known: [SourceText]) throws {
    let shown = Report(
      diagnostics.inOrder(), texts: Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { $1 }),
      prefix: atHand.tree.contentPrefix, outside: Set(known.map(\.path)), fileCount: known.count,
      sentences: atHand.sentences)
    if report.chosenFormat != .text || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
  }

  private func tellChanges(_ done: TableImport, removed: [String], _ atHand: ContentAtHand) throws {
    func path(_ path: String) -> String {
      Report.path(path, prefix: atHand.tree.contentPrefix).printable
    }
    func say(_ message: Message, ending: String = "") throws {
      try printLines(atHand.sentences.text(message) + ending)
    }
    for change in done.changes { try say(.changed(path(change.path), isNew: change.isNew)) }
    for page in done.vanished {
      try say(.withoutRow(path(page.path), isRemoved: removed.contains(page.path)))
    }
    let new = done.changes.count(where: \.isNew)
    try say(
      .pages(new: new, changed: done.changes.count - new, unchanged: done.unchanged), ending: ".")
    let kept = done.vanished.count - removed.count
    if !removed.isEmpty { try say(.removed(removed.count)) }
    if kept > 0 { try say(.kept(kept, asEdited: removeMissing)) }
    if !done.badRows.isEmpty { try say(.rowsLeftOut(done.badRows.count)) }
  }
}

extension Message {
  fileprivate static func encoding(_ name: String, of file: String) -> Message {
    "\(file) is not in UTF-8. It was read as \(name); look at the accents."
  }

  fileprivate static func header(atRow row: Int) -> Message {
    "Row \(row) names the columns. What stands above it is left out."
  }

  fileprivate static func unturned(_ name: String) -> Message {
    "Names such as \(name) stay as they are. With last_name_first in the map, they are turned."
  }

  fileprivate static func unusedColumns(_ names: String) -> Message {
    "Columns that nothing is made from: \(names)."
  }

  fileprivate static func withoutRow(_ path: String, isRemoved: Bool) -> Message {
    isRemoved ? "Removed: \(path)" : "No row any more: \(path)"
  }

  fileprivate static func removed(_ count: Int) -> Message { "Pages without a row: \(count) removed." }

  fileprivate static func kept(_ count: Int, asEdited: Bool) -> Message {
    asEdited
      ? "Pages without a row: \(count) kept, as somebody edited them."
      : "Pages without a row: \(count) kept. --remove-missing removes those that nobody edited."
  }

  fileprivate static func rowsLeftOut(_ count: Int) -> Message { "Rows left out: \(count)." }

  fileprivate static func leftOut(in path: String) -> Message {
    "They are in \(path), each with the reason."
  }
}
