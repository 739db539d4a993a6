internal import Source

/// A report for people: each diagnostic with its place, the line it is about, and how to put it right.
struct ConsoleReport {
  private let report: Report
  private let palette: Palette
  /// The most diagnostics of a rule that are shown; all if there is none.
  private let limit: Int?

  init(_ report: Report, palette: Palette, limit: Int? = nil) {
    self.report = report
    self.palette = palette
    self.limit = limit
  }

  var text: String {
    var line: ExcerptLine?
    let shown = shown
    var text = ""
    for diagnostic in shown {
      line = self.line(of: diagnostic.span, known: line)
      for line in lines(of: diagnostic, line) { text += line + "\n" }
      text += "\n"
    }
    return text + closing(shown: shown.count)
  }

  /// What is shown of each rule: its first diagnostics.
  private var shown: [Diagnostic] {
    guard let limit else { return report.diagnostics }
    var counts: [RuleID: Int] = [:]
    return report.diagnostics.filter { diagnostic in
      counts[diagnostic.rule, default: 0] += 1
      return counts[diagnostic.rule, default: 0] <= limit
    }
  }

  private func closing(shown count: Int) -> String {
    let table =
      RuleTable(report.diagnostics).map { $0.lines(in: report.sentences).joined(separator: "\n") + "\n\n" }
      ?? ""
    let more = report.diagnostics.count - count
    let rest = more > 0 ? report.say("\(more) more: laurel check --all") + "\n" : ""
    return table + rest + report.summary + "\n"
  }

  /// The line that a diagnostic is about. The diagnostics on a line follow each other, so it is mostly that of the one
  /// before.
  private func line(of span: SourceSpan, known: ExcerptLine?) -> ExcerptLine? {
    if let known, known.path == span.path, known.number == span.start.line { return known }
    return report.texts[span.path].flatMap { ExcerptLine(span.start.line, of: $0) }
  }

  private func lines(of diagnostic: Diagnostic, _ line: ExcerptLine?) -> [String] {
    let severity = palette.paint(
      report.say(.severity(diagnostic.severity)), as: .severity(diagnostic.severity))
    let place = palette.paint(report.location(of: diagnostic.span).printable, as: .place)
    let rule = palette.paint("[\(diagnostic.rule)]", as: .quiet)
    let first = "\(place): \(severity): \(diagnostic.message.text.printable) \(rule)"
    return [first] + excerpt(of: diagnostic, line) + diagnostic.notes.map(self.line)
      + diagnostic.fixes.map(self.line)
  }

  private func excerpt(of diagnostic: Diagnostic, _ line: ExcerptLine?) -> [String] {
    guard let line, let excerpt = Excerpt(of: diagnostic.span, in: line) else { return [] }
    let number = String(diagnostic.span.start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let marker = palette.paint(excerpt.marker, as: .severity(diagnostic.severity))
    return [
      "  \(palette.paint("\(number) |", as: .quiet)) \(excerpt.line)",
      "  \(palette.paint("\(margin) |", as: .quiet)) \(excerpt.indent)\(marker)",
    ]
  }

  private func line(_ note: Note) -> String {
    let place = note.span.map { " (\(report.location(of: $0).printable))" } ?? ""
    return "  \(report.say("Note: \(note.text.printable)"))\(palette.paint(place, as: .quiet))"
  }

  private func line(_ fix: Fix) -> String { "  \(report.say("Try: \(fix.text.printable)"))" }
}
