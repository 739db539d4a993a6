internal import ArgumentParser
internal import Source

/// `laurel check`: everything that is wrong, and nothing is written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell everything that is wrong with the content.",
    discussion: """
      Examples:
        laurel check
        laurel check -s my-site --format github
        laurel check --strict
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    var stages = StageClock(showsProgress: false)
    let build = try await Pipeline(source, site, excluding: ["\(source.source)/public"]).run(&stages)
    var options = report
    options.verbose = !report.quiet
    print(build.report(options: options), terminator: "")
    if build.diagnostics.contains(where: { report.fails($0.severity) }) { throw build.failure }
  }
}
