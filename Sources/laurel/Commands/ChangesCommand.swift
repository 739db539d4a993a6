internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel changes`: which pages are new, changed and gone since a site was as another folder has it.
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Print a page that says what is new, changed and gone.",
    discussion: """
      Compares the site with another folder, which holds it as it was. The page belongs at the top of the finished site.

      Examples:
        laurel changes before > public/CHANGES.html
        laurel changes before --drafts > preview/CHANGES.html
      """)

  @Argument(help: "The folder of the site as it was.")
  var before: String

  @Flag(name: [.customShort("D"), .long], help: "Take drafts in.")
  var drafts = false

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let source = try source.site()
    let new = try await side(source)
    let old = try await side(SiteSource(root: before, day: source.day, jobs: source.jobs))
    let page = ChangesPage(try SiteChanges(from: old, to: new), prefix: new.tree.contentPrefix)
    try printData(page.html)
  }

  /// A site as it goes out, so that nothing is told here that no page tells.
  private func side(_ source: SiteSource) async throws -> SiteChanges.Side {
    let atHand = try await ContentAtHand(source)
    return SiteChanges.Side(
      site: try await atHand.publishedSite(including: Inclusion(drafts: drafts)), tree: atHand.tree)
  }
}
