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
        laurel explain --list
        laurel explain --templates
      """)

  @Argument(help: "The name in square brackets at the end of a remark.")
  var rule: String?

  @Flag(help: "List all checks with a sentence about each.")
  var list = false

  @Flag(help: "List all templates of a theme, and the names that each may use.")
  var templates = false

  func run() async throws {
    if templates { return try printData(TemplateReference.text) }
    let rules = AllRules.all.map { $0.id }.sorted()
    guard let rule, !list else {
      return try printData(rules.map(Self.line).joined(separator: "\n") + "\n")
    }
    guard rules.contains(RuleID(rule)) else {
      throw WrongUsage.noRule(rule, nearest: Suggestion.nearest(to: rule, among: rules.map(\.name)))
    }
    let page = try RulePages.page(of: RuleID(rule))
    try printData((page.map { "\($0.title)\n\n\($0.body)" } ?? Self.missing(rule)) + "\n")
  }

  /// The name of a rule and the sentence that its page starts with.
  private static func line(about rule: RuleID) throws -> String {
    "\(rule): \(try RulePages.page(of: rule)?.summary ?? missing(rule.name))"
  }

  private static func missing(_ rule: String) -> String {
    "The page about '\(rule)' was not installed with Laurel."
  }
}
