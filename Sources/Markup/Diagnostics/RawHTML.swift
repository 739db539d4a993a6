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
        .shownAsText(html.excerpt), at: span,
        fixes: [Fix("write <br>", edits: isExact ? [Edit(span, "<br>")] : [], isSafe: isExact)])
    }
    let name = html.dropFirst().prefix { $0.isLetter || $0.isDigit }.map(\.lowercased).text
    let advice = advice[name] ?? "delete all that stands between < and >, and keep the words"
    return diagnostic(.shownAsText(html.excerpt), at: span, fixes: [Fix(advice)])
  }

  /// Whether this was meant as `<br>`: `</br>`, or one with attributes.
  private static func isLineBreak(_ html: some Collection<UInt8>) -> Bool {
    let name = html.dropFirst().drop { $0 == UInt8(ascii: "/") || $0.isBlank }
    return name.prefix(2).map(\.lowercased).elementsEqual("br".utf8)
      && !(name.dropFirst(2).first.map { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") } ?? true)
      && !html.dropFirst().contains(UInt8(ascii: "<"))
  }

  /// What to write instead of elements that do more than to mark words.
  private static let advice: [String: Message] = {
    let list: Message = "write each item on a line of its own, with '- ' before it"
    let table: Message =
      "write the table with | between its cells, and a line such as '|---|---|' below the first row"
    let file: Message = "write a link to it instead: [what it is](address)"
    let program: Message = "take it away; pages hold no programs and no forms"
    var advice: [String: Message] = [
      "a": "write [words](address), with the address that stands behind href=",
      "img": "write ![what can be seen](address), with the address that stands behind src=",
      "strong": "write **words**", "b": "write **words**", "em": "write *words*", "i": "write *words*",
      "hr": "write --- on a line of its own", "code": "put ` before and after the words",
      "pre": "put a line ``` above and one below",
      "blockquote": "take the tags away, and put '> ' before each line",
      "p": "take the tags away, and put an empty line between paragraphs",
    ]
    for level in 1...6 {
      advice["h\(level)"] =
        "write '\(String(repeating: "#", count: max(2, level))) ' before the words, on a line of their own"
    }
    for name in ["ul", "ol", "li", "dl"] { advice[name] = list }
    for name in ["table", "thead", "tbody", "tr", "th", "td"] { advice[name] = table }
    for name in ["iframe", "video", "audio", "embed", "object", "source"] { advice[name] = file }
    for name in ["script", "style", "form", "input", "button", "select", "textarea", "link", "meta"] {
      advice[name] = program
    }
    return advice
  }()
}

extension Message {
  fileprivate static func shownAsText(_ html: String) -> Message {
    "\(html) is HTML and is shown as it is typed"
  }
}
