internal import Source

/// What a cycle file says, the nominations in its folder and the scores of the judges have to fit each other.
enum Judging: Rule {
  static let id: RuleID = "judging"
  static let severity = Severity.error

  static func unknownAward(_ name: String, among awards: [String], at span: SourceSpan) -> Diagnostic {
    diagnostic(.noAward(name), at: span, fixes: nearest(to: name, among: awards))
  }

  static func repeated(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.repeated(name), at: span)
  }

  static func noInitials(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noInitials(name), at: span)
  }

  static func noWeight(at span: SourceSpan) -> Diagnostic { diagnostic(.noWeight, at: span) }

  static func noScale(at span: SourceSpan) -> Diagnostic { diagnostic(.noScale, at: span) }

  static func unknownNomination(_ name: String, among names: [String], at span: SourceSpan) -> Diagnostic {
    diagnostic(.noNomination(name), at: span, fixes: nearest(to: name, among: names))
  }

  static func unknownJudge(_ initials: String, among judges: [String], at path: String) -> Diagnostic {
    diagnostic(
      .noJudge(initials), at: .startOf(path),
      notes: [Note("the judges are \(judges.joined(separator: ", "))")],
      fixes: Suggestion.nearest(to: initials, among: judges).map { [Fix("name the file '\($0).csv'")] } ?? [])
  }

  static func missingColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noColumn(name), at: span)
  }

  static func secondRow(of name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(.secondRow(name), at: span, notes: [Note("first used here", at: first)])
  }

  static func noNumber(_ text: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noNumber(text), at: span)
  }

  static func outside(_ text: String, _ scale: ClosedRange<Double>, at span: SourceSpan) -> Diagnostic {
    diagnostic(.outside(text, scale), at: span)
  }

  /// Scores that do not count: a warning, for the ranking is right without them.
  static func conflict(_ judge: String, _ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.conflict(judge, name), at: span).with(severity: .warning)
  }

  private static func nearest(to name: String, among names: [String]) -> [Fix] {
    Suggestion.nearest(to: name, among: names).map { [Fix("write '\($0)'")] } ?? []
  }
}

extension Message {
  fileprivate static func noAward(_ name: String) -> Message {
    "there is no award '\(name)' with which somebody can be recognized"
  }

  fileprivate static func repeated(_ name: String) -> Message { "'\(name)' is given twice" }

  fileprivate static func noInitials(_ name: String) -> Message {
    "'\(name)' cannot name a file; give initials of letters and digits"
  }

  fileprivate static var noWeight: Message { "no line of the rubric has a weight above 0" }

  fileprivate static var noScale: Message { "the scale has to end above the number that it starts with" }

  fileprivate static func noNomination(_ name: String) -> Message { "there is no nomination '\(name)'" }

  fileprivate static func noJudge(_ initials: String) -> Message {
    "the scores are in a file for '\(initials)', who is no judge of this cycle"
  }

  fileprivate static func noColumn(_ name: String) -> Message { "there is no column '\(name)'" }

  fileprivate static func secondRow(_ name: String) -> Message { "the nomination '\(name)' has two rows" }

  fileprivate static func noNumber(_ text: String) -> Message {
    "'\(text)' is not a number; write it with digits, such as 4 or 3.5"
  }

  fileprivate static func outside(_ text: String, _ scale: ClosedRange<Double>) -> Message {
    "'\(text)' is outside the scale from \(scale.lowerBound.plain) to \(scale.upperBound.plain)"
  }

  fileprivate static func conflict(_ judge: String, _ name: String) -> Message {
    "\(judge) has a conflict of interest with '\(name)', so these scores are left out"
  }
}
