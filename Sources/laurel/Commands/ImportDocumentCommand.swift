internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import document`: documents of word processors and web pages to pages.
struct ImportDocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Make a page from each document of Word or LibreOffice, or each web page.",
    discussion: """
      Reads .docx, .odt and .html by the program pandoc. If a document cannot be read, nothing is written. A second run \
      changes the pages whose documents were changed, and no others.

      Examples:
        laurel import document handbook.docx --folder guides
        laurel import document lessons --kind practice --draft
        laurel import document lessons --kind practice --dry-run
      """)

  @Argument(help: "The documents, and folders that hold documents.")
  var places: [String]

  @Option(help: "The kind of the pages, such as practice. They go into its folder.")
  var kind: String?

  @Option(
    help:
      "The folder for the pages, from the folder of the content. Default: that of the kind, or the content itself."
  )
  var folder: String?

  @Flag(help: "Make drafts, which are left out of the site until somebody has looked at them.")
  var draft = false

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    let found = try places.map(DocumentSource.all)
    let documents = found.flatMap(\.documents)
    let (refused, leftOut) = (found.flatMap(\.refused), found.flatMap(\.leftOut))
    guard !documents.isEmpty || !refused.isEmpty else { throw WrongUsage.noDocuments(places[0]) }
    let pandoc = try Pandoc.installed()
    let atHand = try await ContentAtHand(source)
    var done = DocumentImport(into: try target(atHand), isDraft: draft, atHand)
    done.refuse(refused)
    done.leaveOut(leftOut)
    try await done.take(documents, by: pandoc, jobs: source.jobs)
    try finish(done, atHand, count: documents.count + refused.count + leftOut.count)
  }

  /// The folder for the pages, from that of the content.
  private func target(_ atHand: ContentAtHand) throws -> String {
    let ofKind = try kind.map(atHand.kind)?.folder
    guard let folder else { return ofKind ?? "" }
    guard let path = ContentPath.resolve(folder, in: ""), PathFault(in: path) == nil,
      ContentPath.isFolder(ofKind ?? "", above: path), !folder.startsWithBytes(of: "/")
    else { throw WrongUsage.notAFolderOfPages(folder) }
    return path
  }

  /// Tells what was found, and writes if every document became a page.
  private func finish(_ done: DocumentImport, _ atHand: ContentAtHand, count: Int) throws {
    let prefix = atHand.tree.contentPrefix
    let shown = Report(
      done.diagnostics.inOrder(), texts: [:], prefix: prefix, outside: Set(done.diagnostics.map(\.span.path)),
      fileCount: count, sentences: atHand.sentences)
    let isText = report.chosenFormat == .text
    if !isText || !shown.diagnostics.isEmpty {
      try printData(report.chosenFormat.render(shown, colors: report.usesColors))
    }
    let sentences = atHand.sentences
    if done.diagnostics.contains(where: { report.fails($0.severity) }) {
      printToStandardError(sentences.text(.nothingWritten) + "\n")
      throw ExitStatus.errorsInContent
    }
    let changes = done.files + done.pages.changes
    // The files first: a page is never there without them.
    if !dryRun { try PageChanges(folder: atHand.tree.contentFolder).write(changes) }
    guard isText, !report.quiet else { return }
    try printLines(done.pages.summary(of: changes, prefix: prefix, in: sentences).joined(separator: "\n"))
    if dryRun { try printLines(sentences.text(.nothingWritten)) }
  }
}

extension ImportedPages {
  /// What an import did, line by line.
  func summary(of changes: [ImportedFile], prefix: String, in sentences: Sentences) -> [String] {
    let lines = changes.map { change in
      sentences.text(.changed(Report.path(change.path, prefix: prefix).printable, isNew: change.isNew))
    }
    let new = self.changes.count(where: \.isNew)
    var counts = sentences.text(
      .pages(new: new, changed: self.changes.count - new, unchanged: unchanged))
    if !edited.isEmpty { counts += sentences.text(.edited(edited.count)) }
    if !drafts.isEmpty { counts += sentences.text(.drafts(drafts.count)) }
    let left = remarks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    return lines + [counts + "."]
      + (left.isEmpty ? [] : [sentences.text(.leftToDo(left.joined(separator: ", ")))])
  }
}
