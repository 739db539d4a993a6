internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel schema`: the kinds of a site in the words of other programs.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print what a kind may hold, for editors and other programs.",
    discussion: """
      Examples:
        laurel schema --format json-schema spotlight
        laurel schema --format vscode
        laurel schema --format markdown practice -s my-site
      """)

  @Argument(help: "The kind, such as practice. Without it, all kinds.")
  var kind: String?

  @Option(help: "How it is written: \(SchemaFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: SchemaFormat

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let tree = try await SourceTree.ofSite(
      source.source, excluding: ["\(source.source)/public"], jobs: source.jobCount)
    let content = await SiteContentReader(tree: tree, baseURL: nil, jobs: source.jobCount).read().value
    let known = content.schema.kinds
    let kinds = try kind.map { [try named($0, known)] } ?? known
    if format.isForOneKind, kind == nil {
      throw WrongUsage.noKindGiven(format.rawValue, known: known.map(\.id))
    }
    print(
      format.render(kinds, vocabulary: content.vocabulary, prefix: tree.contentPrefix), terminator: "")
  }

  private func named(_ id: String, _ known: [Kind]) throws -> Kind {
    guard let kind = known.first(where: { $0.id == id }) else {
      throw WrongUsage.noKind(id, known: known.map(\.id))
    }
    return kind
  }
}
