internal import Source

/// Words in order as one text: each word as a letter from `@` to `_` for how many units of UTF-16 it shares with
/// the word before, and then the rest of it. No folded word holds these letters.
enum FrontCoding {
  private static let mark = UInt8(ascii: "@")
  private static let sharedLimit = 31

  static func encode(_ words: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    var previous: ArraySlice<UInt8> = []
    for word in words {
      let shared = sharedPrefix(previous, word)
      text.append(mark + UInt8(shared.units))
      text.append(contentsOf: word.dropFirst(shared.bytes))
      previous = word
    }
    return text
  }

  static func decode(_ text: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var previous: [UInt16] = []
    var index = text.startIndex
    while index < text.endIndex {
      let shared = Int(text[index] - mark)
      let end = text[(index + 1)...].firstIndex(where: isMark) ?? text.endIndex
      previous = Array(previous.prefix(shared)) + text[(index + 1)..<end].text.utf16
      words.append(String(decoding: previous, as: UTF16.self))
      index = end
    }
    return words
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte >= mark && byte <= mark + UInt8(sharedLimit) }

  private static func sharedPrefix(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) -> (bytes: Int, units: Int) {
    var bytes = 0
    var known = (bytes: 0, units: 0)
    var units = 0
    for (mine, theirs) in zip(left, right) {
      if !theirs.isUTF8Continuation {
        known = (bytes, units)
        units += theirs >= 0xF0 ? 2 : 1
        if units > sharedLimit { return known }
      }
      guard mine == theirs else { return known }
      bytes += 1
    }
    let isWhole = right.dropFirst(bytes).first.map { !$0.isUTF8Continuation } ?? true
    return isWhole ? (bytes, units) : known
  }
}
