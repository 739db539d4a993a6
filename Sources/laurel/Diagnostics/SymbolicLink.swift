internal import Source

/// A symbolic link in the content could lead anywhere on the machine that builds the site.
enum SymbolicLink: Rule {
  static let id: RuleID = "symbolic-link"
  static let severity = Severity.error

  static func found(at path: String) -> Diagnostic {
    diagnostic(.isALink, at: .startOf(path), fixes: [Fix("put the file itself here")])
  }
}

extension Message {
  fileprivate static let isALink: Message = "this is a shortcut to a file, not a file"
}
