internal import Source

/// A report as commands that make GitHub show each diagnostic beside its line in a pull request.
///
/// Source: GitHub's "Workflow commands", and the escapes of its `@actions/core` package.
struct GitHubReport {
  private let report: Report
  private let changed: ChangedFiles?

  /// - Parameter changed: the files whose diagnostics are shown beside their lines; nil for all.
  init(_ report: Report, changed: ChangedFiles? = nil) {
    self.report = report
    self.changed = changed
  }

  /// The commands, and below them a line of the log for each diagnostic that is shown nowhere else.
  var text: String {
    report.diagnostics.filter(isShown).map { line(of: $0) + "\n" }.joined()
      + report.diagnostics.filter { !isShown($0) }.map { logLine(of: $0) + "\n" }.joined()
  }

  /// What is said below the diagnostics where there are more than GitHub shows.
  func closing(hasSummary: Bool) -> String {
    let shown = report.diagnostics.filter(isShown)
    let rest = report.diagnostics.count - shown.count
    let isCut = Severity.allCases.contains { severity in
      shown.count { $0.severity == severity } > Self.shownLimit
    }
    let sentences: [Message?] = [
      isCut ? .shown(Self.shownLimit, of: report.summary, hasSummary: hasSummary) : nil,
      rest > 0 ? .elsewhere(rest, hasSummary: hasSummary) : nil,
    ]
    return sentences.compactMap { $0.map { report.say($0) + "\n" } }.joined()
  }

  private func isShown(_ diagnostic: Diagnostic) -> Bool {
    changed?.contains(report.repositoryPath(of: diagnostic.span)) ?? true
  }

  /// A line that GitHub takes for no command, whatever the file is called.
  private func logLine(of diagnostic: Diagnostic) -> String {
    let severity = report.say(.severity(diagnostic.severity))
    let place = report.location(of: diagnostic.span)
    return "- \(place): \(severity): \(diagnostic.message.text) [\(diagnostic.rule)]".printable
  }

  /// A warning that is about no file of the repository.
  static func warning(_ text: String) -> String { "::warning::\(escaped(text, isProperty: false))" }

  private static let shownLimit = 10

  private func line(of diagnostic: Diagnostic) -> String {
    let properties = properties(of: diagnostic)
      .map { "\($0)=\(Self.escaped($1, isProperty: true))" }
      .joined(separator: ",")
    let command = command(of: diagnostic.severity)
    return "::\(command) \(properties)::\(Self.escaped(message(of: diagnostic), isProperty: false))"
  }

  private func command(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Columns are given for spans on one line: GitHub refuses them for others.
  private func properties(of diagnostic: Diagnostic) -> [(String, String)] {
    let span = diagnostic.span
    let lines = [
      ("file", report.repositoryPath(of: span)), ("line", "\(span.start.line)"),
      ("endLine", "\(span.end.line)"),
    ]
    let columns = [("col", "\(span.start.column)"), ("endColumn", "\(span.end.column)")]
    let title = [("title", diagnostic.rule.name)]
    return lines + (span.start.line == span.end.line ? columns : []) + title
  }

  private func message(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      report.say("Note: \(note.text)") + (note.span.map { " (\(report.location(of: $0)))" } ?? "")
    }
    let fixes = diagnostic.fixes.map { report.say("Try: \($0.text)") }
    let help = report.helpAddresses[diagnostic.rule] ?? helpCommand(for: diagnostic.rule)
    return ([diagnostic.message.text] + notes + fixes + [report.say("Read more: \(help)")]).joined(
      separator: "\n")
  }

  /// Scalars, not characters: CR LF is one character, and a mark may join itself to a colon.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar.printable)
      }
    }
  }
}

extension Message {
  fileprivate static func shown(_ limit: Int, of summary: String, hasSummary: Bool) -> Message {
    hasSummary
      ? "GitHub shows \(limit) errors, warnings and notices of a step. All \(summary): see the summary of this run."
      : "GitHub shows \(limit) errors, warnings and notices of a step. All \(summary): see the lines above."
  }

  fileprivate static func elsewhere(_ count: Int, hasSummary: Bool) -> Message {
    let remarks: Message = count == 1 ? "1 remark" : "\(count) remarks"
    return hasSummary
      ? "On files that this change leaves as they are: \(remarks). See the summary of this run."
      : "On files that this change leaves as they are: \(remarks). See the lines above."
  }
}
