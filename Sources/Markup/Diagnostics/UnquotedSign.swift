package import Source

/// Some signs mean something else at the start of a text, which therefore needs quotes.
package enum UnquotedSign: Rule, YAMLMistakeRule {
  package static let id: RuleID = "unquoted-sign"
  package static let severity = Severity.error
  package static let yieldsTo = ValueFault.all

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard let start = start(broken) else { return nil }
    let line = YAMLLine(broken.text, broken.text.line(at: start))
    let sign = broken.string(start..<start + 1)
    guard line.value.lowerBound == start else {
      let diagnostic = diagnostic(.needsQuotes(sign), at: broken.text.span(start..<start + 1))
      return broken.mistake(diagnostic, at: start)
    }
    let fix = broken.quoting(line.value, "put the text in quotes", isSafe: "@%`".contains(sign))
    let diagnostic = diagnostic(.needsQuotes(sign), at: broken.text.span(line.value), fixes: [fix])
    return broken.mistake(diagnostic, at: start, value: line.value)
  }

  /// The sign that stopped the reader, or that starts what it was reading.
  private static func start(_ broken: BrokenYAML) -> Int? {
    let signs: String.UTF8View
    switch broken.problem {
    case .reservedSign, .badStart: signs = "&*!@`%".utf8
    case .other: signs = "&*!@`%|>?,]}".utf8
    default: return nil
    }
    return [broken.contextOffset, broken.offset].compactMap { $0 }.first { offset in
      broken.byte(at: offset).map(signs.contains) ?? false
    }
  }
}

extension Message {
  fileprivate static func needsQuotes(_ sign: String) -> Message {
    "text that starts with \(sign) must be in quotes"
  }
}
