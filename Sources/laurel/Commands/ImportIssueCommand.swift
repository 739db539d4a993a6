internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel import issue`: a filled-in issue form to a page.
struct ImportIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Make a page from a filled-in issue form of GitHub.",
    discussion: """
      Reads the text of the issue, writes the page and prints all remarks on it. A page that is there is not changed.

      Examples:
        laurel import issue --kind spotlight < issue.md
        laurel import issue --kind spotlight --file issue.md --format json
        laurel import issue --kind spotlight --file issue.md --pictures pictures
      """)

  @Option(help: "The kind of the page, such as spotlight.")
  var kind: String

  @Option(help: "The file with the text of the issue. Default: what is typed or piped in.")
  var file: String?

  @Option(
    help: "The folder with the pictures of the issue, each called as its address ends. They are drawn anew.")
  var pictures: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let kind = try atHand.kind(kind)
    let text = try InputText.read(file)
    let answers = try page(of: kind, in: atHand.sentences, from: text)
    guard case .text(let title)? = answers.values[kind.titleField] else {
      throw WrongUsage.noNameInTitle("")
    }
    guard let path = NewPage(kind: kind, title: title, review: atHand.review).path else {
      throw WrongUsage.noNameInTitle(title)
    }
    let written = atHand.tree.contentPrefix + path
    guard try atHand.tree.contentFolder.appending(path).status() == nil else {
      throw WrongUsage.exists(written)
    }
    let taken = Set((atHand.tree.texts.map(\.path) + atHand.tree.assets.map(\.path)).map(Fold.path))
    var pictures = try await IssuePictures(of: text, in: pictures, jobs: source.jobs) { path in
      !taken.contains(Fold.path(path))
    }
    let input = pictures.placed(in: answers, at: path)
    let page = SourceFile(path: path, text: input.text.string)
    let review = atHand.review(adding: pictures.files.map { Asset(submitted: $0, at: $0.path) })
    let diagnostics = await review.diagnostics(on: [page]).filter { $0.severity > .note }
    // The pictures first: the page is never there without them.
    try PageChanges(folder: atHand.tree.contentFolder).write(
      (pictures.files + [page]).map { ImportedFile($0, isNew: true) })

    if report.chosenFormat == .text {
      for file in [page] + pictures.files {
        try printLines(atHand.sentences.text("Wrote \(atHand.tree.contentPrefix + file.path)."))
      }
      for remark in pictures.remarks {
        try printLines(atHand.sentences.text("Left out: \(remark)").printable)
      }
    }
    let shown = Report(
      diagnostics, texts: [path: SourceText(path: path, bytes: page.bytes)],
      prefix: atHand.tree.contentPrefix, fileCount: 1, sentences: atHand.sentences)
    try printData(report.chosenFormat.render(shown, colors: report.usesColors))
  }

  /// The form may be from before the site got its language, and asks in another.
  private func page(of kind: Kind, in sentences: Sentences, from text: String) throws -> PageInput {
    do {
      return try IssueAnswers(IssueForm(kind, in: sentences)).page(from: text)
    } catch IssueSections.Failure.noForm(let heading) {
      for others in Sentences.all {
        if let page = try? IssueAnswers(IssueForm(kind, in: others)).page(from: text) { return page }
      }
      throw WrongUsage.noIssueForm(kind: kind.id, heading: heading)
    } catch IssueSections.Failure.ambiguous(let label) {
      throw WrongUsage.ambiguousIssue(label: label)
    }
  }
}
