/// A kind of diagnostic, with a stable name. One file declares one rule, and keeps its messages beside it.
package protocol Rule: Sendable {
  static var id: RuleID { get }
  /// The severity unless the site's configuration says another.
  static var severity: Severity { get }
}

extension Rule {
  /// A diagnostic of this rule.
  package static func diagnostic(
    _ message: Message, at span: SourceSpan, notes: [Note] = [], fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(rule: id, severity: severity, message: message, span: span, notes: notes, fixes: fixes)
  }
}
