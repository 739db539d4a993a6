internal import Source

/// The blob `root`, which is read first: lines with the version, the number of pages, 1 if there are texts for snippets, how
/// many pages are listed, and the language of the site; the lists (`BlobList`) of the words, spellings, endings, beginnings,
/// pages, tails and facets; the function words; the facets with the places of their blobs and their labels; the synonyms;
/// the endings of words; the numbers of the ranking; the kinds of the pages that are not listed.
struct Root: Sendable {
  let sizes: BlobSizes
  let listedCount: Int
  let language: String
  let lists: [String]
  let functionWords: [String]
  let facets: [String]
  let unlisted: UnlistedKinds
  let synonyms: Synonyms
  let endings: [String]

  var blob: Blob {
    let counts = [SearchIndex.version, sizes.pageCount, sizes.hasTexts ? 1 : 0, listedCount].map(String.init)
    let lines =
      [(counts + [language]).joined(separator: " ")] + lists + [
        functionWords.joined(separator: " "), facets.joined(separator: "\t"),
        synonyms.groups.map { $0.joined(separator: "=") }.joined(separator: "\t"),
        endings.joined(separator: " "),
        Constants.ofQueries.map { "\($0.name)=\($0.value)" }.joined(separator: " "), unlisted.line,
      ]
    return Blob(name: "root", bytes: Array(lines.joined(separator: "\n").utf8))
  }
}
