package import Source

/// Text becomes code by accident: a block of code has no end, or lines are set in as in a letter.
package enum TextAsCode: Rule {
  package static let id: RuleID = "text-as-code"
  package static let severity = Severity.warning

  /// Whether what is set in is prose: it begins and ends as sentences do, and has few signs.
  static func isProse(_ code: some BidirectionalCollection<UInt8>) -> Bool {
    let text = Array(code.trimmed)
    guard let first = text.first, let last = text.last else { return false }
    let starts = first.isUppercaseLetter || first >= 0x80 || first == UInt8(ascii: "\"")
    let words = text.prefix(4_096).split(whereSeparator: \.isSpace)
    guard starts, words.count > 3 else { return false }
    let plain = words.count { word in
      word.allSatisfy { $0.isLetter || $0 >= 0x80 || "'-.,;:!?\"()".utf8.contains($0) || $0.isDigit }
        && !word.dropLast().contains(where: ".:".utf8.contains)
    }
    let ends = ".!?\"".utf8.contains(last) || last >= 0x80
    return plain * 10 >= words.count * 9 && (ends || words.count > 9 && plain == words.count)
  }

  static func diagnoseOpen(_ fence: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .open(fence), at: span,
      fixes: [Fix("put a line '\(fence)' where the code ends, or take this one away")])
  }

  static func diagnoseSetIn(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .setIn, at: span, fixes: [Fix("take the blanks and tabs at the start of the line away")])
  }
}

extension Message {
  fileprivate static func open(_ fence: String) -> Message {
    "'\(fence)' begins code that has no end, so all that follows is shown as code"
  }

  fileprivate static var setIn: Message {
    "this text is set in, so it is shown as code and its lines do not wrap"
  }
}
