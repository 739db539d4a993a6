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
      Each line has the address of a page, its kind, its title and the heading that fits. With a list of questions, each
      line has the question first.

      Examples:
        laurel search "shared planning"
        laurel search "teacher leaders" --limit 3 -s ~/our-site
        laurel search "broken link" --all
        laurel search --questions asked.txt
      """)

  @Argument(help: "What to search for.")
  var query: String?

  @Option(
    help: ArgumentHelp(
      "A file with a question on each line. Tells what each finds, which find nothing, and which words no page has.",
      valueName: "file"))
  var questions: String?

  @Flag(
    help: "Search folders that are not listed, too. Without it, they are searched if nothing else is found.")
  var all = false

  @OptionGroup var source: SourceOptions

  @Option(help: "The most pages to list, up to 100. Without it, 10, and 1 for each question of a list.")
  var limit: Int?

  func validate() throws {
    if let limit, !(1...100).contains(limit) { throw ValidationError("The limit is from 1 to 100.") }
    if (query == nil) == (questions == nil) {
      throw ValidationError("Give what to search for, or a file with --questions.")
    }
  }

  func run() async throws {
    let list = try questions.map { try InputText.read($0).parts(separatedBy: "\n").map(\.trimmed) }
    let source = try source.site()
    let site = try await ContentAtHand(source).publishedSite()
    let theme = try await ThemeLoader(root: source.root, jobs: source.jobs).load(site).value.theme
    let drawing = Drawing(site: site, theme: theme)
    let searcher = Searcher(await SearchSources.index(of: drawing, jobs: source.jobs))
    if let list {
      try answer(list.filter { !$0.isEmpty }, searcher)
    } else if let query {
      let answer = searcher.search(query, limit: limit ?? 10, all: all)
      if let corrected = answer.corrected { printToStandardError("Results for \(corrected.printable)\n") }
      for result in answer.results { try print(result.cells) }
      if let besides = answer.besides {
        printToStandardError("\(besides.count) more in \(besides.kind.printable). See them with --all\n")
      }
      if answer.results.isEmpty { printToStandardError("Nothing found.\(Self.told(answer.unknown))\n") }
    }
  }

  /// What each question finds, a line for each result, and one without a page for a question that finds nothing.
  private func answer(_ questions: [String], _ searcher: Searcher) throws {
    var empty = 0
    var unknown: [String] = []
    for question in questions {
      let answer = searcher.search(question, limit: limit ?? 1, all: all)
      for result in answer.results { try print([question] + result.cells) }
      if answer.results.isEmpty {
        try print([question, "", "", "", ""])
        empty += 1
      }
      unknown += answer.unknown.filter { !unknown.contains($0) }
    }
    printToStandardError("\(empty) of \(questions.count) questions find nothing.\(Self.told(unknown))\n")
  }

  private static func told(_ unknown: [String]) -> String {
    let words = unknown.joined(separator: ", ").printable
    return unknown.isEmpty ? "" : " Words that no page has: \(words)."
  }

  private func print(_ cells: [String]) throws {
    try printData(cells.map(\.printable).joined(separator: "\t").inert + "\n")
  }
}

extension Searcher.Result {
  fileprivate var cells: [String] { [address, kind.isEmpty ? "Page" : kind, title, heading] }
}
