package import Source

/// HTML that an author typed is shown as text, but for a few tags without attributes.
package enum RawHTML: Rule {
  package static let id: RuleID = "raw-html"
  package static let severity = Severity.warning

  /// - Parameter isExact: whether the HTML stands in the file as it is, at its place.
  static func diagnose(_ html: some Collection<UInt8>, at span: SourceSpan, isExact: Bool = false)
    -> Diagnostic
  {
    if isLineBreak(html) {
      return diagnostic(
        .shownAsText(html.prefix(40).text), at: span,
        fixes: [Fix("write <br>", edits: isExact ? [Edit(span, "<br>")] : [], isSafe: isExact)])
    }
    return diagnostic(
      .shownAsText(html.prefix { !$0.isLineEnd }.prefix(40).text), at: span,
      fixes: [Fix("delete all that stands between < and >, and keep the words")])
  }

  /// Whether this was meant as `<br>`: `</br>`, or one with attributes.
  private static func isLineBreak(_ html: some Collection<UInt8>) -> Bool {
    let name = html.dropFirst().drop { $0 == UInt8(ascii: "/") || $0.isBlank }
    return name.prefix(2).map(\.lowercased).elementsEqual("br".utf8)
      && !(name.dropFirst(2).first.map { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") } ?? true)
      && !html.dropFirst().contains(UInt8(ascii: "<"))
  }
}

extension Message {
  fileprivate static func shownAsText(_ html: String) -> Message {
    "\(html) is HTML and is shown as it is typed"
  }
}
