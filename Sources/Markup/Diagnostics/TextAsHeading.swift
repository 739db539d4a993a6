package import Source

/// Hyphens right below a text make a heading of it, where a line across the page was meant.
package enum TextAsHeading: Rule {
  package static let id: RuleID = "text-as-heading"
  package static let severity = Severity.warning

  /// Whether an underlined text is no heading: it ends as a sentence does, or goes on over several lines.
  static func isText(_ text: String, lines: Int) -> Bool {
    lines > 1 || text.utf8.count > 120 || text.utf8.last.map { ".,;".utf8.contains($0) } ?? false
  }

  /// Whether an underlined text is the values at the top of a page, which stand somewhere else.
  static func areValues(_ lines: [MarkedLine]) -> Bool {
    lines.allSatisfy { line in
      let name = line.bytes.prefix { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
      guard let first = name.first, first.isLetter, name.count < 30 else { return false }
      let rest = line.bytes.dropFirst(name.count)
      return rest.first == UInt8(ascii: ":") && (rest.dropFirst().first?.isBlank ?? true)
    }
  }

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .sentence, at: span,
      fixes: [Fix("put an empty line between the text and the line of hyphens or equals signs")])
  }
}

extension Message {
  fileprivate static var sentence: Message {
    "the signs below this text make a heading of it"
  }
}
