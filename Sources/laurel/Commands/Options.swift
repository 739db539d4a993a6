internal import ArgumentParser
internal import Glibc
internal import Knowledge
internal import Markup
internal import Source

/// Options that all commands share which read content.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .long], help: "The folder of the site. It holds the folder Content, or is the content.")
  var source = "."

  @Option(help: "The day to judge drafts, publishing and review by. Default: SOURCE_DATE_EPOCH, or today.")
  var asOf: String?

  @Option(
    name: [.short, .long], help: "How many things are done at a time. Default: one for each processor.")
  var jobs: Int?

  private var jobCount: Int { max(1, jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("The number of jobs is at least 1.") }
  }

  /// - Parameter output: the folder that was named for the finished site.
  func site(output: String? = nil) throws -> SiteSource {
    SiteSource(root: source, output: output, day: try day(), jobs: jobCount)
  }

  private func day() throws -> CalendarDate {
    if let asOf {
      guard let day = CalendarDate(asOf) else { throw WrongUsage.notADate(asOf) }
      return day
    }
    let epoch = environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }
    return CalendarDate(secondsSince1970: epoch ?? Int(time(nil)))
  }
}

/// Options of what the site is to be.
struct SiteOptions: ParsableArguments {
  @Option(
    name: [.customShort("b"), .customLong("base-url")], help: "The address at which the site will stand.")
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Take drafts in.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Take pages in that are to be published later.")
  var future = false

  @Flag(name: [.customShort("E"), .long], help: "Take pages in that have expired.")
  var expired = false

  func pipeline(from source: SiteSource, tellsOfUnbuiltPages: Bool = false) throws -> Pipeline {
    Pipeline(
      source: source, inclusion: Inclusion(drafts: drafts, scheduled: future, expired: expired),
      address: try address(), tellsOfUnbuiltPages: tellsOfUnbuiltPages)
  }

  private func address() throws -> String? {
    guard let baseURL else { return nil }
    guard case .external(let url) = Destination(baseURL.utf8), url.startsWithBytes(of: "http") else {
      throw WrongUsage.notAnAddress(baseURL)
    }
    return url.endsWithBytes(of: "/") ? url : url + "/"
  }
}

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

  /// The format that was asked for; under GitHub Actions, theirs.
  var chosenFormat: ReportFormat { format ?? (environment("GITHUB_ACTIONS") == "true" ? .github : .text) }

  var isOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  var usesColors: Bool { Palette.isWanted(refused: plain, environment: environment) }

  /// Whether diagnostics of this severity fail the command.
  func fails(_ severity: Severity) -> Bool { severity == .error || (strict && severity == .warning) }

  /// What follows a report for people: how to read about its first diagnostic, for an example.
  func hint(for report: Report) -> String {
    guard !quiet, chosenFormat == .text, let first = report.diagnostics.first else { return "" }
    return "To read more about a remark: \(helpCommand(for: first.rule))\n"
  }

  /// A report as it was asked for. With `--quiet` there is nothing to say where nothing is wrong.
  func text(of report: Report) -> String {
    if quiet, chosenFormat == .text, report.diagnostics.isEmpty { return "" }
    return chosenFormat.render(report, colors: usesColors)
  }
}

/// The value of a variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
