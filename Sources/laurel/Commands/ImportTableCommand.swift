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
        laurel import csv answers.csv --kind spotlight --nominations 2027-culture-keeper
      """)

  @Argument(help: "The file with the rows. The first row names the columns.")
  var file: String

  @Option(help: "The kind of the pages, such as spotlight.")
  var kind: String

  @Option(
    help: "The file that says which column becomes which field. Default: columns are named like the fields.")
  var map: String?

  @Option(
    help: "Make nominations of this cycle, which are never published, and no pages: 2027-culture-keeper.")
  var nominations: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let target = try ImportTarget(kind: atHand.kind(kind), nominations: nominations, atHand, source)
    var diagnostics: [Diagnostic] = []
    let decoded = TableText(path: file, bytes: try InputText.bytes(of: file))
    let mapText = try map.map { SourceText(path: $0, bytes: Array(try InputText.read($0).utf8)) }
    let map = mapText.map { ImportMap.read($0).reported(to: &diagnostics) } ?? .none
    let table = CSVTable(decoded.text)
    diagnostics += table.torn.map(Spreadsheet.tornCell)
    if let quote = table.unclosedQuote { diagnostics.append(Spreadsheet.unclosedQuote(at: quote)) }
    guard let header = table.rows.first else {
      try finish(nil, diagnostics + [Spreadsheet.empty(file)], atHand, [decoded.text, mapText])
      return
    }
    let plan = ImportPlan(map, header: TableHeader(header), kind: target.kind)
    var done = TableImport(table, plan: plan, texts: target.texts)
    await done.review(target.remarks)
    if let guess = decoded.guess, !report.quiet {
      printToStandardError(
        "\(file.printable) is not in UTF-8. It was read as \(guess); look at the accents.\n")
    }
    if !plan.leftOut.isEmpty, !report.quiet {
      printToStandardError(
        "Columns that nothing is made from: \(plan.leftOut.map(\.printable).joined(separator: ", ")).\n")
    }
    try finish(done, diagnostics + done.diagnostics, atHand, [decoded.text, mapText])
  }

  /// Tells what was found, and writes if nothing is wrong.
  private func finish(
    _ done: TableImport?, _ diagnostics: [Diagnostic], _ atHand: ContentAtHand, _ texts: [SourceText?]
  ) throws {
    let tree = atHand.tree
    let known = texts.compactMap { $0 }
    let shown = Report(
      diagnostics.inOrder(), texts: Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { $1 }),
      prefix: tree.contentPrefix, outside: Set(known.map(\.path)), fileCount: known.count,
      sentences: atHand.sentences)
    let isText = report.chosenFormat == .text
    if !isText || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
    if diagnostics.contains(where: { report.fails($0.severity) }) {
      printToStandardError("Nothing was written.\n")
      throw ExitStatus.errorsInContent
    }
    guard let done else { return }
    if !dryRun { try PageChanges(folder: tree.contentFolder).write(done.changes) }
    guard isText, !report.quiet else { return }
    for change in done.changes {
      let path = Report.path(change.path, prefix: tree.contentPrefix)
      try printLines("\(change.isNew ? "New" : "Changed"): \(path)")
    }
    let new = done.changes.count(where: \.isNew)
    try printLines("Pages: \(new) new, \(done.changes.count - new) changed, \(done.unchanged) as before.")
    if dryRun { try printLines("Nothing was written.") }
  }
}
