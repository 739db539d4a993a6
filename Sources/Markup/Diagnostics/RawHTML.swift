package import Source

/// HTML that an author typed is shown as text where it is no element that a text may hold.
package enum RawHTML: Rule {
  package static let id: RuleID = "raw-html"
  package static let severity = Severity.warning

  /// - Parameter isExact: whether the HTML stands in the file as it is, at its place.
  static func diagnose(
    _ html: some Collection<UInt8>, _ fault: HTMLTree.Fault = .foreign, at span: SourceSpan,
    isExact: Bool = false
  ) -> Diagnostic {
    if isLineBreak(html) {
      return diagnostic(
        .shownAsText(html.excerpt), at: span,
        fixes: [Fix("write <br>", edits: isExact ? [Edit(span, "<br>")] : [], isSafe: isExact)])
    }
    let name = html.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
      .map(\.lowercased).text
    return diagnostic(.shownAsText(html.excerpt), at: span, fixes: [Fix(fix(fault, of: name))])
  }

  /// What is said of a file that would be asked of another site.
  static func diagnoseRemote(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .remote, at: span,
      fixes: [Fix("save the file next to this page and give its name, or write a link to it")])
  }

  /// How a tag becomes one that passes, or what is written instead.
  private static func fix(_ fault: HTMLTree.Fault, of name: String) -> Message {
    switch fault {
    case .foreign: advice[name] ?? otherwise
    case .noEnd: .addEnd(name)
    case .noStart: .addStart(name)
    case .misplaced: places[name] ?? "put it between paragraphs, with an empty line above it and below"
    case .torn: name == "a" ? oneLink : .whole(name)
    case .holdsBlocks:
      ["iframe", "video", "audio"].contains(name) ? .endRightBehind(name) : .anew(name)
    case .linkInLink: oneLink
    case .tooDeep: "take away some of the tags around it"
    }
  }

  private static let otherwise: Message =
    "take < and > away with the name between them, and keep the words, links and pictures"

  private static let oneLink: Message = "take one of the two links away; no link can stand in another"

  /// Whether this was meant as `<br>`: `</br>`, or one with attributes.
  private static func isLineBreak(_ html: some Collection<UInt8>) -> Bool {
    let name = html.dropFirst().drop { $0 == UInt8(ascii: "/") || $0.isBlank }
    return name.prefix(2).map(\.lowercased).elementsEqual("br".utf8)
      && !(name.dropFirst(2).first.map { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") } ?? true)
      && !html.dropFirst().contains(UInt8(ascii: "<"))
  }

  /// What to write instead of elements that do more than to mark words.
  private static let advice: [String: Message] = {
    let file: Message = "write a link to it instead: [what it is](address)"
    let program: Message = "take it away; pages hold no programs and no forms"
    var advice: [String: Message] = [
      "h1": "write '## ' before the words, on a line of their own", "iframe": file, "embed": file,
      "object": file,
    ]
    for name in ["script", "style", "form", "input", "button", "select", "textarea", "link", "meta"] {
      advice[name] = program
    }
    return advice
  }()

  /// Where elements stand that are parts of others.
  private static let places: [String: Message] = {
    let table: Message = "put it into a table: <table><tr><td>words</td></tr></table>"
    let list: Message = "put it into a list: <ul><li>words</li></ul>"
    var places: [String: Message] = [
      "li": list, "dt": "put it between <dl> and </dl>", "dd": "put it between <dl> and </dl>",
      "summary": "put it between <details> and </details>",
      "figcaption": "put it between <figure> and </figure>",
    ]
    for name in ["caption", "thead", "tbody", "tfoot", "tr", "td", "th"] { places[name] = table }
    return places
  }()
}

extension Message {
  fileprivate static func shownAsText(_ html: String) -> Message {
    "\(html) is HTML and is shown as it is typed"
  }

  fileprivate static var remote: Message { "this file is on another web site, so no page plays it" }

  fileprivate static func endRightBehind(_ name: String) -> Message {
    "write </\(name)> right behind it, on the same line"
  }

  fileprivate static func addEnd(_ name: String) -> Message {
    "write </\(name)> where it ends, or take it away"
  }

  fileprivate static func addStart(_ name: String) -> Message {
    "write <\(name)> where it begins, or take it away"
  }

  fileprivate static func whole(_ name: String) -> Message {
    "put all that stands in <\(name)> into its parts, such as cells or items"
  }

  fileprivate static func anew(_ name: String) -> Message {
    "write <\(name)> and </\(name)> anew around the words of each paragraph"
  }
}
