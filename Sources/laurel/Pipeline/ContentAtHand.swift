internal import Knowledge
internal import Source

/// The content of a site for commands that build nothing. What is wrong with it is for `laurel check` to tell.
struct ContentAtHand {
  let tree: SourceTree
  let content: SiteContent

  init(_ options: SourceOptions) async throws {
    tree = try await SourceTree.ofSite(
      options.source, excluding: ["\(options.source)/public"], jobs: options.jobCount)
    content = await SiteContentReader(tree: tree, baseURL: nil, jobs: options.jobCount).read().value
  }

  func kind(_ id: String) throws -> Kind {
    guard let kind = content.schema.kind(id) else {
      throw WrongUsage.noKind(id, known: content.schema.kinds.map(\.id))
    }
    return kind
  }
}
