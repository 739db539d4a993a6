package import Source

/// A text that was meant to be replaced before anybody reads it.
package struct Placeholder: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  /// What a new page says before it is written.
  package static let ofNewPage = "Write the text here."

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// The first of such texts.
  package static func find(in bytes: [UInt8]) -> String? {
    if bytes.elementsEqual(ofNewPage.utf8) { return ofNewPage }
    var index = 0
    while let start = bytes[index...].firstIndex(where: { "TFLlXx[".utf8.contains($0) }) {
      if start == 0 || !bytes[start - 1].isLetter, let length = length(at: start, in: bytes) {
        return bytes[start..<start + length].text
      }
      index = start + 1
    }
    return nil
  }

  private static func length(at start: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[start...].prefix(64)
    if rest.first == UInt8(ascii: "[") { return lengthInBrackets(rest) }
    let lorem = rest.prefix(17).map(\.lowercased)
    if lorem.starts(with: "lorem ipsum"), start == 0 || lorem.text == "lorem ipsum dolor" { return 11 }
    let word = rest.prefix(while: \.isUppercaseLetter)
    let next = rest.dropFirst(word.count).first
    if word.count >= 3, word.allSatisfy({ $0 == UInt8(ascii: "X") }) {
      return isWhole(word, in: bytes) || next == UInt8(ascii: ":") ? word.count : nil
    }
    guard ["TODO", "FIXME", "TKTK"].contains(word.text) else { return nil }
    // "TODO" is also Spanish for "everything".
    let isNote = next.map { ":(".utf8.contains($0) } ?? true
    return isNote || isWhole(word, in: bytes) ? word.count : nil
  }

  private static func isWhole(_ word: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    bytes.trimmed.drop { !$0.isLetter }.prefix { $0.isLetter }.count == word.count
      && bytes.count { $0.isLetter } == word.count
  }

  /// `[insert a name]`, `[your text here]`, `[TBD]`, but not the words of a link.
  private static func lengthInBrackets(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")),
      rest.dropFirst(close + 1 - rest.startIndex).first.map({ !"([:".utf8.contains($0) }) ?? true
    else { return nil }
    let words = rest[..<close].dropFirst().split(whereSeparator: \.isSpace).map { $0.map(\.lowercased).text }
    guard let first = words.first, let last = words.last else { return nil }
    let isCue =
      words.count > 1
      ? first == "insert" || last == "here" && ["your", "enter", "type", "add", "write"].contains(first)
      : ["tbd", "tba", "todo", "tk", "xxx", "placeholder"].contains(first)
    return isCue ? close + 1 - rest.startIndex : nil
  }
}
