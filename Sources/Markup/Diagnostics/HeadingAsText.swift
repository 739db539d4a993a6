package import Source

/// A heading needs a blank behind its `##`; without one the signs are shown as text.
package enum HeadingAsText: Rule {
  package static let id: RuleID = "heading-as-text"
  package static let severity = Severity.warning

  /// Whether a line was meant as a heading. One `#` and a word is a hashtag, which is text.
  static func isHeading(_ line: MarkedLine) -> Bool {
    let marks = line.bytes.prefix { $0 == UInt8(ascii: "#") }.count
    guard (2...6).contains(marks), let first = line.bytes.dropFirst(marks).first else { return false }
    return first.isLetter || first.isDigit || first >= 0x80
  }

  static func diagnose(_ line: MarkedLine, at span: SourceSpan) -> Diagnostic {
    let marks = line.bytes.prefix { $0 == UInt8(ascii: "#") }.text
    return diagnostic(.noHeading(marks), at: span, fixes: [Fix("put a space after '\(marks)'")])
  }
}

extension Message {
  fileprivate static func noHeading(_ marks: String) -> Message {
    "this line is meant as a heading, but there is no space after '\(marks)'"
  }
}
