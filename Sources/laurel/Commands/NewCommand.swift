internal import ArgumentParser
internal import Knowledge
internal import Markup
internal import Source

/// `laurel new`: the start of a page of a kind.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a page of a kind.",
    discussion: """
      Examples:
        laurel new practice "Shared planning time"
        laurel new spotlight "The makerspace teacher" -s my-site
      """)

  @Argument(help: "The kind of the page, such as practice.")
  var kind: String

  @Argument(help: "The title of the page.")
  var title: String?

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let tree = try await SourceTree.ofSite(source.source, excluding: ["\(source.source)/public"], jobs: 1)
    let content = await SiteContentReader(tree: tree, baseURL: nil, jobs: 1).read().value
    guard let kind = content.schema.kind(kind) else {
      throw WrongUsage.noKind(self.kind, known: content.schema.kinds.map(\.id))
    }
    guard let title = title.map(Self.onOneLine) else { throw WrongUsage.noTitle(kind: kind.id) }
    let name = Slug.fileName(title)
    guard !name.isEmpty else { throw WrongUsage.noNameInTitle(title) }
    let path = ContentPath.join(kind.folder, "\(name).md")
    let file = tree.contentFolder.appending(path)
    guard try file.status() == nil else { throw WrongUsage.exists(tree.contentPrefix + path) }
    try file.create(with: Array(PageTemplate(kind: kind).text(title: title, on: try source.day()).utf8))
    print("Wrote \(tree.contentPrefix)\(path). Fill it in, then run laurel check.")
  }

  /// A title as it may stand in front matter: control characters and white space are one space.
  private static func onOneLine(_ title: String) -> String {
    title.utf8.split { $0.isSpace || $0.isControl }.map(\.text).joined(separator: " ")
  }
}
