internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import wordpress`: an export of WordPress to pages.
struct ImportWordPressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordpress", abstract: "Make pages from an export of WordPress.",
    discussion: """
      Reads the file that WordPress makes by Tools, Export, All content. Posts and pages become pages that know their old \
      addresses. What not everybody could see becomes a draft or is left out. A second run changes the pages that were \
      changed there, and no others.

      Examples:
        laurel import wordpress export.xml --media uploads
        laurel import wordpress export.xml --media uploads --posts news --pages about
        laurel import wordpress export.xml --dry-run
      """)

  @Argument(help: "The export.")
  var file: String

  @Option(help: "The folder with the files of the old site: a copy of wp-content/uploads.")
  var media: String?

  @Option(help: "The folder for posts, from the folder of the content.")
  var posts = "news"

  @Option(help: "The folder for pages, from the folder of the content; a dot for that folder itself.")
  var pages = "pages"

  @Flag(
    name: .customLong("private"),
    help: "Make drafts of private pages and of those with a password. Default: they are left out.")
  var withPrivate = false

  @Flag(help: "Make drafts of all pages, until somebody has looked at them.")
  var draft = false

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    guard let place = try? DiskPath(file).resolved(), try place.status()?.kind == .file else {
      throw WrongUsage.noInput(file)
    }
    let choices = WordPressImport.Choices(
      posts: try Self.folder(posts), pages: try Self.folder(pages), isDraft: draft,
      withRestricted: withPrivate)
    let pandoc = try Pandoc.installed()
    let atHand = try await ContentAtHand(source)
    let export: WordPressExport
    do { export = try WordPressExport(OpenFile(place, for: .reading)) } catch let fault as DocumentFault {
      try tell([UnusableDocument.diagnose(fault, in: file)], atHand)
      printToStandardError(atHand.sentences.text(.nothingWritten) + "\n")
      throw ExitStatus.errorsInContent
    }
    var done = WordPressImport(export, at: file, media: try WordPressMedia(media), choices, atHand)
    try await done.make(by: pandoc, jobs: source.jobs)
    try finish(done, atHand)
  }

  private static func folder(_ typed: String) throws -> String {
    guard let path = ContentPath.resolve(typed, in: ""), path.isEmpty || PathFault(in: path) == nil,
      !typed.startsWithBytes(of: "/")
    else { throw WrongUsage.notAFolderOfPages(typed) }
    return path
  }

  private func tell(_ diagnostics: [Diagnostic], _ atHand: ContentAtHand) throws {
    let shown = Report(
      diagnostics.inOrder(), texts: [:], prefix: atHand.tree.contentPrefix, outside: [file], fileCount: 1,
      sentences: atHand.sentences)
    if report.chosenFormat != .text || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
  }

  /// Tells what was found, and writes what can be written.
  private func finish(_ done: WordPressImport, _ atHand: ContentAtHand) throws {
    try tell(done.diagnostics, atHand)
    let prefix = atHand.tree.contentPrefix
    let changes = done.files + done.pages.changes
    // The files first: a page is never there without them.
    if !dryRun { try PageChanges(folder: atHand.tree.contentFolder).write(changes) }
    if report.chosenFormat == .text, !report.quiet {
      let lines = done.pages.summary(of: changes, prefix: prefix, in: atHand.sentences)
      try printLines(lines.joined(separator: "\n"))
      if dryRun { try printLines(atHand.sentences.text(.nothingWritten)) }
    }
    if done.diagnostics.contains(where: { report.fails($0.severity) }) { throw ExitStatus.errorsInContent }
  }
}
