internal import ArgumentParser
internal import Knowledge
internal import Markup
internal import Source

/// `laurel new`: the start of a page of a kind.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a page of a kind.",
    discussion: """
      On a terminal it asks for the fields that the page needs. Elsewhere they are left empty.

      Examples:
        laurel new practice "Shared planning time"
        laurel new spotlight "Ms. Rivera's robotics year" --field award=first-to-try --field year=2026
        laurel new practice "Open doors" --field audience=teachers --field audience=coaches
      """)

  @Argument(help: "The kind of the page, such as practice.")
  var kind: String

  @Argument(help: "The title of the page.")
  var title: String?

  @Option(
    name: .customLong("field"), parsing: .singleValue,
    help: "The value of a field, as name=value. Repeat it for other fields, and for the items of a list.")
  var fields: [String] = []

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let kind = try atHand.kind(kind)
    let title = try chosenTitle(for: kind)
    let page = NewPage(kind: kind, title: title, review: atHand.review)
    guard let path = page.path else { throw WrongUsage.noNameInTitle(title) }
    let file = atHand.tree.contentFolder.appending(path)
    guard try file.status() == nil else { throw WrongUsage.exists(atHand.tree.contentPrefix + path) }

    var values = try FieldArguments(fields).values(of: kind)
    let refused = await page.diagnostics(on: values)
    guard refused.isEmpty else { throw WrongUsage.refusedFields(refused) }
    if Terminal.isThere { values = try await page.asking(for: values) }
    let text = PageTemplate(kind: kind, values: values).text(title: title, on: source.day)
    try file.create(with: Array(text.utf8))
    try printLines("Wrote \(atHand.tree.contentPrefix)\(path). Fill it in, then run laurel check.")
  }

  private func chosenTitle(for kind: Kind) throws -> String {
    if let title { return title.onOneLine }
    guard Terminal.isThere else { throw WrongUsage.noTitle(kind: kind.id) }
    return try Terminal.ask("Title: ").onOneLine
  }
}
