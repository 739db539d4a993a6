internal import Source

/// A name that is not UTF-8 is a different one on every computer.
enum UnreadableName: Rule {
  static let id: RuleID = "unreadable-name"
  static let severity = Severity.error

  /// `path` has a replacement character for each byte that cannot be read.
  static func found(at path: String) -> Diagnostic {
    diagnostic(
      .isNotUTF8, at: .startOf(path), fixes: [Fix("rename it with plain letters, digits and hyphens")])
  }
}

extension Message {
  fileprivate static let isNotUTF8: Message = "this name has letters that cannot be read"
}
