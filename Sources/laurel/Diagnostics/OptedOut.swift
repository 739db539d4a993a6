internal import Source

/// Somebody has asked not to be named, and is named. The remark says where, and never whom the list holds.
enum OptedOut: Rule {
  static let id: RuleID = "opted-out"
  static let severity = Severity.error

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .named, at: span, fixes: [Fix("say it without the name, or take the page out with 'laurel withdraw'")])
  }
}

extension Message {
  fileprivate static var named: Message {
    "this may name somebody who has asked not to be named, so the page is left out"
  }
}
