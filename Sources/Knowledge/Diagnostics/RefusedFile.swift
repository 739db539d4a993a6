package import Source

/// A file that can hold a program is not published.
package enum RefusedFile: Rule {
  package static let id: RuleID = "refused-file"
  package static let severity = Severity.error

  static func diagnose(_ path: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.notPublished(path), at: span, fixes: [Fix("offer it as a PDF or a zip file")])
  }
}

extension Message {
  fileprivate static func notPublished(_ path: String) -> Message {
    "the file '\(path)' is of a type that is not published"
  }
}
