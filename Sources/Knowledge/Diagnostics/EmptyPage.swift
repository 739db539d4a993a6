package import Source

/// A file without any text makes a page on which there is nothing, and so does one with nothing but values for programs.
package enum EmptyPage: Rule {
  package static let id: RuleID = "empty-page"
  package static let severity = Severity.warning

  static func diagnose(at path: String, kind: Kind?) -> Diagnostic {
    // Nominations are no pages of a kind that `laurel new` knows.
    let startable = kind.flatMap { $0.id == Nomination.kind ? nil : $0 }
    let fix = startable.map { Fix("write the page, or start one with: laurel new \($0.id) \"A title\"") }
    return diagnostic(.empty, at: .startOf(path), fixes: [fix ?? Fix("write the page, or delete the file")])
  }

  /// Tells a page that has a title and not a word below it.
  static func diagnoseTitleOnly(at span: SourceSpan) -> Diagnostic {
    diagnostic(.titleOnly, at: span, fixes: [Fix("write the text, or delete the file")]).with(severity: .note)
  }
}

extension Message {
  fileprivate static var empty: Message { "this file is empty" }

  fileprivate static var titleOnly: Message { "there is not a word on this page below its title" }
}
