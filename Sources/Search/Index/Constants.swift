/// The numbers of the ranking, chosen on one collection with judgments and checked on our own pages.
///
/// The value of a word in a page is BM25F (Robertson, Zaragoza, Taylor 2004): how often it occurs in title, headings and
/// text, each weighed and set against the usual length of that field, and saturated by `saturation`. It is rounded to
/// `levels`. The numbers that are used when a query is asked stand in `search.js` too.
enum Constants {
  static let saturation = 3.0
  static let titleWeight = 2.0
  static let headingWeight = 1.5
  static let titleNorm = 0.3
  static let headingNorm = 0.6
  static let textNorm = 0.75
  static let levels = 15
  /// The most pages, and the most headings, that stand beside a word; the others come in a blob of their own.
  static let headLimit = 256
  static let labelLimit = 128
  /// A word counts as common if it stands in more than this share of all pages.
  static let commonShare = 0.4
  static let commonLimit = 100
  /// In sites with fewer pages no word is common.
  static let fewPages = 20
  /// What a title, and a heading, that fits the query adds to a page.
  static let titleFit = 1.6
  static let headingFit = 1.6
  /// What a title or heading that begins as the query does adds to its page, if it is the whole of the query.
  static let beginningFit = 3.0
  /// So many words of a label are kept for that, and no beginning that more labels share.
  static let beginningWords = 6
  static let beginningLimit = 64
  /// What a word counts that only begins like the one which is known, that may have been meant, that means the same,
  /// or that joins words which were typed apart.
  static let completionShare = 0.4
  static let guessShare = 0.5
  static let synonymShare = 0.5
  static let joinedShare = 0.5
  static let completionLimit = 12
  static let guessLimit = 3
  static let wordLimit = 32
  /// The most entries of a table of contents in the root; longer ones get blobs of their own.
  static let separatorLimit = 256
}
