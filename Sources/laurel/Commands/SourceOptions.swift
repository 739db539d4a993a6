internal import ArgumentParser
internal import Glibc
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
