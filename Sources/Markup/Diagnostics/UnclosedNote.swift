package import Source

/// A note to oneself in `%%` that never ends hides all that follows, so that nothing private is shown by mistake.
package enum UnclosedNote: Rule {
  package static let id: RuleID = "unclosed-note"
  package static let severity = Severity.error

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .neverEnds, at: span,
      fixes: [Fix("write %% where the note ends; for two percent signs in a text write \\%%")])
  }
}

extension Message {
  fileprivate static var neverEnds: Message {
    "%% begins a note that readers do not see, and it never ends: all that follows is left out"
  }
}
