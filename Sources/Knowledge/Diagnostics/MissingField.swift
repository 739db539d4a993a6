package import Source

/// A field that its kind requires has to be there and to hold something.
package enum MissingField: Rule {
  package static let id: RuleID = "missing-field"
  package static let severity = Severity.error

  /// One diagnostic on all fields that are missing.
  ///
  /// - Parameter isBare: whether the page has no value at all.
  static func diagnose(_ fields: [Field], of subject: Message, at span: SourceSpan, isBare: Bool = false)
    -> Diagnostic
  {
    let names = fields.map { "'\($0.name)'" }
    let lines = fields.map { "'\($0.name): …'" }.joined(separator: ", ")
    let how: Message = fields.count > 1 ? "add a line for each: \(lines)" : "add \(lines)"
    return diagnostic(
      fields.count > 1 ? .missing(several: names, subject) : .missing(names.joined(), subject), at: span,
      notes: fields.flatMap(help),
      fixes: [
        Fix(isBare ? "\(how); such lines stand at the top of the page between two lines '---'" : how)
      ])
  }

  /// Tells that one of several fields is needed, and there is none.
  static func diagnose(oneOf names: [String], of subject: Message, at span: SourceSpan) -> Diagnostic {
    diagnostic(.missing(oneOf: names, subject), at: span, fixes: [Fix("add a line for one of them")])
  }

  static func diagnoseEmpty(_ field: Field, of subject: Message, at span: SourceSpan) -> Diagnostic {
    diagnostic(.empty(field.name, subject), at: span, notes: help(field))
  }

  private static func help(_ field: Field) -> [Note] {
    let help = field.help.isEmpty ? [] : [Note("\(known: field.label): \(known: field.help)")]
    return field.when.prefix(1).map { Note("it is needed because \($0.clause)") } + help
  }
}

extension Message {
  fileprivate static func missing(_ name: String, _ subject: Message) -> Message {
    "\(name) is missing, and \(subject) needs it"
  }

  fileprivate static func missing(several names: [String], _ subject: Message) -> Message {
    "\(list(names)) are missing, and \(subject) needs them"
  }

  fileprivate static func missing(oneOf names: [String], _ subject: Message) -> Message {
    "\(subject) needs \(.choice(names.map { "'\($0)'" }))"
  }

  fileprivate static func empty(_ name: String, _ subject: Message) -> Message {
    "'\(name)' is empty, and \(subject) needs it"
  }
}
