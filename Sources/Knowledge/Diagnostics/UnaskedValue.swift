package import Source

/// A value that nobody is asked for, by what else the page says, most often goes with an answer that has changed since.
package enum UnaskedValue: Rule {
  package static let id: RuleID = "unasked-value"
  package static let severity = Severity.warning

  /// - Parameter unmet: what would have to be answered.
  static func diagnose(_ name: String, unmet: Condition, at span: SourceSpan) -> Diagnostic {
    let answers = Message.choice(unmet.answers.map { "'\($0)'" })
    return diagnostic(
      .notAsked(name, unmet), at: span,
      fixes: [
        unmet.answers.isEmpty
          ? Fix("take out '\(name)', or fill in '\(unmet.field)'")
          : Fix("take out '\(name)', or answer '\(unmet.field)' with \(answers)")
      ])
  }
}

extension Message {
  fileprivate static func notAsked(_ name: String, _ unmet: Condition) -> Message {
    "'\(name)' is asked for only if \(unmet.clause)"
  }
}
