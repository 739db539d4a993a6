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
    let decoded = try TableText.read(file)
    let mapText = try map.map { SourceText(path: $0, bytes: Array(try InputText.read($0).utf8)) }
    let map = mapText.map { ImportMap.read($0).reported(to: &diagnostics) } ?? .none
    let table = CSVTable(decoded.text)
    if let quote = table.unclosedQuote { diagnostics.append(Spreadsheet.unclosedQuote(at: quote)) }
    let known = [decoded.text, mapText].compactMap { $0 }
    guard !table.rows.isEmpty else {
      try tell(diagnostics + [Spreadsheet.empty(file)], atHand, known)
      throw stop()
    }
    let first = table.header(naming: map.columnNames(for: target.kind))
    let plan = ImportPlan(map, header: TableHeader(table.rows[first]), kind: target.kind)
    var done = TableImport(
      Array(table.rows[(first + 1)...]), of: ContentPath.stem(of: DiskPath(file).name.text), plan: plan,
      texts: target.texts)
    let removed = removeMissing ? done.vanished.filter { !$0.isEdited }.map(\.path) : []
    let remarks = { (pages: [SourceFile]) in await target.remarks(pages, Set(removed)) }
    await done.review(remarks)
    if skipBadRows { await done.leaveOutBadRows(failing: report.fails, remarks) }
    diagnostics += await target.newRemarks(Set(removed))
    tellReading(decoded, table, headerAt: first, plan)
    try tell(diagnostics + done.diagnostics, atHand, known)
    if done.isStopped(by: report.fails) || diagnostics.contains(where: { report.fails($0.severity) }) {
      throw stop()
    }
    let badRows =
      done.badRows.isEmpty || dryRun
      ? nil : try BadRowsFile(of: done, from: table, at: file, for: source, atHand.sentences)
    if !dryRun {
      try PageChanges(folder: atHand.tree.contentFolder).write(done.changes, removing: removed)
      try badRows?.write()
    }
    if report.chosenFormat == .text, !report.quiet {
      try tellChanges(done, removed: removed, prefix: atHand.tree.contentPrefix)
      if let badRows { try printLines("They are in \("\(badRows.place)".printable), each with the reason.") }
      if dryRun { try printLines("Nothing was written.") }
    }
    if !done.badRows.isEmpty { throw ExitStatus.errorsInContent }
  }

  /// What the command ends with where something stands in the way.
  private func stop() -> ExitStatus {
    printToStandardError("Nothing was written.\n")
    return .errorsInContent
  }

  /// Tells how the table was read, as far as that had to be guessed.
  private func tellReading(_ decoded: TableText, _ table: CSVTable, headerAt index: Int, _ plan: ImportPlan) {
    if report.quiet { return }
    if let guess = decoded.guess {
      printToStandardError(
        "\(file.printable) is not in UTF-8. It was read as \(guess); look at the accents.\n")
    }
    if index > 0 {
      printToStandardError(
        "Row \(table.rows[index].number) names the columns. What stands above it is left out.\n")
    }
    if let name = plan.unturnedName(in: table.rows[(index + 1)...]) {
      printToStandardError(
        "Names such as \(name.printable) stay as they are. With last_name_first in the map, they are turned.\n"
      )
    }
    if !plan.leftOut.isEmpty {
      printToStandardError(
        "Columns that nothing is made from: \(plan.leftOut.map(\.printable).joined(separator: ", ")).\n")
    }
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

  private func tellChanges(_ done: TableImport, removed: [String], prefix: String) throws {
    func path(_ path: String) -> String { Report.path(path, prefix: prefix).printable }
    for change in done.changes { try printLines("\(change.isNew ? "New" : "Changed"): \(path(change.path))") }
    for page in done.vanished {
      let isRemoved = removed.contains(page.path)
      try printLines("\(isRemoved ? "Removed" : "No row any more"): \(path(page.path))")
    }
    let new = done.changes.count(where: \.isNew)
    try printLines("Pages: \(new) new, \(done.changes.count - new) changed, \(done.unchanged) as before.")
    let kept = done.vanished.count - removed.count
    if !removed.isEmpty { try printLines("Pages without a row: \(removed.count) removed.") }
    if kept > 0 {
      try printLines(
        removeMissing
          ? "Pages without a row: \(kept) kept, as somebody edited them."
          : "Pages without a row: \(kept) kept. --remove-missing removes those that nobody edited.")
    }
    if !done.badRows.isEmpty { try printLines("Rows left out: \(done.badRows.count).") }
  }
}
