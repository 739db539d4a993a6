/// How much stands in a blob, which a browser loads whole: in small sites few requests count, in those of middle size
/// few bytes, in large ones few files.
struct BlobSizes: Sendable {
  let pageCount: Int

  private var isSmall: Bool { pageCount < 500 }
  private var isLarge: Bool { pageCount >= 4_000 }

  /// The pages in a blob of their records.
  var pages: Int { isSmall ? 24 : isLarge ? 16 : 12 }
  /// The least bytes of the other blobs, before they are deflated.
  var words: Int { isLarge ? 1_500 : 700 }
  let texts = 8_000
  let dictionary = 4_000
  let beginnings = 3_000
  let facets = 2_000
  /// Whether headings are found by how they begin; in a large site titles alone are.
  var hasBeginningsOfHeadings: Bool { !isLarge }
  let tails = 32_000
  /// Whether pages have texts for snippets; in a large site their records hold how they begin, and no more.
  var hasTexts: Bool { !isLarge }
  let beginningOfText = 120
  /// The most bytes of a page's text that are kept for its snippet.
  var textOfPage: Int { min(32_000, 8_000_000 / max(1, pageCount)) }
}
