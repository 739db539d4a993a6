internal import Source

/// What a run noticed, and what is needed to show it to somebody.
struct Report: Sendable {
  /// In the order in which people are told.
  let diagnostics: [Diagnostic]
  /// The files that lines can be shown from, by path.
  let texts: [String: SourceText]
  /// What stands before the path of every file of the content: `Content/`, or nothing.
  let prefix: String
  /// The paths that are no files of the content but of a theme, and are whole as they are.
  let outside: Set<String>
  /// How many files were looked at.
  let fileCount: Int

  init(
    _ diagnostics: [Diagnostic], texts: [String: SourceText], prefix: String = "", outside: Set<String> = [],
    fileCount: Int? = nil
  ) {
    self.diagnostics = diagnostics
    self.texts = texts
    self.prefix = prefix
    self.outside = outside
    self.fileCount = fileCount ?? texts.count
  }

  func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The path of a file as people and tools find it from the folder of the site.
  func path(of span: SourceSpan) -> String {
    outside.contains(span.path) ? span.path : prefix + span.path
  }

  /// `Content/a.md:3:14`, as editors and terminals turn into a link.
  func location(of span: SourceSpan) -> String {
    "\(path(of: span)):\(span.start.line):\(span.start.column)"
  }
}

/// The forms in which a report can be had.
enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For the pages of a pull request on GitHub.
  case github

  /// The report as text that ends with a line end.
  func render(_ report: Report, colours: Bool) -> String {
    switch self {
    case .text: ConsoleReport(report, palette: colours ? .terminal : .plain).text
    case .json: JSONReport(report).text
    case .github: GitHubReport(report).text
    }
  }
}
