package import Source

/// A line `[name]: address` gives links of that name their address. Without such a link, nobody sees it.
package enum LoneAddress: Rule {
  package static let id: RuleID = "lone-address"
  package static let severity = Severity.warning

  /// - Parameter span: gives the place of what was typed.
  static func find(
    _ lines: [LinkDefinitions.Lone], in source: [UInt8], span: (Range<Int>) -> SourceSpan
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let texts = lines.filter { !$0.isAddress }
    if let first = texts.first {
      let edits = texts.map { text in Edit(span(text.range.lowerBound..<text.range.lowerBound), "\\") }
      diagnostics.append(
        diagnostic(
          .text(source[first.range].excerpt, texts.count), at: span(first.range),
          fixes: [Fix("put \\ before the bracket", edits: edits, isSafe: true)]))
    }
    let addresses = lines.filter(\.isAddress)
    if let first = addresses.first {
      diagnostics.append(
        diagnostic(
          .address(source[first.range].excerpt, addresses.count), at: span(first.range),
          fixes: [Fix("write \(source[first.range].excerpt) where the link belongs, or take the line away")]))
    }
    return diagnostics
  }
}

extension Message {
  fileprivate static func text(_ name: String, _ count: Int) -> Message {
    lines("a line that begins with '\(name):' gives a link its address, but a text is meant here", count)
  }

  fileprivate static func address(_ name: String, _ count: Int) -> Message {
    lines("nobody sees this line: it gives links named \(name) their address, and there is none", count)
  }

  private static func lines(_ sentence: Message, _ count: Int) -> Message {
    count > 1 ? "\(sentence) (\(count) such lines on this page)" : sentence
  }
}
