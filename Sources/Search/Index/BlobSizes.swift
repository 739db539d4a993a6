/// How much stands in a blob, which a browser loads whole: in small sites few requests count, in those of middle size
/// few bytes, in large ones few files. A site that asks for few files gets those that an update by FTP can renew.
struct BlobSizes: Sendable {
  let pageCount: Int
  /// Whether a site has few files, of which a question reads more bytes.
  let isFew: Bool

  private var isSmall: Bool { pageCount < 500 }
  private var isLarge: Bool { pageCount >= 4_000 }

  /// The least pages in a blob of their records.
  var pages: Int { isFew ? 40 : isSmall ? 20 : isLarge ? 12 : 8 }
  /// The least bytes of the other blobs, before they are deflated.
  var words: Int { isFew ? 48_000 : 1_600 }
  var texts: Int { isFew ? 12_000 : 6_500 }
  var dictionary: Int { isFew ? 64_000 : 4_000 }
  var beginnings: Int { isFew ? 48_000 : 3_000 }
  let facets = 2_000
  /// Whether headings are found by how they begin; in a large site titles alone are.
  var hasBeginningsOfHeadings: Bool { !isLarge }
  var tails: Int { isFew ? 64_000 : 32_000 }
  /// Whether pages have texts for snippets; in a large site their records hold how they begin, and no more.
  var hasTexts: Bool { !isLarge }
  let beginningOfText = 120
  /// The most bytes of a page's text that are kept for its snippet. A page more or less seldom changes it.
  var textOfPage: Int { min(32_000, 8_000_000 / max(1, Self.rounded(pageCount))) }

  /// A number up to the next of few.
  private static func rounded(_ count: Int) -> Int {
    let bits = max(0, count.bitWidth - count.leadingZeroBitCount - 3)
    return ((count + (1 << bits) - 1) >> bits) << bits
  }
}
