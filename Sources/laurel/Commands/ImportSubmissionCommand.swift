internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import submission`: what people sent in from the form, to pages with their pictures.
struct ImportSubmissionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission", abstract: "Make pages from the zips that the form of the site makes.",
    discussion: """
      Each zip becomes a page with its pictures, or changes one that is there as somebody suggested it, or nothing. Each
      is told by itself. Of a page that is there, nothing else is changed.

      Examples:
        laurel import submission robotics-year.zip
        laurel import submission inbox --dry-run
        laurel import submission scan.zip --kind spotlight
      """)

  @Argument(help: "The zips, and folders that hold zips.")
  var places: [String]

  @Option(help: "The kind of the pages, such as spotlight. Default: that of the folder in the zip.")
  var kind: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let zips = try places.flatMap(Self.zips)
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    var done = SubmissionImport(
      into: atHand, as: try kind.map(atHand.kind), jobs: source.jobs, failingAt: report.fails)
    try await done.take(zips)
    let changes = PageChanges(folder: atHand.tree.contentFolder)
    for page in done.placed where !dryRun {
      // The pictures first: a page is never there without them.
      try changes.write(
        page.files.reversed().map { TableImport.Change(path: $0.path, bytes: $0.bytes, isNew: true) })
    }
    for page in done.changed where !dryRun { try write(page, changes) }
    try tell(done, atHand.tree, count: zips.count)
    if !done.refused.isEmpty || done.changed.contains(where: { !$0.conflicts.isEmpty }) {
      throw ExitStatus.errorsInContent
    }
  }

  /// Writes a page that changes, unless somebody else has changed it meanwhile.
  private func write(_ page: ChangedPage, _ changes: PageChanges) throws {
    try changes.write(
      page.pictures.map { TableImport.Change(path: $0.path, bytes: $0.bytes, isNew: true) })
    let file = changes.folder.appending(page.after.path)
    guard try file.replace(page.before.bytes, by: page.after.bytes) else {
      for picture in page.pictures { try changes.folder.appending(picture.path).removeFile() }
      throw WrongUsage.changedMeanwhile(page.after.path)
    }
  }

  private func tell(_ done: SubmissionImport, _ tree: SourceTree, count: Int) throws {
    let texts = Dictionary(done.texts.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let placed = Set(done.placed.map { $0.files[0].path } + tree.texts.map(\.path))
    let shown = Report(
      done.diagnostics.inOrder(), texts: texts, prefix: tree.contentPrefix,
      outside: Set(done.diagnostics.map(\.span.path)).subtracting(placed), fileCount: count)
    let isText = report.chosenFormat == .text
    if !isText || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
    guard isText, !report.quiet else { return }
    func path(_ path: String) -> String { Report.path(path, prefix: tree.contentPrefix).printable }
    for page in done.placed {
      try printLines("\(page.zip.printable):")
      for file in page.files { try printLines("  New: \(path(file.path))") }
      if let namesake = page.namesake {
        try printLines("  \(path(namesake)) is there already and was left as it is. Is it about the same?")
      }
    }
    for page in done.changed {
      try printLines("\(page.change.zip.printable):\n  Changed: \(path(page.after.path))")
      for picture in page.pictures { try printLines("  New: \(path(picture.path))") }
      if !page.conflicts.isEmpty {
        try printLines("  Not all of it, as the page says something else by now: see above.")
      }
    }
    for (zip, page) in done.known {
      try printLines("\(zip.printable):\n  There already: \(path(page))")
    }
    for zip in done.refused { try printLines("\(zip.printable):\n  Refused. Nothing was made of it.") }
    let changedCount = done.changed.isEmpty ? "" : "\(done.changed.count) changed, "
    try printLines(
      "Submissions: \(done.placed.count) new, \(changedCount)\(done.known.count) there already, \(done.refused.count) refused."
    )
    if dryRun { try printLines("Nothing was written.") }
  }

  /// The zip of a path, or those in the folder of it.
  private static func zips(at path: String) throws -> [String] {
    guard let place = try? DiskPath(path).resolved(), let status = try place.status() else {
      throw WrongUsage.noInput(path)
    }
    guard status.kind == .folder else { return [path] }
    let names = try place.children().filter { $0.kind == .file }.compactMap(\.text)
      .filter { ContentPath.fileExtension(of: $0) == "zip" }.sorted(by: String.byBytes)
    guard !names.isEmpty else { throw WrongUsage.noZips(path) }
    return names.map { ContentPath.join(path, $0) }
  }
}
