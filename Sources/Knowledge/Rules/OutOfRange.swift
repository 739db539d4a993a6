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
}

extension Message {
  fileprivate static func outside(
    _ name: String, _ measure: OutOfRange.Measure, _ actual: String, _ minimum: String?, _ maximum: String?
  ) -> Message {
    let unit: String
    switch measure {
    case .number: unit = ""
    case .letters: unit = " letters"
    case .items: unit = " items"
    }
    let verb = measure == .number ? "is" : "has"
    if let minimum { return "'\(name)' \(verb) \(actual)\(unit); the least is \(minimum)" }
    return "'\(name)' \(verb) \(actual)\(unit); the most is \(maximum ?? "")"
  }
}
