package import Source

/// A link without an address leads to the page on which it stands.
package enum EmptyAddress: Rule {
  package static let id: RuleID = "empty-address"
  package static let severity = Severity.warning

  /// Whether a link with these words leads nowhere: `#` alone is the way to the top of a page.
  static func isEmpty(_ address: some Collection<UInt8>, words: String) -> Bool {
    if address.isEmpty { return true }
    guard address.elementsEqual("#".utf8) else { return false }
    let folded = Fold.key(words).utf8.split { !($0.isLetter || $0 >= 0x80) }.map(\.text)
    return Set(folded).isDisjoint(with: ways)
  }

  /// What leads to the top of a page.
  private static let ways: Set<String> = ["top", "up", "start", "arriba", "inicio", "↑", "⬆", "⇧"]

  /// - Parameter isTag: whether the link is typed as a tag of HTML.
  static func diagnose(at span: SourceSpan, isTag: Bool) -> Diagnostic {
    let fix: Message =
      isTag
      ? "write behind href= where the link leads, or take the tag away"
      : "write between the round brackets where the link leads, or take the brackets away"
    return diagnostic(.empty, at: span, fixes: [Fix(fix)])
  }
}

extension Message {
  fileprivate static var empty: Message { "this link leads nowhere, as it has no address" }
}
