package import Source

/// A field that its kind requires has to be there and to hold something.
package enum MissingField: Rule {
  package static let id: RuleID = "missing-field"
  package static let severity = Severity.error

  /// One diagnostic on all fields that are missing.
  ///
  /// - Parameter isBare: whether the page has no value at all.
  static func diagnose(_ fields: [Field], of subject: String, at span: SourceSpan, isBare: Bool = false)
    -> Diagnostic
  {
    let lines = fields.map { "'\($0.name): …'" }.joined(separator: ", ")
    var how = fields.count > 1 ? "add a line for each: \(lines)" : "add \(lines)"
    if isBare { how += "; such lines stand at the top of the page between two lines '---'" }
    return diagnostic(
      .missing(fields.map(\.name), subject), at: span, notes: fields.flatMap(help), fixes: [Fix(how)])
  }

  static func diagnoseEmpty(_ field: Field, of subject: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty(field.name, subject), at: span, notes: help(field))
  }

  private static func help(_ field: Field) -> [Note] {
    field.help.isEmpty ? [] : [Note("\(field.label): \(field.help)")]
  }
}

extension Message {
  fileprivate static func missing(_ names: [String], _ subject: String) -> Message {
    guard names.count > 1, let last = names.last else { return "\(subject) needs a '\(names.joined())'" }
    return "\(subject) needs '\(names.dropLast().joined(separator: "', '"))' and '\(last)'"
  }

  fileprivate static func empty(_ name: String, _ subject: String) -> Message {
    "'\(name)' is empty, and \(subject) needs it"
  }
}
