internal import Source

/// Words that a page keeps under a name, and shows where it calls them: `{% capture a %}…{% endcapture %}`, `{{ a }}`.
extension CodeWalk {
  /// The names that the page calls where readers see it.
  func namesOfShownWords(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var hidden: (name: String, depth: Int)?
    var index = 0
    while let tag = CodeTag.first(in: bytes, from: index) {
      index = tag.range.upperBound
      if let (name, depth) = hidden {
        let now = tag.name == name ? depth + (tag.isClosing ? -1 : 1) : depth
        hidden = now == 0 ? nil : (name, now)
      } else if tag.nameOfKeptWords == nil, isNote(tag) {
        hidden = (tag.name, 1)
      } else if tag.form == .variable {
        names.insert(tag.name)
      }
    }
    return names
  }

  /// The words stand where they were kept, which is mostly right above, so that nothing is left of the code around them.
  mutating func leavesOut(_ tag: CodeTag) -> Bool {
    if let name = tag.nameOfKeptWords {
      openWords.insert(name)
      count(tag.name)
      return true
    }
    return tag.isClosing && CodeTag.namesOfKeeping.contains(tag.name) && !openWords.isEmpty
      || tag.form == .variable && openWords.contains(tag.name)
  }
}

extension CodeTag {
  fileprivate static let namesOfKeeping: Set<String> = ["capture", "set"]

  /// The name under which the words up to the end of this tag are kept; nil for any other tag.
  var nameOfKeptWords: String? {
    // A value that is given behind an equals sign has no end.
    guard form == .tag, !isClosing, Self.namesOfKeeping.contains(name), !rest.utf8.contains(UInt8(ascii: "="))
    else { return nil }
    let word = rest.utf8.prefix { !$0.isSpace && $0 != UInt8(ascii: "|") }.filter { !"\"'".utf8.contains($0) }
    return word.isEmpty ? nil : word.text
  }
}
