package import Source

/// Characters that cannot be seen, or that turn the text around them, can make a name look like another.
package enum InvisibleCharacter: Rule {
  package static let id: RuleID = "invisible-character"
  package static let severity = Severity.error

  /// The first such character of a text.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      if scalar.isControl { return !["\t", "\n", "\r"].contains(scalar) }
      return scalar.isBidiControl || scalar.isZeroWidth || scalar.isNoncharacter
    }
  }

  static func diagnose(_ scalar: Unicode.Scalar, in name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .found(scalar.codePoint, name), at: span, fixes: [Fix("delete the text and type it anew")])
  }
}

extension Message {
  fileprivate static func found(_ code: String, _ name: String) -> Message {
    "'\(name)' holds the character \(code), which cannot be seen"
  }
}
