internal import Source

/// A report for people: each remark with its place, the line it is about, and how to put it right.
struct ConsoleReport {
  private let report: Report
  private let palette: Palette

  init(_ report: Report, palette: Palette) {
    self.report = report
    self.palette = palette
  }

  var text: String {
    report.diagnostics.map { lines(of: $0).joined(separator: "\n") + "\n\n" }.joined() + report.summary
      + "\n"
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let severity = palette.paint(diagnostic.severity.rawValue, as: .severity(diagnostic.severity))
    let place = palette.paint(report.location(of: diagnostic.span).printable, as: .place)
    let rule = palette.paint("[\(diagnostic.rule)]", as: .quiet)
    let first = "\(place): \(severity): \(diagnostic.message.text.printable) \(rule)"
    return [first] + excerpt(of: diagnostic) + diagnostic.notes.map(line) + diagnostic.fixes.map(line)
  }

  private func excerpt(of diagnostic: Diagnostic) -> [String] {
    guard let text = report.texts[diagnostic.span.path],
      let excerpt = Excerpt(of: diagnostic.span, in: text)
    else { return [] }
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
    return "  Note: \(note.text.printable)\(palette.paint(place, as: .quiet))"
  }

  private func line(_ fix: Fix) -> String { "  Try: \(fix.text.printable)" }
}
