internal import ArgumentParser
internal import Source

/// `laurel nominations check`: everything that is wrong with nominations and scores.
struct CheckNominationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell everything that is wrong with nominations and scores.",
    discussion: """
      The report names people who were nominated: keep it where the nominations are.

      Examples:
        laurel nominations check
        laurel nominations check 2027-culture-keeper
      """)

  @Argument(help: "The cycles to look at, such as 2027-culture-keeper. Default: all.")
  var cycles: [String] = []

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let known = try NominationFolder(SiteFolders(root: source.root)).cycles()
    if cycles.isEmpty, known.isEmpty { throw WrongUsage.noCycles }
    var diagnostics: [Diagnostic] = []
    var texts: [String: SourceText] = [:]
    for name in cycles.isEmpty ? known : cycles {
      let cycle = try await CycleAtHand(name, of: atHand, source)
      diagnostics += cycle.diagnostics
      texts.merge(cycle.texts) { first, _ in first }
    }
    let told = Report(
      diagnostics.inOrder(), texts: texts, prefix: atHand.tree.contentPrefix, sentences: atHand.sentences)
    try printData(report.text(of: told) + report.hint(for: told))
    if diagnostics.contains(where: { report.fails($0.severity) }) { throw ExitStatus.errorsInContent }
  }
}
