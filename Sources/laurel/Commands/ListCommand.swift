internal import ArgumentParser
internal import Foundation
internal import Knowledge
internal import Source

/// `laurel list`: pages by kind, state and tag.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List pages by kind, state and tag.",
    discussion: """
      Examples:
        laurel list
        laurel list --kind practice --tag coaching
        laurel list --state draft
        laurel list --due --format json
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "Only pages of this kind.")
  var kind: String?

  @Option(help: "Only pages in this state: \(PageState.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: PageState?

  @Option(help: "Only pages with this tag.")
  var tag: String?

  @Flag(help: "Only pages whose day of review has come.")
  var due = false

  @Option(help: "How the list is shown: text, json.")
  var format: ListFormat = .text

  enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    let tree = try await SourceTree.ofSite(
      source.source, excluding: ["\(source.source)/public"], jobs: source.jobCount)
    let content = await SiteContentReader(tree: tree, baseURL: nil, jobs: source.jobCount).read().value
    let site = await Site.resolve(
      content, asOf: try source.day(), including: .everything, jobs: source.jobCount
    ).value
    if let kind, site.schema.kind(kind) == nil {
      throw WrongUsage.noKind(kind, known: site.schema.kinds.map(\.id))
    }
    let slug = tag.map { content.vocabulary.tag($0)?.slug ?? Tag(typed: $0).slug }
    let pages = site.pages.filter { page in
      (kind == nil || page.kind?.id == kind) && (state == nil || page.state == state)
        && (slug == nil || page.tags.contains { $0.slug == slug })
        && (!due || page.fields.date("review_by").map { $0 <= site.asOf } ?? false)
    }
    switch format {
    case .text: for page in pages { print(row(of: page, prefix: tree.contentPrefix)) }
    case .json: try printJSON(pages, prefix: tree.contentPrefix)
    }
  }

  private func row(of page: Page, prefix: String) -> String {
    [prefix + page.path, page.kind?.id ?? "page", page.state.rawValue, page.title].joined(separator: "\t")
  }

  private struct Row: Encodable {
    let path, kind, state, title: String
    let tags: [String]
  }

  private func printJSON(_ pages: [Page], prefix: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = pages.map { page in
      Row(
        path: prefix + page.path, kind: page.kind?.id ?? "page", state: page.state.rawValue,
        title: page.title,
        tags: page.tags.map(\.slug))
    }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }
}

extension PageState: ExpressibleByArgument {}
