internal import ArgumentParser

/// The forms in which a report can be had.
enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For programs that gather what many checks find.
  case sarif
  /// For the pages of a pull request on GitHub.
  case github
  /// For people who read it as a page.
  case markdown

  /// The report as text that ends with a line end.
  ///
  /// - Parameter limit: the most diagnostics of a rule that people are shown.
  func render(_ report: Report, colors: Bool, limit: Int? = nil) -> String {
    switch self {
    case .text: ConsoleReport(report, palette: colors ? .terminal : .plain, limit: limit).text.inert
    case .json: JSONReport(report).text
    case .sarif: SARIFReport(report).text
    case .github: GitHubReport(report).text
    case .markdown: MarkdownReport(report).text
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
