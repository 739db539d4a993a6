internal import ArgumentParser
internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// `laurel build`: content and theme to a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site.",
    discussion: """
      Examples:
        laurel build
        laurel build -s my-site -o /tmp/site
        laurel build --drafts --strict
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  @Option(
    name: [.short, .long],
    help: "The folder for the finished site. Default: public in the folder of the site.")
  var output: String?

  @Flag(help: "Build the site even if there are errors. Links that lead nowhere become plain text.")
  var keepGoing = false

  @Flag(
    help: "Write into a folder that holds files of others, which are kept, and over changed files of Laurel.")
  var force = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func run() async throws {
    var stages = StageClock(showsProgress: !report.quiet && isatty(STDERR_FILENO) == 1)
    let source = try source.site(output: output)
    let build = try await site.pipeline(from: source).run(&stages)
    let hasFailed = build.diagnostics.contains { report.fails($0.severity) }
    var changes: OutputChanges?
    if !hasFailed || (keepGoing && !build.files.isEmpty) {
      stages.start("write")
      let folder = try OutputFolder(
        source.output, sources: [source.root], keepsForeignFiles: force)
      changes = try await folder.write(
        build.files, of: build.name,
        from: build.origins,
        picturesBy: build.pictures?.program.version, jobs: source.jobs)
    }
    stages.finish()
    let told = build.report(withNotes: report.verbose)
    try printData(report.text(of: told) + report.hint(for: told))
    if let changes { try tell(changes, build, source.output) }
    if changes == nil, !report.quiet { printToStandardError("The site was not changed.\n") }
    if timings { printToStandardError(stages.table) }
    if hasFailed { throw build.failure(of: build.diagnostics) }
  }

  private func tell(_ changes: OutputChanges, _ build: BuiltSite, _ target: String) throws {
    let isForPeople = report.chosenFormat == .text && !report.quiet
    if isForPeople {
      if build.site.configuration.url == nil {
        try printLines("No url in _site.yml: feeds, sitemap.xml and robots.txt are left out.")
      }
      for remark in build.pictureRemarks { try printLines(remark) }
      for remark in HostFiles.remarks(on: build.site) { try printLines(remark) }
      try printLines(
        "Pages of content: \(build.site.pages.count). Files: \(changes.written) written, "
          + "\(changes.unchanged) unchanged, \(changes.removed) removed.")
    }
    // Files of others are published with the site, so that is told whatever the report looks like.
    for sentence in changes.remarks {
      switch report.chosenFormat {
      case .github: try printData(GitHubReport.warning(sentence) + "\n")
      case _ where isForPeople: try printLines(sentence)
      default: printToStandardError(sentence.printable + "\n")
      }
    }
    if isForPeople { try printLines("Open \(target)/index.html") }
  }
}

extension OutputChanges {
  /// What people have to know of files that are not of this build.
  fileprivate var remarks: [String] {
    kept.map { "Kept \($0), which Laurel did not write." }
      + replaced.map { "Wrote \($0) anew, which somebody had changed." }
      + withdrawn.map { "Removed \($0), which somebody had changed, and which the site no longer has." }
      + left.map { "An earlier build left \($0), which cannot be removed now. Delete it by hand." }
  }
}
