package import Source

/// A file without any text makes a page on which there is nothing.
package enum EmptyPage: Rule {
  package static let id: RuleID = "empty-page"
  package static let severity = Severity.warning

  static func diagnose(at path: String, kind: Kind?) -> Diagnostic {
    let fix = kind.map { "write the page, or start one with: laurel new \($0.id) \"A title\"" }
    return diagnostic(.empty, at: .startOf(path), fixes: [Fix(fix ?? "write the page, or delete the file")])
  }
}

extension Message {
  fileprivate static var empty: Message { "this file is empty" }
}
