/// A kind of diagnostic, with a stable name. One file declares one rule, and keeps its messages beside it.
package protocol Rule: Sendable {
  static var id: RuleID { get }
  /// The severity unless the site's configuration says another.
  static var severity: Severity { get }
  /// The rules that say more of the same element. Where one of them speaks, this one is silent.
  static var yieldsTo: Set<RuleID> { get }
}

extension Rule {
  package static var yieldsTo: Set<RuleID> { [] }

  /// A diagnostic of this rule.
  package static func diagnostic(
    _ message: Message, at span: SourceSpan, notes: [Note] = [], fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(rule: id, severity: severity, message: message, span: span, notes: notes, fixes: fixes)
  }
}
