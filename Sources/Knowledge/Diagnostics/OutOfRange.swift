package import Source

/// A number, a text or a list has to be within the limits of its field.
package enum OutOfRange: Rule {
  package static let id: RuleID = "out-of-range"
  package static let severity = Severity.error

  /// What is counted: a number itself, the letters of a text, the items of a list.
  enum Measure: Sendable { case number, letters, items }

  static func diagnose(
    _ name: String, _ measure: Measure, is actual: String, atLeast minimum: String?, atMost maximum: String?,
    at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(.outside(name, measure, actual, minimum, maximum), at: span)
  }

  /// Reports a title that is longer than any title may be, wherever it stands.
  static func diagnoseTitle(_ name: String, ofLetters count: Int, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .outside(name, .letters, String(count), nil, String(PageOutline.longestTitle)), at: span,
      fixes: [Fix("say the rest in the text")])
  }
}

extension Message {
  fileprivate static func outside(
    _ name: String, _ measure: OutOfRange.Measure, _ actual: String, _ minimum: String?, _ maximum: String?
  ) -> Message {
    switch measure {
    case .number:
      minimum.map { "'\(name)' is \(actual); it must be at least \($0)" }
        ?? "'\(name)' is \(actual); it may be at most \(maximum ?? "")"
    case .letters, .items:
      minimum.map { "'\(name)' has \(counted(actual, measure)); it needs at least \($0)" }
        ?? "'\(name)' has \(counted(actual, measure)); it may have at most \(maximum ?? "")"
    }
  }

  private static func counted(_ count: String, _ measure: OutOfRange.Measure) -> Message {
    if measure == .letters { return count == "1" ? "1 letter" : "\(count) letters" }
    return count == "1" ? "1 item" : "\(count) items"
  }
}
