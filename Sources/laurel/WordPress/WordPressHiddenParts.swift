internal import Source

/// Parts of a text that WordPress shows to nobody: blocks and rows of page builders that somebody switched off.
///
/// Sources: the block editor of WordPress (`blockVisibility`), the plugin Block Visibility (`hideBlock`), Divi (`disabled`)
/// and WPBakery (`disable_element`).
struct WordPressHiddenParts {
  /// The text without them.
  private(set) var content: [UInt8] = []
  private(set) var count = 0

  init(_ content: [UInt8]) {
    var rest = content[...]
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) {
      self.content += rest[..<open]
      rest = rest[open...]
      let isBlock = rest.starts(with: "<!-- wp:".utf8)
      if let tag = isBlock ? Tag(block: rest) : Tag(code: rest), tag.isHidden {
        count += 1
        rest = tag.isWhole ? content[tag.end...] : content[tag.endOfPart(in: content)...]
      } else {
        self.content.append(rest.removeFirst())
      }
    }
    self.content += rest
  }

  /// What a part begins with.
  private struct Tag {
    /// What begins another part of the same name, and what ends one.
    let start: [UInt8]
    let close: [UInt8]
    let end: Int
    /// Whether nothing can stand in the part.
    let isWhole: Bool
    let isHidden: Bool

    /// How far the end of a tag is looked for.
    private static let longest = 4_000

    init?(block rest: ArraySlice<UInt8>) {
      guard let found = rest.prefix(Self.longest).firstRange(of: Array("-->".utf8)) else { return nil }
      let head = rest[..<found.lowerBound].dropFirst("<!-- wp:".utf8.count)
      let name = head.prefix { !$0.isSpace }
      let values = head[name.endIndex...].filter { !$0.isSpace }.map(\.lowercased)
      start = Array("<!-- wp:".utf8) + name
      close = Array("<!-- /wp:".utf8) + name
      end = found.upperBound
      isWhole = values.last == UInt8(ascii: "/")
      isHidden = ["\"hideblock\":true", "\"blockvisibility\":false"].contains {
        values.firstRange(of: Array($0.utf8)) != nil
      }
    }

    init?(code rest: ArraySlice<UInt8>) {
      let head = rest.dropFirst().prefix(Self.longest)
      let name = head.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      guard name.count > 2, let closing = head[name.endIndex...].firstIndex(of: UInt8(ascii: "]")) else {
        return nil
      }
      let values = head[name.endIndex..<closing].filter { !$0.isSpace }
        .map { "\"'".utf8.contains($0) ? UInt8(ascii: " ") : $0.lowercased }
      start = [UInt8(ascii: "[")] + name
      close = Array("[/".utf8) + name
      end = closing + 1
      isWhole = values.last == UInt8(ascii: "/")
      isHidden = ["disabled= on ", "disable_element= yes "].contains {
        values.firstRange(of: Array($0.utf8)) != nil
      }
    }

    /// Where the part ends; the end of the text if nothing ends it.
    func endOfPart(in content: [UInt8]) -> Int {
      var depth = 1
      var index = end
      while index < content.count {
        if content[index...].starts(with: close) {
          depth -= 1
          let last = close[0] == UInt8(ascii: "<") ? "-->" : "]"
          let found = content[index...].firstRange(of: Array(last.utf8))?.upperBound ?? content.count
          if depth == 0 { return found }
          index = found
        } else {
          if content[index...].starts(with: start), isSameName(at: index + start.count, of: content) {
            depth += 1
          }
          index += 1
        }
      }
      return content.count
    }

    /// Whether the name ends here, and the part that begins here can hold something.
    private func isSameName(at index: Int, of content: [UInt8]) -> Bool {
      guard index < content.count, content[index].isSpace || content[index] == UInt8(ascii: "]") else {
        return false
      }
      let last = content[index...].prefix(Self.longest).firstIndex {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "]")
      }
      guard let last else { return true }
      return !content[index...last].suffix(5).contains(UInt8(ascii: "/"))
    }
  }
}
