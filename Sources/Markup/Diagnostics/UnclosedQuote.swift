package import Source

/// A text that starts with a quotation mark ends with the same mark.
package enum UnclosedQuote: Rule, YAMLMistakeRule {
  package static let id: RuleID = "unclosed-quote"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    if let line = firstUnclosedLine(broken) {
      return mistake(broken, line: line, opening: line.value.lowerBound)
    }
    guard broken.problem == .unclosedQuote, let opening = broken.contextOffset else { return nil }
    return mistake(broken, line: YAMLLine(broken.text, broken.text.line(at: opening)), opening: opening)
  }

  private static func mistake(_ broken: BrokenYAML, line: YAMLLine, opening: Int) -> YAMLMistake {
    let value = opening..<max(opening + 1, line.value.upperBound)
    let span = broken.text.span(opening..<opening + 1)
    guard opening == line.value.lowerBound else {
      return broken.mistake(diagnostic(.neverClosed, at: span), at: opening)
    }
    let diagnostic = diagnostic(.neverClosed, at: span, fixes: [fix(broken, value)])
    return broken.mistake(diagnostic, at: opening, value: value.dropFirst())
  }

  /// An apostrophe at the start of a text opens no quotation: such a text is put in quotes as a whole.
  private static func fix(_ broken: BrokenYAML, _ value: Range<Int>) -> Fix {
    guard broken.byte(at: value.lowerBound) == UInt8(ascii: "\"") else {
      return broken.quoting(value, "put the whole text in quotes", isSafe: false)
    }
    let end = broken.text.span(value.upperBound..<value.upperBound)
    return Fix("close it at the end of the line", edits: [Edit(end, "\"")])
  }

  /// The first line up to the failure whose quotation is still open where the next name or item starts.
  ///
  /// YAML itself reads on to the next mark of the same sort, and so complains far below.
  private static func firstUnclosedLine(_ broken: BrokenYAML) -> YAMLLine? {
    let text = broken.text
    let last = text.line(at: max(broken.block.lowerBound, broken.block.upperBound - 1))
    let failed = text.line(at: broken.offset)
    var open: YAMLLine?
    for number in text.line(at: broken.block.lowerBound)...last {
      let line = YAMLLine(text, number)
      guard line.hasContent else { continue }
      if let open, line.indentation <= open.indentation, line.looksLikeNameAndValue || line.isListItem {
        return open
      }
      if number > failed { break }
      open = opensQuotation(line, in: text) ? line : nil
    }
    return nil
  }

  private static func opensQuotation(_ line: YAMLLine, in text: SourceText) -> Bool {
    guard let first = text.bytes[line.value].first, YAMLQuoting.isQuote(first) else { return false }
    return YAMLQuoting.closingQuote(in: text.bytes, line.value) == nil
  }
}

extension Message {
  fileprivate static var neverClosed: Message { "this quotation mark is never closed" }
}
