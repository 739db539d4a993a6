internal import Source

/// The blob `root`, which is read first: lines with the version, the number of pages, how many stand in a blob and how
/// many of them are listed; the separators of the words, spellings, endings and beginnings; the function words; the names of the facets; the synonyms;
/// the endings of words.
///
/// A line of separators that starts with `*` names the first of each `words-index-N` (`Separators`).
struct Root: Sendable {
  let pageCount, listedCount: Int
  let separators: [String]
  let functionWords: [String]
  let facets: [String]
  let synonyms: Synonyms
  let endings: [String]

  var blob: Blob {
    let size = BlobSizes(pageCount: pageCount).pages
    let lines =
      ["\(SearchIndex.version) \(pageCount) \(size) \(listedCount)"] + separators + [
        functionWords.joined(separator: " "), facets.joined(separator: "\t"),
        synonyms.pairs.map { "\($0.phrase)=\($0.meaning)" }.joined(separator: "\t"),
        endings.joined(separator: " "),
      ]
    return Blob(name: "root", bytes: Array(lines.joined(separator: "\n").utf8))
  }
}
