package import Source

/// A kind has to say all that is needed to read its pages.
package enum InvalidKind: Rule {
  package static let id: RuleID = "invalid-kind"
  package static let severity = Severity.error

  static func diagnoseIncomplete(_ field: String, needs property: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.incomplete(field, property), at: span)
  }

  static func diagnoseRepeated(_ kind: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(
      .repeated(kind), at: span, notes: [Note("first declared here", at: first)],
      fixes: [Fix("take one of the two away, or give it another name")])
  }

  /// A word that cannot name the files that are made for a kind.
  static func diagnoseName(_ kind: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.badName(kind), at: span, fixes: [Fix("write a short word, such as 'practice'")])
  }

  /// A field by which nobody can narrow results, as the search has a use of its own for its name.
  static func diagnoseTaken(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.taken(field), at: span, fixes: [Fix("give the field another name, such as 'type'")])
  }

  /// A field that every page has, in the place of one that says where a name stands in public.
  static func diagnoseRecord(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noRecord(field), at: span,
      fixes: [Fix("name a field of its own that says in which record the name stands")])
  }

  /// A field that says who is recognized, and that is not the one for which people are asked.
  static func diagnoseUnasked(_ field: String, named: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .unasked(field, named), at: span,
      fixes: [Fix("name one field in both: write '\(named)' here, or '\(field)' for 'name' in 'consent'")])
  }

  /// A consent in a step of its own choice: whoever is named or shown before is asked in the last one.
  static func diagnoseEarly(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.early(field), at: span, fixes: [Fix("take it out here")])
  }

  /// A field that whoever writes a page need not know.
  static func diagnoseUnaskable(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.unaskable(field), at: span, fixes: [Fix("take it out here")])
  }

  /// A field that has to be of another type for what the kind says of it.
  static func diagnoseType(
    _ field: String, has type: FieldType, needs needed: FieldType, at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      .otherType(field, type.name, needed.name), at: span,
      fixes: [Fix("write 'type: \(needed.name)' for that field, or name another field here")])
  }

  static func diagnoseTwice(_ field: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    diagnostic(
      .twice(field), at: span, notes: [Note("first named here", at: first)],
      fixes: [Fix("take one of the two away")])
  }

  /// A field that says itself where a form asks for it, and stands in a step.
  static func diagnosePlaced(_ field: String, _ step: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .placed(field, step), at: span, fixes: [Fix("take it out here, or take 'step' out of the field")])
  }

  static func diagnoseLeftOut(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .leftOut(field), at: span,
      fixes: [Fix("name it in the 'fields' of the step that is to ask for it")]
    ).with(severity: .warning)
  }

  /// A field that every page is asked for, whatever else is answered.
  static func diagnoseAlwaysAsked(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.alwaysAsked(field), at: span, fixes: [takeWhenOut])
  }

  /// The consent, which opens as soon as somebody is named or shown.
  static func diagnoseOwnRule(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.ownRule(field), at: span, fixes: [takeWhenOut])
  }

  /// A condition inside a record or a list.
  static func diagnosePart(at span: SourceSpan) -> Diagnostic {
    diagnostic(.part, at: span, fixes: [Fix("write 'when' at the whole field")])
  }

  /// A condition on what nobody answers with a word.
  static func diagnoseNoAnswer(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noAnswer(field), at: span,
      fixes: [Fix("name a field that is answered with a choice, with yes or no, or with a few words")])
  }

  /// A condition on certain words where any may be written.
  static func diagnoseOpenAnswer(_ field: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .openAnswer(field), at: span,
      fixes: [Fix("write 'when: \(field)', which asks whether it is filled in; or make it a choice")])
  }

  /// Fields each of which waits for the next, and the last for the first.
  static func diagnoseCircle(_ fields: [String], at span: SourceSpan) -> Diagnostic {
    diagnostic(
      fields.count == 1 ? .waitsForItself(fields[0]) : .circle(fields.map { "'\($0)'" }), at: span,
      fixes: [takeWhenOut])
  }

  static func diagnoseLongWait(_ field: String, atMost most: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.longWait(field, most), at: span, fixes: [Fix("ask for it after fewer other answers")])
  }

  private static let takeWhenOut = Fix("take 'when' out here")

  static func diagnoseUnknown(_ kind: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let nearest = Suggestion.nearest(to: kind, among: known)
    return diagnostic(
      .unknown(kind), at: span, fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(span, $0)])] } ?? [])
  }
}

extension Message {
  fileprivate static func incomplete(_ field: String, _ property: String) -> Message {
    "the field '\(field)' needs '\(property)'"
  }

  fileprivate static func badName(_ kind: String) -> Message {
    let isLong = kind.utf8.count > 100
    return isLong ? "the word for this kind is too long" : "no file can be named after the kind '\(kind)'"
  }

  fileprivate static func taken(_ field: String) -> Message {
    "the search has a use of its own for the name '\(field)', so nobody can filter by a field called so"
  }

  fileprivate static func noRecord(_ field: String) -> Message {
    "every page has '\(field)', so nobody would be asked for consent"
  }

  fileprivate static func unasked(_ field: String, _ named: String) -> Message {
    "people are recognized by '\(field)', and asked for consent by '\(named)'"
  }

  fileprivate static func early(_ field: String) -> Message {
    "the last step of every form asks for '\(field)'"
  }

  fileprivate static func unaskable(_ field: String) -> Message { "no form asks for '\(field)'" }

  fileprivate static func otherType(_ field: String, _ type: String, _ needed: String) -> Message {
    "the field '\(field)' is of the type '\(type)', and here it has to be of the type '\(needed)'"
  }

  fileprivate static func twice(_ field: String) -> Message { "the form asks for '\(field)' twice" }

  fileprivate static func placed(_ field: String, _ step: String) -> Message {
    "the form asks for '\(field)' twice: here, and where 'step: \(step)' puts it"
  }

  fileprivate static func leftOut(_ field: String) -> Message {
    "'\(field)' is needed, and no step of the form names it"
  }

  fileprivate static func alwaysAsked(_ field: String) -> Message {
    "every page is asked for '\(field)', so it cannot have 'when'"
  }

  fileprivate static func ownRule(_ field: String) -> Message {
    "'\(field)' is asked for as 'consent' says, so it cannot have 'when'"
  }

  fileprivate static var part: Message { "only a whole field can have 'when', and no part of one" }

  fileprivate static func noAnswer(_ field: String) -> Message {
    "no answer to '\(field)' can open another field, as it is a longer text or has parts"
  }

  fileprivate static func openAnswer(_ field: String) -> Message {
    "anything may be written for '\(field)', so no answer to it can be told from others"
  }

  fileprivate static func waitsForItself(_ field: String) -> Message {
    "'\(field)' waits for an answer to itself, so nobody would be asked for it"
  }

  fileprivate static func circle(_ fields: [String]) -> Message {
    "\(list(fields)) wait for each other, so nobody would be asked for them"
  }

  fileprivate static func longWait(_ field: String, _ most: Int) -> Message {
    "'\(field)' waits for more than \(most) other answers"
  }

  fileprivate static func unknown(_ kind: String) -> Message { "there is no kind '\(kind)'" }

  fileprivate static func repeated(_ kind: String) -> Message { "the kind '\(kind)' is declared twice" }
}
