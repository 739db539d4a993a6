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
    guard !atHand.content.schema.kinds.isEmpty else { throw WrongUsage.noKinds }
    var done = SubmissionImport(
      into: atHand, as: try kind.map(atHand.kind), jobs: source.jobs, failingAt: report.fails)
    try await done.take(zips)
    let changes = PageChanges(folder: atHand.tree.contentFolder)
    for page in done.placed where !dryRun {
      // The pictures first: a page is never there without them.
      try changes.write(page.files.reversed().map { ImportedFile($0, isNew: true) })
    }
    for page in done.changed where !dryRun { try write(page, changes) }
    try tell(done, atHand, count: zips.count)
    if !done.refused.isEmpty || done.changed.contains(where: { !$0.conflicts.isEmpty }) {
      throw ExitStatus.errorsInContent
    }
  }

  /// Writes a page that changes, unless somebody else has changed it meanwhile.
  private func write(_ page: ChangedPage, _ changes: PageChanges) throws {
    try changes.write(page.pictures.map { ImportedFile($0, isNew: true) })
    let file = changes.folder.appending(page.after.path)
    guard try file.replace(page.before.bytes, by: page.after.bytes) else {
      for picture in page.pictures { try changes.folder.appending(picture.path).removeFile() }
      throw WrongUsage.changedMeanwhile(page.after.path)
    }
  }

  private func tell(_ done: SubmissionImport, _ atHand: ContentAtHand, count: Int) throws {
    let (tree, sentences) = (atHand.tree, atHand.sentences)
    let texts = Dictionary(done.texts.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let placed = Set(done.placed.map { $0.files[0].path } + tree.texts.map(\.path))
    let shown = Report(
      done.diagnostics.inOrder(), texts: texts, prefix: tree.contentPrefix,
      outside: Set(done.diagnostics.map(\.span.path)).subtracting(placed), fileCount: count,
      sentences: sentences)
    let isText = report.chosenFormat == .text
    if !isText || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
    guard isText, !report.quiet else { return }
    func path(_ path: String) -> String { Report.path(path, prefix: tree.contentPrefix).printable }
    func say(_ messages: [Message], of zip: String) throws {
      try printLines("\(zip.printable):" + messages.map { "\n  " + sentences.text($0) }.joined())
    }
    for page in done.placed {
      let namesake = page.namesake.map { [Message.namesake(path($0))] } ?? []
      try say(page.files.map { .changed(path($0.path), isNew: true) } + namesake, of: page.zip)
    }
    for page in done.changed {
      let pictures = page.pictures.map { Message.changed(path($0.path), isNew: true) }
      try say(
        [.changed(path(page.after.path), isNew: false)] + pictures
          + (page.conflicts.isEmpty ? [] : [.partly]),
        of: page.change.zip)
    }
    for (zip, page) in done.known { try say([.known(path(page))], of: zip) }
    for zip in done.refused { try say([.refused], of: zip) }
    try printLines(
      sentences.text(
        .counts(
          new: done.placed.count, changed: done.changed.count, known: done.known.count,
          refused: done.refused.count)))
    if dryRun {
      try printLines(sentences.text(.nothingWritten))
    } else if !done.placed.isEmpty || !done.changed.isEmpty {
      try printLines(sentences.text(.toRead))
    }
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

extension Message {
  fileprivate static func known(_ path: String) -> Message { "There already: \(path)" }
  fileprivate static func namesake(_ path: String) -> Message {
    "\(path) is there already and was left as it is. If both are about the same, keep one and delete the other."
  }
  fileprivate static let toRead: Message =
    "Read what is new or changed before you publish the site: no program knows whether it is true and kind, and whether everybody agreed."
  fileprivate static let refused: Message = "Refused. Nothing was made of it."
  fileprivate static let partly: Message =
    "Not all of it, as the page says something else by now: see above."
  fileprivate static func counts(new: Int, changed: Int, known: Int, refused: Int) -> Message {
    changed == 0
      ? "Submissions: \(new) new, \(known) there already, \(refused) refused."
      : "Submissions: \(new) new, \(changed) changed, \(known) there already, \(refused) refused."
  }
}
