internal import Source

/// A text of more than a mebibyte is not a page that somebody wrote.
enum FileTooLarge: Rule {
  static let id: RuleID = "file-too-large"
  static let severity = Severity.error

  static func found(at path: String, byteCount: Int, limit: Int) -> Diagnostic {
    diagnostic(
      .isTooLarge(byteCount, limit), at: .startOf(path), fixes: [Fix("divide it into several files")])
  }
}

extension Message {
  fileprivate static func isTooLarge(_ byteCount: Int, _ limit: Int) -> Message {
    "this file has \(byteCount / 1_024) KB; at most \(limit / 1_024) KB are read"
  }
}
