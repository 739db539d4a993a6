internal import Source

/// What pandoc keeps of an element besides its words.
struct PandocAttributes {
  /// What `HTMLPreparation` notes of an element.
  enum Part: String { case figure, caption, media, title }

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
  var isHidden: Bool { values["hidden"] != nil || Self.hides(values["style"] ?? "") }

  /// Whether a style hides what has it.
  static func hides(_ style: String) -> Bool {
    withoutNotes(style).split(separator: UInt8(ascii: ";")).contains(where: StyleSheet.hides)
  }

  /// What stands between `/*` and `*/` means nothing.
  private static func withoutNotes(_ style: String) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = Array(style.utf8)[...]
    while let start = rest.firstRange(of: Array("/*".utf8)) {
      kept += rest[..<start.lowerBound]
      let end = rest[start.upperBound...].firstRange(of: Array("*/".utf8))
      rest = end.map { rest[$0.upperBound...] } ?? []
    }
    return kept + rest
  }

  /// Whether it is a comment of somebody on a document that Word saved as a web page.
  var isCommentOfWord: Bool {
    let style = (values["style"] ?? "").utf8.filter { !$0.isSpace }.map(\.lowercased).text
    return classes.contains("msocomtxt") || classes.contains("msocomanchor")
      || style.startsWithBytes(of: "mso-element:comment")
  }
}
