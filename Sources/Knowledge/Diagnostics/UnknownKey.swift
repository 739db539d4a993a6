package import Source

/// A key that nobody reads is most often a key that is misspelled.
package enum UnknownKey: Rule {
  package static let id: RuleID = "unknown-key"
  package static let severity = Severity.error

  /// - Parameter given: the keys that stand there too, which this one cannot be meant for.
  static func diagnose(
    _ key: String, among known: [String], besides given: Set<String> = [], of subject: Message,
    at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      .unknown(key, subject), at: span,
      fixes: fix(key, among: known.filter { !given.contains($0) }, at: span).map { [$0] }
        ?? [Fix("use one of \(known.sorted(by: String.byBytes).joined(separator: ", "))")])
  }

  /// Tells a name that another program gives to a value.
  ///
  /// - Parameter name: what it is called here, if its value is read and the name is no mistake.
  static func diagnoseForeign(
    _ key: String, means name: String?, of subject: Message, at span: SourceSpan, fix: Fix
  ) -> Diagnostic {
    guard let name else { return diagnostic(.unknown(key, subject), at: span, fixes: [fix]) }
    return diagnostic(.called(key, name), at: span, fixes: [fix]).with(severity: .note)
  }

  /// What differs by nothing but capital letters, blanks and hyphens is meant for sure.
  private static func fix(_ key: String, among known: [String], at span: SourceSpan) -> Fix? {
    let meant = known.first { plain($0) == plain(key) }
    return (meant ?? Suggestion.nearest(to: key, among: known)).map { name in
      Fix("write '\(name)'", edits: [Edit(span, name)], isSafe: meant != nil)
    }
  }

  /// A key without the differences that nobody means: `Review by ` is `review_by`.
  private static func plain(_ key: String) -> String {
    let words = Fold.key(key).unicodeScalars.split { scalar in
      scalar == "-" || scalar == "_" || scalar.properties.isWhitespace
    }
    return words.map { String($0) }.joined(separator: "_")
  }
}

extension Message {
  fileprivate static func unknown(_ key: String, _ subject: Message) -> Message {
    "\(subject) has no field '\(key)'"
  }

  fileprivate static func called(_ key: String, _ name: String) -> Message {
    "'\(key)' is called '\(name)' here, and is read as that"
  }
}
