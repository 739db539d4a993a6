import Source

/// Reads the HTML that the walk writes: only its own elements and attributes, each closed in its place.
enum HTMLCheck {
  private static let unpaired: Set<String> = ["br", "hr", "wbr", "input", "source", "track"]
  private static let paired: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "figcaption", "div",
    "pre", "code",
    "table", "thead", "tbody", "tr", "th", "td", "em", "strong", "del", "a", "sup", "section", "kbd", "sub",
    "mark",
    "small", "ins", "q", "cite", "dfn", "var", "samp", "s", "u", "b", "i", "ruby", "rt", "rp", "abbr",
    "details", "summary", "span", "dl", "dt", "dd", "caption", "tfoot", "video", "audio",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "href", "title", "start", "type", "checked", "disabled", "aria-label", "role", "tabindex",
    "lang", "dir", "open", "colspan", "rowspan", "scope", "controls", "preload", "width", "src", "poster",
    "kind",
    "srclang", "label", "data-footnote-ref", "data-footnotes", "data-footnote-backref",
  ]

  /// What is wrong with the HTML, or nil.
  static func mistake(in html: String) -> String? {
    let bytes = Array(html.utf8)
    var open: [String] = []
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      if bytes[index] == UInt8(ascii: ">") { return "a stray >" }
      guard bytes[index] == UInt8(ascii: "<") else { continue }
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return "a stray <" }
      if let mistake = read(bytes[(index + 1)..<close].text, &open) { return mistake }
      index = close
    }
    return open.isEmpty ? nil : "left open: \(open)"
  }

  private static func read(_ tag: String, _ open: inout [String]) -> String? {
    if tag.hasPrefix("/") {
      let name = tag.dropFirst().lowercased()
      return open.popLast() == name ? nil : "</\(name)> closes nothing"
    }
    let name = tag.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if name == "a", open.contains("a") { return "a link in a link" }
    if paired.contains(name) { open.append(name) } else if !unpaired.contains(name) { return "<\(tag)>" }
    return attributeMistake(in: Array(tag.utf8.dropFirst(name.utf8.count)))
  }

  private static func attributeMistake(in bytes: [UInt8]) -> String? {
    var index = 0
    while index < bytes.count {
      let name = bytes[index...].drop { $0.isSpace || $0 == UInt8(ascii: "/") }
        .prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      index = name.endIndex
      if name.isEmpty { return nil }
      guard attributes.contains(name.text) else { return "attribute \(name.text)" }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\""),
        let end = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { return "value of \(name.text)" }
      index = end + 1
    }
    return nil
  }
}
