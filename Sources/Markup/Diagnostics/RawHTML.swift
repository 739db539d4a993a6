package import Source

/// HTML that an author typed is shown as text, but for a few tags without attributes.
package enum RawHTML: Rule {
  package static let id: RuleID = "raw-html"
  package static let severity = Severity.warning

  static func diagnose(_ html: some Collection<UInt8>, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .shownAsText(html.prefix { !$0.isLineEnd }.prefix(40).text), at: span,
      fixes: [Fix("delete all that stands between < and >, and keep the words")])
  }
}

extension Message {
  fileprivate static func shownAsText(_ html: String) -> Message {
    "\(html) is HTML and is shown as it is typed"
  }
}
