internal import ArgumentParser
internal import Glibc
internal import Source

/// Options that all commands share which read content.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .long], help: "The folder of the site. It holds the folder Content, or is the content.")
  var source = "."

  @Option(
    help: "The day to judge drafts, publishing and review by. Default: SOURCE_DATE_EPOCH, or today here.")
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

  /// The day that was named, or today, which is another one tomorrow.
  func day() throws -> CalendarDate {
    if let asOf {
      guard let day = CalendarDate(asOf) else { throw WrongUsage.notADate(asOf) }
      return day
    }
    if let epoch = environment("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch), CalendarDate.seconds.contains(seconds) else {
        throw WrongUsage.noEpoch(epoch)
      }
      return CalendarDate(secondsSince1970: seconds)
    }
    return try CalendarDate.today()
  }
}

extension CalendarDate {
  /// No clock that goes right shows a day of an earlier one.
  private static let firstYear = 2026

  /// The day that the machine shows, in its time zone.
  fileprivate static func today() throws -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let day = CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw WrongUsage.noDay }
    // Every page with a date would silently be one of days to come.
    guard parts.tm_year + 1900 >= firstYear else { throw WrongUsage.clockIsBehind("\(day)") }
    return day
  }
}
