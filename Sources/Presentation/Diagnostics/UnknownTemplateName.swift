package import Source

/// A name in a template that nothing fills leaves a gap that nobody notices.
package enum UnknownTemplateName: Rule {
  package static let id: RuleID = "unknown-template-name"
  package static let severity = Severity.error

  /// - Parameter known: the names that may stand there.
  static func diagnose(_ name: String, among known: Set<String>, at span: SourceSpan) -> Diagnostic {
    let isKnownElsewhere = TemplateName(rawValue: name) != nil
    return diagnostic(
      isKnownElsewhere ? .unknownHere(name) : .unknown(name), at: span, fixes: suggestion(name, known, span))
  }

  static func diagnoseContainer(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.container(name), at: span)
  }

  /// A file of a theme that nothing draws.
  static func diagnoseUnused(_ name: String, among known: Set<String>, at span: SourceSpan) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known.sorted(by: String.byBytes))
    return diagnostic(.unused(name), at: span, fixes: nearest.map { [Fix("did you mean '\($0)'?")] } ?? [])
      .with(severity: .warning)
  }

  static func diagnosePartial(_ name: String, among known: Set<String>, at span: SourceSpan) -> Diagnostic {
    diagnostic(.unknownPartial(name), at: span, fixes: suggestion(name, known, span))
  }

  static func diagnoseNoTemplate(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.noTemplate(name), at: span)
  }

  /// - Parameter known: the blocks that the template has.
  static func diagnoseBlock(
    _ name: String, of template: String, among known: Set<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known.sorted(by: String.byBytes))
    return diagnostic(
      .unknownBlock(name, template), at: span, fixes: nearest.map { [Fix("did you mean '\($0)'?")] } ?? [])
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
  fileprivate static func unknownHere(_ name: String) -> Message { "'\(name)' has no value here" }
  fileprivate static func container(_ name: String) -> Message {
    "'\(name)' holds several values; open it with {{#\(name)}} and name one of them"
  }
  fileprivate static func unused(_ name: String) -> Message {
    "nothing is drawn by the template '\(name)'"
  }
  fileprivate static func unknownPartial(_ name: String) -> Message { "the theme has no template '\(name)'" }
  fileprivate static func noTemplate(_ name: String) -> Message { "'\(name)' names no template" }
  fileprivate static func unknownBlock(_ name: String, _ template: String) -> Message {
    "the template '\(template)' has no block '\(name)'"
  }
  fileprivate static func indented(_ name: String) -> Message {
    "the template '\(name)' is included on an indented line, which would indent the text of pages"
  }
  fileprivate static func needsThreeBraces(_ name: String) -> Message {
    "'\(name)' is HTML; write {{{\(name)}}}"
  }
  fileprivate static func needsTwoBraces(_ name: String) -> Message { "'\(name)' is text; write {{\(name)}}" }
}
