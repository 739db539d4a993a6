internal import Source

/// Cuts the sentence around a link out of a block of plain text.
enum Sentence {
  /// About how many bytes are kept on either side of the link, to the end of a word.
  private static let reach = 160
  /// Where a word is cut that has no end.
  private static let longestReach = 2 * reach

  /// The sentence of `block` that holds `range`, on one line, in three parts, with the spaces that part them.
  static func around(_ range: Range<Int>, in block: [UInt8]) -> Context {
    let start = startOfSentence(before: range.lowerBound, in: block)
    let end = endOfSentence(after: range.upperBound, in: block)
    return Context(
      before: block[start..<range.lowerBound].drop(while: \.isSpace).withSingleSpaces.text,
      text: block[range].withSingleSpaces.text,
      after: block[range.upperBound..<end].withSingleSpaces.text)
  }

  private static func startOfSentence(before offset: Int, in block: [UInt8]) -> Int {
    var index = offset
    while index > 0 {
      if endsSentence(at: index - 1, in: block) { return index }
      if offset - index >= reach, block[index - 1].isSpace { return index }
      if offset - index >= longestReach, !block[index].isUTF8Continuation { return index }
      index -= 1
    }
    return 0
  }

  private static func endOfSentence(after offset: Int, in block: [UInt8]) -> Int {
    var index = offset
    while index < block.count {
      if endsSentence(at: index, in: block) { return index + 1 }
      if index - offset >= reach, block[index].isSpace { return index }
      if index - offset >= longestReach, !block[index].isUTF8Continuation { return index }
      index += 1
    }
    return block.count
  }

  /// Whether the byte at an offset is a full stop, question or exclamation mark before white space or the end.
  private static func endsSentence(at offset: Int, in block: [UInt8]) -> Bool {
    switch block[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): break
    default: return false
    }
    return offset + 1 == block.count || block[offset + 1].isSpace
  }
}
