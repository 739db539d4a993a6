internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel nominations rank`: the shortlist of a cycle.
struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the nominations of a cycle by the scores of the judges.",
    discussion: """
      A judge's score of a nomination is the weighted mean over the rubric. The nominations are in the order of the mean of
      these scores. If a score does not fit, nothing is ranked.

      Examples:
        laurel nominations rank 2027-culture-keeper
        laurel nominations rank 2027-culture-keeper --first 5 --format csv
      """)

  @Argument(help: "The cycle, such as 2027-culture-keeper.")
  var cycle: String

  @Option(help: "How many places make the shortlist.")
  var first = 3

  @Option(help: "How the ranking is shown: text, json, csv.")
  var format: ListCommand.ListFormat = .text

  @OptionGroup var source: SourceOptions

  func validate() throws {
    if first < 1 { throw ValidationError("A shortlist has at least 1 place.") }
  }

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let cycleAtHand = try await CycleAtHand(cycle, of: atHand, source)
    let told = cycleAtHand.report(prefix: atHand.tree.contentPrefix, in: atHand.sentences)
    if !told.diagnostics.isEmpty {
      printToStandardError(ReportFormat.text.render(told, colors: false))
    }
    guard let cycle = cycleAtHand.cycle, told.count(of: .error) == 0 else {
      printToStandardError("Nothing was ranked.\n")
      throw ExitStatus.errorsInContent
    }
    let report = RankingReport(
      cycleAtHand.ranking(cycle, first: first), of: cycle,
      titles: cycleAtHand.nominations.map { ($0.name, $0.page.title) })
    switch format {
    case .text: try printLines(report.text)
    case .json: try printData(report.json.lines.printableJSON + "\n")
    case .csv: try printData(report.csv)
    }
  }
}
