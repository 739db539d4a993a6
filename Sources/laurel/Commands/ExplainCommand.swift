internal import ArgumentParser
internal import Source

/// `laurel explain`: what a remark means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a remark means and what to do.",
    discussion: """
      Examples:
        laurel explain broken-link
        laurel explain --list
      """)

  @Argument(help: "The name in square brackets at the end of a remark.")
  var rule: String?

  @Flag(help: "List all checks.")
  var list = false

  func run() async throws {
    let names = AllRules.all.map { $0.id.name }.sorted(by: String.byBytes)
    guard let rule, !list else { return print(names.joined(separator: "\n")) }
    guard names.contains(rule) else {
      throw WrongUsage.noRule(rule, nearest: Suggestion.nearest(to: rule, among: names))
    }
    let page = try RulePages().page(of: rule)
    print(page ?? "The page about '\(rule)' was not installed with Laurel.")
  }
}
