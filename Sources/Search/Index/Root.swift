internal import Source

/// The blob `root`, which is read first: lines with the version, the number of pages, how many stand in a blob, 1 if there
/// are texts for snippets, how many pages are listed, and the language of the site; the separators of the words, spellings,
/// endings and beginnings; the function words; the facets with the numbers of their blobs and their labels; the synonyms;
/// the endings of words; the numbers of the ranking; the kinds of the pages that are not listed.
///
/// A line of separators that starts with `*` names the first of each `words-index-N` (`Separators`).
struct Root: Sendable {
  let pageCount, listedCount: Int
  let language: String
  let separators: [String]
  let functionWords: [String]
  let facets: [String]
  let unlisted: UnlistedKinds
  let synonyms: Synonyms
  let endings: [String]

  var blob: Blob {
    let sizes = BlobSizes(pageCount: pageCount)
    let counts = [SearchIndex.version, pageCount, sizes.pages, sizes.hasTexts ? 1 : 0, listedCount].map(
      String.init)
    let lines =
      [(counts + [language]).joined(separator: " ")] + separators + [
        functionWords.joined(separator: " "), facets.joined(separator: "\t"),
        synonyms.groups.map { $0.joined(separator: "=") }.joined(separator: "\t"),
        endings.joined(separator: " "),
        Constants.ofQueries.map { "\($0.name)=\($0.value)" }.joined(separator: " "), unlisted.line,
      ]
    return Blob(name: "root", bytes: Array(lines.joined(separator: "\n").utf8))
  }
}
