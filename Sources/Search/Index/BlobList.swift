internal import Source

/// The blobs of one sort in order, with what a reader finds them by.
///
/// A line: the shortest texts that tell the blobs of a list of words apart, with spaces between them, where a word stands
/// in the last blob whose text does not come after it; or the numbers of the first page of each blob; or nothing where
/// blobs are found by their places. Then a tab, and the digits of the names of all blobs.
struct BlobList: Sendable {
  let blobs: [Blob]
  private let sort: String
  private let texts: [String]

  /// - Parameter words: those of which each blob holds a range.
  init(_ sort: String, _ contents: [[UInt8]], _ ranges: [Range<Int>], of words: [ArraySlice<UInt8>]) {
    let texts = ranges.map { range in
      let start = range.lowerBound
      return start == 0 ? "" : Self.shortest(after: words[start - 1], upTo: words[start])
    }
    self.init(sort, contents, texts: texts)
  }

  init(_ sort: String, _ contents: [[UInt8]], texts: [String] = []) {
    self.sort = sort
    self.texts = texts
    blobs = Blob.named(sort, contents)
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

  /// A line for the root, and for a long list with texts its own blobs, of which the root then has a line after `*`.
  func written() -> (line: String, blobs: [Blob]) {
    guard texts.count > Constants.separatorLimit else { return (Self.line(texts, blobs), []) }
    let size = Constants.separatorLimit
    let ranges = stride(from: 0, to: texts.count, by: size).map { $0..<min($0 + size, texts.count) }
    let lists = Blob.named(
      "\(sort)-index", ranges.map { Array(Self.line(Array(texts[$0]), Array(blobs[$0])).utf8) })
    return ("*" + Self.line(ranges.map { texts[$0.lowerBound] }, lists), lists)
  }

  private static func line(_ texts: [String], _ blobs: [Blob]) -> String {
    texts.joined(separator: " ") + "\t" + blobs.map(\.digits).joined()
  }
}
