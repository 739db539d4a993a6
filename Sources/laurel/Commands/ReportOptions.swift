internal import ArgumentParser
internal import Glibc
internal import Source

/// Options of how diagnostics are shown.
struct ReportOptions: ParsableArguments {
  @Option(help: "How remarks are shown: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: ReportFormat?

  @Flag(help: "Let warnings fail the command too.")
  var strict = false

  @Flag(name: [.customLong("no-color"), .customLong("no-colour")], help: "Print without colors.")
  var plain = false

  @Flag(name: [.short, .long], help: "Print nothing but problems.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print notes as well as warnings and errors.")
  var verbose = false

  @Flag(help: "Print all remarks on a terminal too, and not only the first ten of each check.")
  var all = false

  /// The format that was asked for; under GitHub Actions, theirs.
  var chosenFormat: ReportFormat { format ?? (environment("GITHUB_ACTIONS") == "true" ? .github : .text) }

  var isOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  var usesColors: Bool { Palette.isWanted(refused: plain, environment: environment) }

  /// Whether diagnostics of this severity fail the command.
  func fails(_ severity: Severity) -> Bool { severity == .error || (strict && severity == .warning) }

  /// What follows a report for people: how to read about its first diagnostic, for an example.
  func hint(for report: Report) -> String {
    guard !quiet, chosenFormat == .text, let first = report.diagnostics.first else { return "" }
    return report.say("To read more about a remark: \(helpCommand(for: first.rule))") + "\n"
  }

  /// A report as it was asked for. With `--quiet` there is nothing to say where nothing is wrong.
  func text(of report: Report) -> String {
    if quiet, chosenFormat == .text, report.diagnostics.isEmpty { return "" }
    return chosenFormat.render(
      report, colors: usesColors, limit: isOnTerminal && !all ? RuleTable.enough : nil)
  }
}
