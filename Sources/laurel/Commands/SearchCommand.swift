internal import ArgumentParser
internal import Knowledge
internal import Presentation
internal import Search
internal import Source

/// `laurel search`: what the search of the site would find.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the pages as the site does.",
    discussion: """
      Each line has the address of a page, its kind, its title and the heading that fits.

      Examples:
        laurel search "shared planning"
        laurel search "teacher leaders" --limit 3 -s ~/our-site
      """)

  @Argument(help: "What to search for.")
  var query: String

  @OptionGroup var source: SourceOptions

  @Option(help: "The most pages to list, up to 100.")
  var limit = 10

  func validate() throws {
    if !(1...100).contains(limit) { throw ValidationError("The limit is from 1 to 100.") }
  }

  func run() async throws {
    let source = try source.site()
    let site = try await ContentAtHand(source).site()
    let answer = Searcher(await SearchSources.index(of: site, jobs: source.jobs)).search(query, limit: limit)
    if let corrected = answer.corrected { printToStandardError("Results for \(corrected.printable)\n") }
    for result in answer.results {
      let kind = result.kind.isEmpty ? "Page" : result.kind
      let cells = [result.address, kind, result.title, result.heading]
      try printData(cells.map(\.printable).joined(separator: "\t").inert + "\n")
    }
  }
}
