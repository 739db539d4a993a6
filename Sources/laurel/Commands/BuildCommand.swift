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
    if changes == nil, !report.quiet { printToStandardError(build.sentences.text(.notChanged) + "\n") }
    if timings { printToStandardError(stages.table) }
    if hasFailed { throw build.failure(of: build.diagnostics) }
  }

  private func tell(_ changes: OutputChanges, _ build: BuiltSite, _ target: String) throws {
    let isForPeople = report.chosenFormat == .text && !report.quiet
    let sentences = build.sentences
    if isForPeople {
      let noAddress = build.site.configuration.url == nil ? [Message.noAddress] : []
      // Found in other languages as whole sentences, since nothing is put into them.
      let host = HostFiles.remarks(on: build.site).map { Message(stringLiteral: $0) }
      let remarks = noAddress + build.pictureRemarks + host
      for remark in remarks { try printLines(sentences.text(remark)) }
      try printLines(sentences.text(.counts(pages: build.site.pages.count, changes)))
    }
    // Files of others are published with the site, so that is told whatever the report looks like.
    for remark in changes.remarks {
      let sentence = sentences.text(remark)
      switch report.chosenFormat {
      case .github: try printData(GitHubReport.warning(sentence) + "\n")
      case _ where isForPeople: try printLines(sentence)
      default: printToStandardError(sentence.printable + "\n")
      }
    }
    if isForPeople { try printLines(sentences.text(.open("\(target)/index.html"))) }
  }
}

extension OutputChanges {
  /// What people have to know of files that are not of this build.
  fileprivate var remarks: [Message] {
    kept.map(Message.kept) + replaced.map(Message.replaced) + withdrawn.map(Message.withdrawn)
      + left.map(Message.left)
  }
}

extension Message {
  fileprivate static let noAddress: Message =
    "No url in _site.yml: feeds, sitemap.xml and robots.txt are left out."

  fileprivate static func counts(pages: Int, _ changes: OutputChanges) -> Message {
    "Pages of content: \(pages). Files: \(changes.written) written, \(changes.unchanged) unchanged, \(changes.removed) removed."
  }

  fileprivate static func open(_ path: String) -> Message { "Open \(path)" }

  fileprivate static let notChanged: Message = "The site was not changed."

  fileprivate static func kept(_ path: String) -> Message { "Kept \(path), which Laurel did not write." }

  fileprivate static func replaced(_ path: String) -> Message {
    "Wrote \(path) anew, which somebody had changed."
  }

  fileprivate static func withdrawn(_ path: String) -> Message {
    "Removed \(path), which somebody had changed, and which the site no longer has."
  }

  fileprivate static func left(_ path: String) -> Message {
    "An earlier build left \(path), which cannot be removed now. Delete it by hand."
  }
}
