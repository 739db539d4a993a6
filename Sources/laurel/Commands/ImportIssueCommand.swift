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
      """)

  @Option(help: "The kind of the page, such as spotlight.")
  var kind: String

  @Option(help: "The file with the text of the issue. Default: what is typed or piped in.")
  var file: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let atHand = try await ContentAtHand(source.site())
    let kind = try atHand.kind(kind)
    let input = try page(of: kind)
    guard case .text(let title)? = input.values[kind.titleField] else {
      throw WrongUsage.noNameInTitle("")
    }
    guard let path = NewPage(kind: kind, title: title, review: atHand.review).path else {
      throw WrongUsage.noNameInTitle(title)
    }
    let written = atHand.tree.contentPrefix + path
    guard try atHand.tree.contentFolder.appending(path).status() == nil else {
      throw WrongUsage.exists(written)
    }
    let text = SourceText(path: path, bytes: Array(input.text.string.utf8))
    let diagnostics = await atHand.review.diagnostics(on: input, at: path).filter { $0.severity > .note }
    try atHand.tree.contentFolder.appending(path).create(with: text.bytes)

    if report.chosenFormat == .text { try printLines("Wrote \(written).") }
    let shown = Report(
      diagnostics, texts: [path: text], prefix: atHand.tree.contentPrefix, fileCount: 1,
      sentences: atHand.sentences)
    try printData(report.chosenFormat.render(shown, colors: report.usesColors))
  }

  private func page(of kind: Kind) throws -> PageInput {
    let text = try InputText.read(file)
    do {
      return try IssueAnswers(IssueForm(kind)).page(from: text)
    } catch IssueSections.Failure.noForm(let heading) {
      throw WrongUsage.noIssueForm(kind: kind.id, heading: heading)
    } catch IssueSections.Failure.ambiguous(let label) {
      throw WrongUsage.ambiguousIssue(label: label)
    }
  }
}
