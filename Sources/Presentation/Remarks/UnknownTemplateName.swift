package import Source

/// A name in a template that nothing fills leaves a gap that nobody notices.
package enum UnknownTemplateName: Rule {
  package static let id: RuleID = "unknown-template-name"
  package static let severity = Severity.error

  static func diagnose(_ name: String, among known: Set<String>, at span: SourceSpan) -> Diagnostic {
    diagnostic(.unknown(name), at: span, fixes: suggestion(name, known, span))
  }

  static func diagnosePartial(_ name: String, among known: Set<String>, at span: SourceSpan) -> Diagnostic {
    diagnostic(.unknownPartial(name), at: span, fixes: suggestion(name, known, span))
  }

  static func diagnoseIndented(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.indented(name), at: span, fixes: [Fix("write it at the start of the line")])
  }

  static func diagnoseBraces(_ name: String, isHTML: Bool, at span: SourceSpan) -> Diagnostic {
    diagnostic(isHTML ? .needsThreeBraces(name) : .needsTwoBraces(name), at: span)
  }

  private static func suggestion(_ name: String, _ known: Set<String>, _ span: SourceSpan) -> [Fix] {
    let nearest = Suggestion.nearest(to: name, among: known.sorted(by: String.byBytes))
    return nearest.map { [Fix("did you mean '\($0)'?", edits: [Edit(span, $0)])] } ?? []
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message { "templates know no '\(name)'" }
  fileprivate static func unknownPartial(_ name: String) -> Message { "the theme has no template '\(name)'" }
  fileprivate static func indented(_ name: String) -> Message {
    "the template '\(name)' is included on an indented line, which would indent the text of pages"
  }
  fileprivate static func needsThreeBraces(_ name: String) -> Message {
    "'\(name)' is HTML; write {{{\(name)}}}"
  }
  fileprivate static func needsTwoBraces(_ name: String) -> Message { "'\(name)' is text; write {{\(name)}}" }
}
