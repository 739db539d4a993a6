internal import Markup
internal import Source

/// Parts of a text that the other program shows to nobody, or only to some.
extension CodeWalk {
  /// Where such a part begins in a line, outside of code.
  func noteStart(in line: String) -> (start: Int, tag: CodeTag)? {
    let bytes = Array(line.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else { return nil }
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "`") {
        index = Self.endOfCode(bytes, from: index)
      } else if code.origin == .jekyll, bytes[index...].starts(with: CodeTag.startOfComment) {
        return parts.count < Self.mostParts ? (index, CodeTag(ofCommentAt: index)) : nil
      } else if bytes[index] == UInt8(ascii: "{"), let tag = CodeTag(in: bytes, at: index) {
        if isNote(tag) { return (index, tag) }
        index = tag.range.upperBound
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Reads a line of such a part; gives what stands behind its end.
  mutating func readNote(_ line: String, _ name: String, depth: Int) -> String? {
    let bytes = Array(line.utf8)
    if name == CodeTag.comment { return readComment(bytes) }
    var depth = depth
    var index = 0
    while let tag = CodeTag.first(in: bytes, from: index) {
      index = tag.range.upperBound
      guard tag.name == name else { continue }
      depth += tag.isClosing ? -1 : 1
      guard depth == 0 else { continue }
      write(bytes[..<tag.range.lowerBound].text.withoutDoubleHyphens)
      parts.removeLast()
      write("-->")
      let rest = bytes[index...]
      return rest.allSatisfy(\.isSpace) ? nil : rest.text
    }
    parts[parts.count - 1] = .note(name: name, depth: depth)
    write(line.withoutDoubleHyphens)
    return nil
  }

  /// Whether a tag begins what not all readers see: a comment, or a condition that speaks of what is hidden.
  func isNote(_ tag: CodeTag) -> Bool {
    guard !tag.isClosing, closed.contains(tag.name), parts.count < Self.mostParts else { return false }
    switch tag.form {
    case .shortcode:
      if tag.name == "comment" || HiddenStage.isNothingElse(tag.name) { return true }
      // Code that stands in the page itself is run nowhere, unless the settings allow it.
      if tag.name.endsWithBytes(of: ".inline") { return true }
      return ForeignName(tag.name).map { $0.meaning == .hides && !$0.isEveryday } ?? false
    case .tag:
      if let name = tag.nameOfKeptWords { return !shownWords.contains(name) }
      if Self.neverShown.contains(tag.name) { return true }
      guard ["if", "unless"].contains(tag.name) else { return false }
      let words = tag.rest.utf8.split { !$0.isLetter }.map { $0.map(\.lowercased).text }
      return words.contains { Self.conditions.contains($0) || HiddenStage.isNothingElse($0) }
    case .variable: return false
    }
  }

  /// Reads a line of a comment of kramdown; gives what stands behind its end.
  private mutating func readComment(_ bytes: [UInt8]) -> String? {
    let ends = ["{:/comment}", "{:/}"].compactMap { bytes.firstRange(of: Array($0.utf8)) }
    guard let end = ends.min(by: { $0.lowerBound < $1.lowerBound }) else {
      write(bytes.text.withoutDoubleHyphens)
      return nil
    }
    write(bytes[..<end.lowerBound].text.withoutDoubleHyphens)
    parts.removeLast()
    write("-->")
    let rest = bytes[end.upperBound...]
    return rest.allSatisfy(\.isSpace) ? nil : rest.text
  }

  /// Blocks that the program shows to nobody, or with what it is called with.
  private static let neverShown: Set<String> = ["comment", "macro", "doc"]

  /// Words in conditions that are true for nobody, or only where people work on the site.
  private static let conditions: Set<String> = [
    "false", "nil", "null", "environment", "env", "preview", "development", "production", "internal", "staff",
    "todo",
  ]
}

extension CodeTag {
  fileprivate static let comment = "{::comment}"
  fileprivate static let startOfComment = Array(comment.utf8)

  /// The start of a comment of kramdown.
  fileprivate init(ofCommentAt index: Int) {
    self.init(.tag, index..<index + Self.startOfComment.count, name: Self.comment)
  }
}
