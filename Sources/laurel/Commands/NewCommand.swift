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
    let page = try titled(of: kind, atHand)
    let path = try atHand.freePath(of: page)
    let file = atHand.tree.contentFolder.appending(path)

    var values = try FieldArguments(fields).values(of: kind)
    let refused = await page.diagnostics(on: values)
    guard refused.isEmpty else { throw WrongUsage.refusedFields(refused) }
    if Terminal.isThere {
      values = try await page.asking(for: values)
      values = try await page.askingForConsent(in: values)
    }
    let text = PageTemplate(kind: kind, values: values, saying: atHand.sentences.text)
      .text(title: page.title, on: source.day)
    try file.create(with: Array(text.utf8))
    try printLines("Wrote \(atHand.tree.contentPrefix)\(path). Fill it in, then run laurel check.")
  }

  /// The page of the title that is given, or of one that is asked for until it can name a file.
  private func titled(of kind: Kind, _ atHand: ContentAtHand) throws -> NewPage {
    func page(_ title: String) -> NewPage {
      NewPage(kind: kind, title: title.onOneLine, review: atHand.review)
    }
    if let title { return page(title) }
    guard Terminal.isThere else { throw WrongUsage.noTitle(kind: kind.id) }
    while true {
      let page = page(try Terminal.ask("Title: "))
      do {
        _ = try atHand.freePath(of: page)
        return page
      } catch let refusal as WrongUsage {
        Terminal.say(page.title.isEmpty ? "The page needs a title." : refusal.description)
      }
    }
  }
}

extension ContentAtHand {
  /// The path for a page, where there is no file yet.
  fileprivate func freePath(of page: NewPage) throws -> String {
    if page.title.isEmpty { throw WrongUsage.noTitle(kind: page.kind.id) }
    guard let path = page.path else { throw WrongUsage.noNameInTitle(page.title) }
    guard try tree.contentFolder.appending(path).status() == nil else {
      throw WrongUsage.exists(tree.contentPrefix + path)
    }
    return path
  }
}
