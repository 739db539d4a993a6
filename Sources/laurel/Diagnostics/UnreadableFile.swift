internal import Source

/// A file or folder of the content that this computer will not open.
enum UnreadableFile: Rule {
  static let id: RuleID = "unreadable-file"
  static let severity = Severity.error

  static func found(at path: String, reason: String? = nil) -> Diagnostic {
    diagnostic(
      .cannotBeRead, at: .startOf(path), notes: reason.map { [Note(Message(verbatim: $0))] } ?? [],
      fixes: [Fix("check who may read it")])
  }
}

extension Message {
  fileprivate static let cannotBeRead: Message = "this cannot be read"
}
