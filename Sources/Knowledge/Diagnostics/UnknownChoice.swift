package import Source

/// A choice has to be one that its field offers.
package enum UnknownChoice: Rule {
  package static let id: RuleID = "unknown-choice"
  package static let severity = Severity.error

  static func diagnose(_ typed: String, _ name: String, choices: [Choice], at span: SourceSpan) -> Diagnostic
  {
    let values = choices.map(\.value)
    let nearest = Suggestion.nearest(to: typed, among: values)
    let offered = Note("the choices are \(values.joined(separator: ", "))")
    return diagnostic(
      .notOffered(typed, name), at: span, notes: [offered],
      fixes: nearest.map { [Fix("write '\($0)'", edits: [Edit(span, $0)])] } ?? [])
  }
}

extension Message {
  fileprivate static func notOffered(_ typed: String, _ name: String) -> Message {
    "'\(typed)' is not one of the choices for '\(name)'"
  }
}
