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
    let atHand = try await ContentAtHand(source.site())
    let known = atHand.content.schema.kinds
    let kinds = try kind.map { [try atHand.kind($0)] } ?? known
    if format.isForOneKind, kind == nil {
      throw WrongUsage.noKindGiven(format.rawValue, known: known.map(\.id))
    }
    try printData(
      format.render(
        kinds, vocabulary: atHand.content.vocabulary, prefix: atHand.tree.contentPrefix, in: atHand.sentences)
    )
  }
}
