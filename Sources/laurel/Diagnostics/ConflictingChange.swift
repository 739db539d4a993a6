internal import Knowledge
internal import Source

/// What somebody suggested to change says something else by now.
enum ConflictingChange: Rule {
  static let id: RuleID = "conflicting-change"
  static let severity = Severity.error

  /// - Parameters:
  ///   - label: the name of what was to change.
  ///   - now: what it is; nil if more stands there than can be changed by itself.
  static func diagnose(
    _ label: Message, now: FieldInput?, old: FieldInput, new: FieldInput, at span: SourceSpan
  ) -> Diagnostic {
    let message: Message =
      now.map { "\(label) is \(said($0)) by now, and the change began with \(said(old))" }
      ?? "\(label) cannot be changed by itself, as a note or something else stands in it"
    return diagnostic(
      message, at: span, notes: [Note("the change makes it \(said(new))")],
      fixes: [Fix("compare both, and change the page by hand")])
  }

  private static let longest = 120

  private static func said(_ value: FieldInput) -> Message {
    value.isBlank ? "empty" : "'\(value.words.shortened(to: longest))'"
  }
}
