internal import ArgumentParser
internal import Source

/// `laurel check`: everything that is wrong, and how to put it right.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell everything that is wrong with the content.",
    discussion: """
      Examples:
        laurel check
        laurel check Content/practices/shared-planning-time.md
        laurel check --fix --dry-run
        laurel check --external
        laurel check -s my-site --format sarif
        laurel check --format github --changed changed.txt
      """)

  @Argument(help: "The files or folders to tell about. Default: all. The whole site is read all the same.")
  var files: [String] = []

  @OptionGroup var source: SourceOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var external: ExternalOptions

  @Flag(help: "Put right what has only one right way. All else in the files stays as it is.")
  var fix = false

  @Flag(help: "With --fix: show what would change, and leave the files as they are.")
  var dryRun = false

  @Option(
    help:
      "With the format github: a list of files that a pull request changes. Only their remarks stand beside lines."
  )
  var changed: String?

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
  }

  func run() async throws {
    let source = try source.site()
    let pipeline = try site.pipeline(from: source, tellsOfUnbuiltPages: true)
    var stages = StageClock(showsProgress: false)
    var build = try await pipeline.run(&stages)
    let selection = try Selection(files, of: build)
    if fix {
      let repair = try await Repair.run(build, selection, with: pipeline)
      if dryRun { return try show(repair) }
      try write(repair)
      build = repair.build
    }
    let diagnostics = build.diagnostics.filter(selection.includes)
    let outside = try await external.diagnostics(on: build, selection, source, quiet: report.quiet)
    try tell((diagnostics + outside).inOrder(), of: build, selection)
    if files.isEmpty { try tellOfOutput(source, build.name) }
    if diagnostics.contains(where: { report.fails($0.severity) }) { throw build.failure(of: diagnostics) }
  }

  private func tell(_ diagnostics: [Diagnostic], of build: BuiltSite, _ selection: Selection) throws {
    let told = build.report(
      on: diagnostics, withNotes: !report.quiet,
      fileCount: build.tree.texts.count { selection.includes($0.path) })
    guard report.chosenFormat == .github else {
      return try printData(report.text(of: told) + report.hint(for: told))
    }
    let shown = GitHubReport(told, changed: try changed.map(ChangedFiles.init(listedIn:)))
    try printData(shown.text)
    let hasSummary = try GitHubRun.addToSummary(told)
    try printData(shown.closing(hasSummary: hasSummary))
  }

  /// What stands where the site goes may have come with somebody's change. It is no part of the content, so it is told
  /// apart, and does not fail the check.
  private func tellOfOutput(_ source: SiteSource, _ site: String) throws {
    guard let refusal = OutputFolder.refusal(of: source.output, site: site, sources: [source.root]) else {
      return
    }
    let sentence = "laurel build will refuse this folder: \(refusal)"
    if report.chosenFormat == .github { return try printData(GitHubReport.warning(sentence) + "\n") }
    printToStandardError(sentence.printable + "\n")
  }

  /// Prints the difference that the fixes would make, and apart from it what each of them is for. There being one is a
  /// problem in the content.
  private func show(_ repair: Repair) throws {
    let sentences = repair.build.sentences
    for change in repair.changes {
      let path = repair.build.tree.contentPrefix + change.after.path
      let diff = UnifiedDiff(path: path, from: change.before.bytes, to: change.after.bytes)
      try printData(report.isOnTerminal ? diff.bytes.text.printableLines : diff.bytes.text)
    }
    if !report.quiet {
      for choice in repair.choices {
        printToStandardError(sentences.text(repair.line(about: choice)).printable + "\n")
      }
    }
    let said: Message =
      repair.choices.isEmpty
      ? "There is nothing to fix." : "\(repair.extent) can be fixed. Nothing was written."
    printToStandardError(sentences.text(said) + "\n")
    if !repair.changes.isEmpty { throw ExitStatus.errorsInContent }
  }

  /// Writes the fixed files, and says what was fixed; beside reports for programs, where these do not read.
  private func write(_ repair: Repair) throws {
    let refused = try repair.write()
    let sentences = repair.build.sentences
    func say(_ line: String) throws {
      if report.chosenFormat == .text {
        try printLines(line)
      } else {
        printToStandardError(line.printable + "\n")
      }
    }
    for choice in repair.choices where !refused.contains(choice.diagnostic.span.path) && !report.quiet {
      try say(sentences.text("Fixed \(repair.line(about: choice))"))
    }
    if let path = refused.first { throw ChangedSource(path: repair.build.tree.contentPrefix + path) }
    if !repair.choices.isEmpty, !report.quiet { try say(sentences.text("\(repair.extent) fixed.") + "\n") }
  }
}

extension Repair {
  /// How much there is: `3 problems in 2 files`.
  fileprivate var extent: Message {
    "\(.problems(choices.count)) in \(.files(changes.count))"
  }

  /// Where a fix is made, what it does and of which rule it is.
  fileprivate func line(about choice: SafeFixes.Choice) -> Message {
    let span = choice.diagnostic.span
    let place = "\(build.tree.contentPrefix)\(span.path):\(span.start.line)"
    return "\(place): \(choice.fix.message) [\(choice.diagnostic.rule)]"
  }
}

/// A file that somebody changed while its problems were being fixed.
struct ChangedSource: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "\(path) changed while it was being fixed, so it was left as it is. Run laurel check --fix again."
  }
}
