internal import Source

/// The shortest texts that tell the blobs of a list of words apart: a word stands in the last blob whose separator
/// does not come after it.
struct Separators: Sendable {
  private(set) var texts: [String] = []

  init(_ ranges: [Range<Int>], of words: [ArraySlice<UInt8>]) {
    for range in ranges {
      let start = range.lowerBound
      texts.append(start == 0 ? "" : Self.shortest(after: words[start - 1], upTo: words[start]))
    }
  }

  /// The shortest start of `word` that comes after `previous`.
  private static func shortest(after previous: ArraySlice<UInt8>, upTo word: ArraySlice<UInt8>) -> String {
    var end = word.startIndex
    while end < word.endIndex {
      end += 1
      while end < word.endIndex, word[end].isUTF8Continuation { end += 1 }
      if previous.precedes(word[..<end]) { break }
    }
    return word[..<end].text
  }

  /// A line for the root, and for a long list its own blobs, of which the root then names the first separators.
  func written(as name: String) -> (line: String, blobs: [Blob]) {
    guard texts.count > Constants.separatorLimit else { return (texts.joined(separator: " "), []) }
    let size = Constants.separatorLimit
    let pieces = stride(from: 0, to: texts.count, by: size).map { texts[$0..<min($0 + size, texts.count)] }
    let blobs = pieces.enumerated().map { number, piece in
      Blob(name: "\(name)-index-\(number)", bytes: Array(piece.joined(separator: " ").utf8))
    }
    return ("*" + pieces.map { $0[$0.startIndex] }.joined(separator: " "), blobs)
  }
}
