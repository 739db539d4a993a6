internal import Foundation
internal import Source

/// A report for programs: one object with the counts and every field of every diagnostic.
struct JSONReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// Keys are sorted, so that equal reports are equal texts.
  var text: String {
    let root = Root(
      diagnostics: report.diagnostics.map { JSONDiagnostic($0, in: report) },
      summary: Summary(
        errors: report.count(of: .error), files: report.fileCount, notes: report.count(of: .note),
        warnings: report.count(of: .warning)))
    return Self.text(of: root)
  }

  /// What is told in the place of a report where there is none: why nothing could be looked at.
  static func text(ofFault fault: String) -> String { text(of: ["fault": fault]) }

  private static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, whole numbers and flags can always be encoded.
    return ((try? encoder.encode(value)).map(\.text) ?? "{}").printableJSON + "\n"
  }
}

private struct Root: Encodable {
  let diagnostics: [JSONDiagnostic]
  let summary: Summary
}

private struct Summary: Encodable {
  let errors: Int
  let files: Int
  let notes: Int
  let warnings: Int
}

private struct JSONDiagnostic: Encodable {
  let rule: String
  let help: JSONHelp
  let severity: String
  let message: String
  let span: JSONSpan
  let notes: [JSONNote]
  let fixes: [JSONFix]

  init(_ diagnostic: Diagnostic, in report: Report) {
    rule = diagnostic.rule.name
    help = JSONHelp(
      command: helpCommand(for: diagnostic.rule), address: report.helpAddresses[diagnostic.rule])
    severity = diagnostic.severity.rawValue
    message = diagnostic.message.text
    span = JSONSpan(diagnostic.span, in: report)
    notes = diagnostic.notes.map { note in
      JSONNote(text: note.text, span: note.span.map { JSONSpan($0, in: report) })
    }
    fixes = diagnostic.fixes.map { fix in
      let edits = fix.edits.map { JSONEdit(span: JSONSpan($0.span, in: report), replacement: $0.replacement) }
      return JSONFix(text: fix.text, isSafe: fix.isSafe, edits: edits)
    }
  }
}

/// Where more is said about a rule.
private struct JSONHelp: Encodable {
  let command: String
  let address: String?
}

private struct JSONNote: Encodable {
  let text: String
  let span: JSONSpan?
}

private struct JSONFix: Encodable {
  let text: String
  let isSafe: Bool
  let edits: [JSONEdit]
}

private struct JSONEdit: Encodable {
  let span: JSONSpan
  let replacement: String
}

private struct JSONSpan: Encodable {
  let file: String
  let start: JSONPlace
  let end: JSONPlace

  init(_ span: SourceSpan, in report: Report) {
    file = report.path(of: span)
    start = JSONPlace(span.start)
    end = JSONPlace(span.end)
  }
}

private struct JSONPlace: Encodable {
  let line: Int
  let column: Int

  init(_ place: Place) {
    line = place.line
    column = place.column
  }
}
