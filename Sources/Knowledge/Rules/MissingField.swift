package import Source

/// A field that its kind requires has to be there and to hold something.
package enum MissingField: Rule {
  package static let id: RuleID = "missing-field"
  package static let severity = Severity.error

  static func diagnose(_ field: Field, of subject: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .missing(field.name, subject), at: span, notes: help(field), fixes: [Fix("add '\(field.name): …'")])
  }

  static func diagnoseEmpty(_ field: Field, of subject: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty(field.name, subject), at: span, notes: help(field))
  }

  private static func help(_ field: Field) -> [Note] {
    field.help.isEmpty ? [] : [Note("\(field.label): \(field.help)")]
  }
}

extension Message {
  fileprivate static func missing(_ name: String, _ subject: String) -> Message {
    "\(subject) needs a '\(name)'"
  }

  fileprivate static func empty(_ name: String, _ subject: String) -> Message {
    "'\(name)' is empty, and \(subject) needs it"
  }
}
