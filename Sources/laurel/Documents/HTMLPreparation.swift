internal import Source

/// A web page for pandoc: without what it hides, and with other names for elements that pandoc leaves out, or whose parts it
/// joins.
///
/// Of those, only the beginnings of tags are changed, in one pass, so that the words stay what they are: a figure becomes a
/// division that is marked as one, whatever is played becomes a picture that is marked.
struct HTMLPreparation {
  let html: [UInt8]
  /// How many elements were left out, since no browser shows them.
  let hiddenParts: Int
  /// The selectors of rules that hide parts of it, and could not be followed.
  let unfollowedRules: [String]

  init(_ page: [UInt8]) {
    let visible = VisibleHTML(Self.renamed(page))
    (html, hiddenParts, unfollowedRules) = (visible.html, visible.hiddenParts, visible.unfollowedRules)
  }

  /// The name of the mark, without the `data-` that pandoc takes away.
  static let name = "laurel-part"
  /// What stands before the paragraph of the title.
  static let titleMark = Array("<div data-\(name)=\"title\"></div>".utf8)

  private static func renamed(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 8)
    var index = 0
    while index < html.count {
      let rest = html[index...]
      if html[index] == UInt8(ascii: "<"), let change = changes.first(where: { $0.fits(rest) }) {
        result += change.other
        index += change.typed.count
      } else if rest.starts(with: markedStart) {
        // Nobody else may mark anything.
        result += "data-".utf8
        index += markedStart.count
      } else {
        result.append(html[index])
        index += 1
      }
    }
    return result
  }

  private struct Change {
    let typed: [UInt8]
    let other: [UInt8]

    init(_ typed: String, _ other: String) {
      self.typed = Array(typed.utf8)
      self.other = Array(other.utf8)
    }

    /// Whether a text begins with this tag: its name ends there.
    func fits(_ text: ArraySlice<UInt8>) -> Bool {
      guard text.count > typed.count, zip(text, typed).allSatisfy({ $0.lowercased == $1 }) else {
        return false
      }
      let next = text[text.startIndex + typed.count]
      return !(next.isLetter || next.isDigit || next == UInt8(ascii: "-"))
    }
  }

  private static let markedStart = Array("data-\(name)".utf8)
  /// The marks of the elements that have other names.
  static let marks: [String: PandocAttributes.Part] = [
    "figure": .figure, "figcaption": .caption, "iframe": .media, "video": .media, "audio": .media,
    "source": .media, "embed": .media, "frame": .media,
  ]
  private static let changes: [Change] =
    marks.map { element, mark in
      Change("<\(element)", "<\(mark == .media ? "img" : "div") data-\(name)=\"\(mark.rawValue)\"")
    } + [
      Change("</figure", "</div"), Change("</figcaption", "</div"), Change("</iframe", "</laurel"),
      Change("</video", "</laurel"), Change("</audio", "</laurel"),
    ]
}
