package import Source

/// Values are few, short and flat, so that no file can hold up a site.
package enum TooMuchFrontMatter: Rule, YAMLMistakeRule {
  package static let id: RuleID = "too-much-front-matter"
  package static let severity = Severity.error

  static func diagnoseSize(_ limits: YAMLLimits, at span: SourceSpan) -> Diagnostic {
    diagnostic(.tooLong(limits.size / 1_024), at: span)
  }

  static func diagnoseDepth(_ depth: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.tooDeep(depth), at: span)
  }

  static func diagnoseNames(_ count: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(.tooManyNames(count), at: span)
  }

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    let span = broken.text.span(broken.offset..<broken.offset)
    switch broken.problem {
    case .tooDeep(let depth): return broken.mistake(diagnoseDepth(depth, at: span), at: broken.offset)
    case .tooManyKeys(let count): return YAMLMistake(diagnostic: diagnoseNames(count, at: span))
    default: return nil
    }
  }
}

extension Message {
  fileprivate static func tooLong(_ kilobytes: Int) -> Message {
    "these values are longer than \(kilobytes) KB; long text belongs below them"
  }
  fileprivate static func tooDeep(_ depth: Int) -> Message {
    "lists and names here are nested more than \(depth) deep"
  }
  fileprivate static func tooManyNames(_ count: Int) -> Message { "there are more than \(count) names here" }
}
