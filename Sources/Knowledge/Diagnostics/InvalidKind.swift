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

  fileprivate static func twice(_ field: String) -> Message { "the form asks for '\(field)' twice" }

  fileprivate static func placed(_ field: String, _ step: String) -> Message {
    "the form asks for '\(field)' twice: here, and where 'step: \(step)' puts it"
  }

  fileprivate static func leftOut(_ field: String) -> Message {
    "'\(field)' is needed, and no step of the form names it"
  }

  fileprivate static func unknown(_ kind: String) -> Message { "there is no kind '\(kind)'" }

  fileprivate static func repeated(_ kind: String) -> Message { "the kind '\(kind)' is declared twice" }
}
