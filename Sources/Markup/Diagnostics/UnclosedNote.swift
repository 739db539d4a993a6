package import Source

/// A note to oneself that never ends hides all that follows, so that nothing private is shown by mistake.
package enum UnclosedNote: Rule {
  package static let id: RuleID = "unclosed-note"
  package static let severity = Severity.error

  static func diagnose(_ note: NoteStart, at span: SourceSpan) -> Diagnostic {
    let end = note.end.patterns.first ?? ""
    return diagnostic(
      .neverEnds("\(note.typed)"), at: span,
      fixes: [Fix("write \(end) where the note ends; to show these signs to readers, put a \\ before them")])
  }
}

extension Message {
  fileprivate static func neverEnds(_ start: String) -> Message {
    "\(start) begins a note that readers do not see, and it never ends: all that follows is left out"
  }
}
