internal import Source

/// What pandoc keeps of an element besides its words.
struct PandocAttributes {
  /// What `HTMLPreparation` notes of an element.
  enum Part: String { case figure, caption, media }

  private(set) var name = ""
  private(set) var classes: [String] = []
  private(set) var values: [String: String] = [:]

  init(_ value: JSONValue?) {
    guard let parts = value?.list, parts.count == 3 else { return }
    name = parts[0].text ?? ""
    classes = (parts[1].list ?? []).compactMap(\.text)
    for pair in parts[2].list ?? [] {
      guard let pair = pair.list, pair.count == 2, let key = pair[0].text else { continue }
      values[key] = pair[1].text ?? ""
    }
  }

  var part: Part? { values[HTMLPreparation.name].flatMap { Part(rawValue: $0) } }

  /// Whether a browser would not show it.
  var isHidden: Bool {
    let style = (values["style"] ?? "").utf8.filter { !$0.isSpace }.map(\.lowercased)
    return values["hidden"] != nil || Self.hidingStyles.isIn(style)
  }

  private static let hidingStyles = WordList(["display:none", "visibility:hidden", "mso-hide:all"])
}
