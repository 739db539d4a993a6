internal import Markup
internal import Source

/// A report for people who read it as a page, such as the summary of a run on GitHub.
///
/// A table for each file has a row for each diagnostic. Nothing that authors write can break out of its cell.
struct MarkdownReport {
  private let report: Report
  /// Where the lines of files can be seen on the web.
  private let run: GitHubRun?
  private let limit: Int

  /// The most that is kept for the closing sentences.
  private static let reserve = 1_024

  /// - Parameter limit: the most bytes that the text may have.
  init(_ report: Report, run: GitHubRun? = .current, limit: Int = .max) {
    self.report = report
    self.run = run
    self.limit = limit
  }

  var text: String {
    var text = "## Laurel: \(report.summary)\n" + table
    var file: String?
    for (index, diagnostic) in report.diagnostics.enumerated() {
      let path = report.repositoryPath(of: diagnostic.span)
      let lines = (path == file ? "" : head(of: diagnostic.span)) + row(of: diagnostic)
      guard text.utf8.count + lines.utf8.count <= limit - Self.reserve else {
        return text + cut(after: index)
      }
      text += lines
      file = path
    }
    return text + closing
  }

  /// How much each check found, where that is more than a page shows at a glance.
  private var table: String {
    guard let table = RuleTable(report.diagnostics) else { return "" }
    return "\n" + table.rows.map { "- \(name(of: $0.rule)): \(report.say($0.extent))\n" }.joined()
  }

  private func head(of span: SourceSpan) -> String {
    let path = MarkdownText.escaped(report.repositoryPath(of: span))
    return """

      ### \(path)

      \(report.say("| Line | | What is wrong | How to put it right |"))
      |---|---|---|---|

      """
  }

  private func row(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "<br>" + report.say("Note: \(MarkdownText.escaped(note.text))")
        + (note.span.map { " (\(place($0)))" } ?? "")
    }
    let fixes = diagnostic.fixes.map { MarkdownText.escaped($0.text) }.joined(separator: "<br>")
    let what =
      "\(MarkdownText.escaped(diagnostic.message.text)) \(name(of: diagnostic.rule))\(notes.joined())"
    let line = link("\(diagnostic.span.start.line)", to: diagnostic.span)
    return "| \(line) | \(report.say(.severity(diagnostic.severity))) | \(what) | \(fixes) |\n"
  }

  private func name(of rule: RuleID) -> String {
    report.helpAddresses[rule].map { "[\(rule)](\($0))" } ?? "`\(rule)`"
  }

  private func place(_ span: SourceSpan) -> String {
    let place = report.say("\(report.repositoryPath(of: span)), line \(span.start.line)")
    return link(MarkdownText.escaped(place), to: span)
  }

  private func link(_ text: String, to span: SourceSpan) -> String {
    guard let run else { return text }
    let path = URLBytes.encodePath(report.repositoryPath(of: span))
    let end = span.end.line > span.start.line ? "-L\(span.end.line)" : ""
    return "[\(text)](\(run.files)/\(path)#L\(span.start.line)\(end))"
  }

  /// How the page about a check is read, with the first diagnostic's for an example.
  private var closing: String {
    report.diagnostics.first.map {
      "\n" + report.say("To read more about a remark, type `\(helpCommand(for: $0.rule))`.") + "\n"
    } ?? ""
  }

  private func cut(after count: Int) -> String {
    let rest = report.diagnostics.count - count
    return "\n" + report.say(.full(besides: rest)) + "\n"
  }
}

extension Message {
  fileprivate static func full(besides rest: Int) -> Message {
    rest == 1
      ? "This page is full. 1 more remark is in the log."
      : "This page is full. \(rest) more remarks are in the log."
  }
}
