package import Source

/// The last resort for a line that cannot be read, and that no other rule explains.
package enum UnreadableValues: Rule {
  package static let id: RuleID = "unreadable-values"
  package static let severity = Severity.error

  static func mistake(_ broken: BrokenYAML) -> YAMLMistake {
    let span = broken.text.span(broken.offset..<broken.offset)
    let diagnostic = diagnostic(.unreadable, at: span, notes: notes(on: broken.problem))
    return broken.mistake(diagnostic, at: broken.contextOffset ?? broken.offset)
  }

  /// Tells where values between plus signs cannot be read on.
  static func diagnoseTOML(at span: SourceSpan) -> Diagnostic { diagnostic(.unreadableTOML, at: span) }

  private static func notes(on problem: YAMLProblem) -> [Note] {
    if case .other(let words) = problem { [Note("in the words of YAML: \(words)")] } else { [] }
  }
}

extension Message {
  fileprivate static var unreadable: Message {
    "this line cannot be read; look for a sign too many, or put the text in quotes"
  }

  fileprivate static var unreadableTOML: Message {
    "this line cannot be read; between lines of +++ write 'name = value', and texts in quotes"
  }
}
