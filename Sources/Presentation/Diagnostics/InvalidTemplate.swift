package import Source

/// A template has to be well-formed Mustache.
package enum InvalidTemplate: Rule {
  package static let id: RuleID = "invalid-template"
  package static let severity = Severity.error

  static func diagnose(_ error: TemplateError) -> Diagnostic {
    diagnostic(.malformed(error.reason), at: error.span)
  }

  static func diagnoseEndless(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.endless(name), at: span)
  }

  static func diagnoseTooLarge(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.tooLarge(name), at: span)
  }

  static func diagnoseMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.missing(name), at: span)
  }
}

extension InvalidTemplate {
  /// Finds names of colors that no style sheet of the theme declares.
  static func check(_ pairs: [ContrastPair], of colors: ThemeColors) -> [Diagnostic] {
    let known = colors.names
    return pairs.flatMap { pair in
      let named = pair.texts.map { ($0, pair.textSpan) } + pair.surfaces.map { ($0, pair.surfaceSpan) }
      return named.filter { !known.contains($0.0) }
        .map { diagnoseMissingColor($0.0, among: known, at: $0.1) }
    }
  }

  private static func diagnoseMissingColor(
    _ name: String, among known: some Sequence<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known)
    return diagnostic(
      .missingColor(name), at: span, fixes: nearest.map { [Fix("did you mean '\($0)'?")] } ?? [])
  }

  static func diagnoseMissingAsset(
    _ path: String, among known: some Sequence<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: path, among: known)
    return diagnostic(
      .missingAsset(path), at: span, fixes: nearest.map { [Fix("did you mean '\($0)'?")] } ?? [])
  }
}

extension Message {
  fileprivate static func missingColor(_ name: String) -> Message {
    "the style sheets of the theme have no color '--\(name)'"
  }
  fileprivate static func missingAsset(_ path: String) -> Message { "the theme has no file 'assets/\(path)'" }
  fileprivate static func malformed(_ reason: TemplateError.Reason) -> Message {
    switch reason {
    case .wrongEnd: "this section is closed by another name than it was opened with"
    case .noEnd: "a section of this template is opened and never closed"
    case .unfinishedTag, .delimiters: "the braces here are not closed, or not well-formed Mustache"
    case .outsideOfBlock: "between the tags of a template that is extended, only its blocks may stand"
    case .pragma: "templates have no settings of their own"
    case .tooDeep: "too many sections stand in each other"
    }
  }

  fileprivate static func endless(_ name: String) -> Message {
    "the template '\(name)' includes itself without end"
  }
  fileprivate static func tooLarge(_ name: String) -> Message {
    "the template '\(name)' includes others so often that a page would never be done"
  }

  fileprivate static func missing(_ name: String) -> Message { "the theme has no template '\(name)'" }
}
