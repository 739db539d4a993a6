package import Source

/// A text or an address gives the name of somebody who has not agreed to be named. No page that does so goes out.
package enum UnagreedName: Rule {
  package static let id: RuleID = "unagreed-name"
  package static let severity = Severity.error
  package static let yieldsTo: Set<RuleID> = [MissingConsent.id]

  static func diagnose(at span: SourceSpan, of origin: SourceSpan) -> Diagnostic {
    diagnostic(
      .names, at: span, notes: [Note("this is about the person", at: origin)],
      fixes: [Fix("ask the person; or say it without the name, or without the quotation")])
  }
}

extension Message {
  fileprivate static var names: Message {
    "this names or quotes somebody who has not agreed to it, so the page is left out"
  }
}
