internal import Source

/// The blobs `spellings-N` and `endings-N`, in which the right spelling of an unknown word is sought: all words of at
/// least four letters that are written in this way, in order, and the same words from their last letter to their first, in the order of those.
///
/// Each: the length of the words and the words (`FrontCoding`); for each word a byte, the binary logarithm of the number
/// of pages that hold it.
struct DictionaryBlobs: Sendable {
  let list: BlobList

  init(_ sort: String, _ groups: WordGroups, _ postings: Postings, _ sizes: BlobSizes, isReversed: Bool) {
    var entries: [(word: ArraySlice<UInt8>, rank: UInt8)] = []
    for (number, word) in groups.words.enumerated() where groups.isWritten[number] {
      guard word.count(where: { !$0.isUTF8Continuation }) >= 4 else { continue }
      let found = postings.pages[Int(groups.groupOfWord[number])].count
      let rank = UInt8(found.bitWidth - 1 - found.leadingZeroBitCount)
      entries.append((isReversed ? Self.reversed(word) : word, rank))
    }
    if isReversed { entries.sort { $0.word.precedes($1.word) } }
    let words = entries.map(\.word)
    let ranges = Cuts.ranges(words.count, least: sizes.dictionary) {
      words[$0].count / 2 + 2
    } hash: {
      FNV.hash(words[$0])
    }
    let contents = ranges.map { range in
      var writer = ByteWriter()
      writer.append(text: FrontCoding.encode(words[range]))
      writer.append(entries[range].map(\.rank))
      return writer.bytes
    }
    list = BlobList(sort, contents, ranges, of: words)
  }

  private static func reversed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ArraySlice(String(String.UnicodeScalarView(word.text.unicodeScalars.reversed())).utf8)
  }
}
