import Source

/// A text of a page as it is heard: its words, and the language in which a screen reader says them.
struct SpokenText: Hashable {
  let text: String
  let language: String
  /// Whether it is read from the right; none for the name of an element, which is heard only.
  let isRightToLeft: Bool?

  private static let empty: Set<String> = ["br", "hr", "img", "input", "link", "meta"]

  /// The texts of the body of a page, and the names that its elements have.
  static func all(in html: String) -> [SpokenText] {
    var stack: [SpokenText] = [SpokenText(text: "", language: "", isRightToLeft: false)]
    var found: [SpokenText] = []
    var isBody = false
    func hear(_ text: Substring, isName: Bool = false) {
      guard isBody, let around = stack.last, text.contains(where: { !$0.isWhitespace }) else { return }
      found.append(
        SpokenText(
          text: String(text), language: around.language, isRightToLeft: isName ? nil : around.isRightToLeft))
    }
    for piece in html.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/) {
      let (_, slash, tag, attributes, text) = piece.output
      guard let tag, let attributes else {
        hear(text ?? "")
        continue
      }
      if slash == "/" {
        stack.removeLast()
        continue
      }
      let around = stack.last ?? SpokenText(text: "", language: "", isRightToLeft: false)
      let direction = attributes.firstMatch(of: /\sdir="(\w+)"/)?.output.1
      stack.append(
        SpokenText(
          text: "",
          language: attributes.firstMatch(of: /\slang="([^"]*)"/).map { String($0.output.1) }
            ?? around.language,
          isRightToLeft: direction.map { $0 == "rtl" } ?? around.isRightToLeft))
      isBody = isBody || tag == "body"
      for name in attributes.matches(of: /\s(?:aria-label|alt)="([^"]*)"/) {
        hear(name.output.1, isName: true)
      }
      if empty.contains(String(tag)) || attributes.hasSuffix("/") { stack.removeLast() }
    }
    return found
  }
}
