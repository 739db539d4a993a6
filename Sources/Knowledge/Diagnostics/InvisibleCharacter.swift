package import Source

/// Characters that cannot be seen, or that turn the text around them, can make a name look like another.
package enum InvisibleCharacter: Rule {
  package static let id: RuleID = "invisible-character"
  package static let severity = Severity.error

  /// The first such character of a text. Joiners stay: Persian and emoji need them.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x061C: true
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: true
      default: false
      }
    }
  }

  static func diagnose(_ scalar: Unicode.Scalar, in name: String, at span: SourceSpan) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return diagnostic(
      sentence(code: code, in: name), at: span, fixes: [Fix("delete the text and type it anew")])
  }

  /// What is said of a character, such as U+200E.
  static func sentence(code: String, in name: String) -> Message { .found(code, name) }
}

extension Message {
  fileprivate static func found(_ code: String, _ name: String) -> Message {
    "'\(name)' holds the character \(code), which cannot be seen"
  }
}
