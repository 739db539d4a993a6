/// Which styles of a document of LibreOffice hide what has them.
///
/// Source: OpenDocument 1.2, part 1, 16.2, 16.4, 20.194 and 20.404.
struct OpenDocumentStyles {
  private struct Style {
    let parent: String?
    /// Nil if it does not say so.
    var hides: Bool?
  }

  /// By their families and names. That of a family for what has no other has no name.
  private var styles: [String: Style] = [:]
  private var name = ""
  private var hidesAny = false

  /// A style begins. Another of the same name counts no more.
  mutating func start(_ attributes: [String: String]) {
    let family = attributes["style:family"] ?? ""
    name = "\(family)/\(attributes["style:name"] ?? "")"
    styles[name] = Style(parent: attributes["style:parent-style-name"].map { "\(family)/\($0)" }, hides: nil)
  }

  /// What a style says of how something looks.
  mutating func note(_ attributes: [String: String]) {
    switch attributes["text:display"] ?? attributes["table:display"] {
    case "none", "false":
      styles[name]?.hides = true
      hidesAny = true
    case "true": styles[name]?.hides = false
    default: break
    }
  }

  /// Whether the style of an element hides it.
  func hides(_ element: String, _ attributes: [String: String]) -> Bool {
    guard hidesAny, let family = Self.families[element] else { return false }
    let own = attributes["text:style-name"] ?? attributes["table:style-name"] ?? attributes["draw:style-name"]
    var name = "\(family)/\(own ?? "")"
    for _ in 0..<Self.mostParents {
      if let hides = styles[name]?.hides { return hides }
      if name == "\(family)/" { return false }
      name = styles[name]?.parent ?? "\(family)/"
    }
    return true
  }

  /// Whether the style of a paragraph is that of titles, or made from it.
  func isTitle(_ attributes: [String: String]) -> Bool {
    let name = "paragraph/\(attributes["text:style-name"] ?? "")"
    return name == Self.title || styles[name]?.parent == Self.title
  }

  private static let title = "paragraph/Title"
  /// Nobody knows where a longer chain ends.
  private static let mostParents = 100
  private static let families = [
    "text:p": "paragraph", "text:h": "paragraph", "text:span": "text", "text:a": "text",
    "text:section": "section", "table:table": "table", "draw:frame": "graphic",
    "draw:custom-shape": "graphic",
  ]
}
