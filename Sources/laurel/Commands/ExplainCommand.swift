internal import ArgumentParser
internal import Presentation
internal import Source

/// `laurel explain`: what a diagnostic means, and what templates may ask for.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a remark means and what to do.",
    discussion: """
      Examples:
        laurel explain broken-link
        laurel explain "there is no page or file"
        laurel explain --list
        laurel explain --templates
      """)

  @Argument(
    help: "The name in square brackets at the end of a remark, or a sentence of a remark on this site.")
  var words: [String] = []

  @Flag(help: "List all checks with a sentence about each.")
  var list = false

  @Flag(help: "List all templates of a theme, and the names that each may use.")
  var templates = false

  @OptionGroup var source: SourceOptions

  func run() async throws {
    if templates { return try printData(TemplateReference.text) }
    let rules = AllRules.all.map { $0.id }.sorted()
    guard !words.isEmpty, !list else {
      return try printData(rules.map(Self.line).joined(separator: "\n") + "\n")
    }
    let pages = try await meant(rules).map { rule in
      try RulePages.page(of: rule).map { "\($0.title)\n\n\($0.body)" } ?? Self.missing(rule.name)
    }
    try printData(pages.joined(separator: "\n\n") + "\n")
  }

  /// The rules that are named, or whose remarks on this site say what is asked about.
  private func meant(_ rules: [RuleID]) async throws -> [RuleID] {
    let text = words.joined(separator: " ").onOneLine
    let remark = CopiedRemark(text: text)
    if let rule = rules.first(where: { $0.name == text }) ?? remark.rule(among: rules) { return [rule] }
    guard text.utf8.contains(where: \.isSpace) else {
      throw WrongUsage.noRule(text, nearest: Suggestion.nearest(to: text, among: rules.map(\.name)))
    }
    let pipeline = Pipeline(source: try source.site(), tellsOfUnbuiltPages: true)
    var stages = StageClock(showsProgress: false)
    let found = remark.rules(of: try await pipeline.run(&stages).diagnostics)
    if found.isEmpty { throw WrongUsage.noRemark(text) }
    return found
  }

  /// The name of a rule and the sentence that its page starts with.
  private static func line(about rule: RuleID) throws -> String {
    "\(rule): \(try RulePages.page(of: rule)?.summary ?? missing(rule.name))"
  }

  private static func missing(_ rule: String) -> String {
    "The page about '\(rule)' was not installed with Laurel."
  }
}
