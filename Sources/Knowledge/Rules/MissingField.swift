package import Source

/// A field that its kind requires has to be there and to hold something.
package enum MissingField: Rule {
  package static let id: RuleID = "missing-field"
  package static let severity = Severity.error

  static func diagnose(_ field: Field, of subject: String, at span: SourceSpan) -> Diagnostic {
    let help = field.help.isEmpty ? [] : [Note("\(field.label): \(field.help)")]
    return diagnostic(
      .missing(field.name, subject), at: span, notes: help, fixes: [Fix("add '\(field.name): …'")])
  }
}

extension Message {
  fileprivate static func missing(_ name: String, _ subject: String) -> Message {
    "\(subject) needs a '\(name)'"
  }
}
