internal import Source

/// Somebody has asked not to be named, and is named. The remark says where, and never whom the list holds.
enum OptedOut: Rule {
  static let id: RuleID = "opted-out"
  static let severity = Severity.error

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .named, at: span, fixes: [Fix("say it without the name, or take the page out with 'laurel withdraw'")])
  }

  /// What is left out of a catalog is for its own site to change.
  static func diagnoseShared(_ name: String, count: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.named(in: name, count), at: span).with(severity: .note)
  }
}

extension Message {
  fileprivate static var named: Message {
    "this may name somebody who has asked not to be named, so the page is left out"
  }

  fileprivate static func named(in name: String, _ count: Int) -> Message {
    count == 1
      ? "an entry of the catalog '\(name)' may name somebody who has asked not to be named, so it is left out"
      : "\(count) entries of the catalog '\(name)' may name people who have asked not to be named, so they are left out"
  }
}
