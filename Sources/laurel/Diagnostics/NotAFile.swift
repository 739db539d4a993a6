internal import Source

/// A device, a pipe or a socket in the content is nothing that can be read to an end.
enum NotAFile: Rule {
  static let id: RuleID = "not-a-file"
  static let severity = Severity.error

  static func found(at path: String) -> Diagnostic {
    diagnostic(.isNoFile, at: .startOf(path), fixes: [Fix("take it away")])
  }
}

extension Message {
  fileprivate static let isNoFile: Message = "this is neither a file nor a folder"
}
