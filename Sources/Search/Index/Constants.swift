/// The numbers of the index and of its ranking, chosen on half of some collections and checked on the other half.
///
/// The value of a word in a page is BM25F (Robertson, Zaragoza, Taylor 2004): how often it occurs in title, headings and
/// text, each weighed and set against the usual length of that field, and saturated by `saturation`. It is rounded to
/// `levels`.
enum Constants {
  static let saturation = 4.0
  static let titleWeight = 3.0
  static let headingWeight = 2.0
  /// What a word of another name counts, where one of the title counts 1.
  static let nameShare: Float = 0.5
  static let titleNorm = 0.3
  static let headingNorm = 0.6
  static let textNorm = 0.5
  /// What a word counts in a page for each of the two words that it is made of, as in German.
  static let compoundShare = 0.5
  /// The most titles and headings that stand beside a word.
  static let labelLimit = 128
  /// The labels that a beginning may have; one that more share says nothing.
  static let beginningLimit = 64
  /// The most entries of a table of contents in the root; longer ones get blobs of their own.
  static let separatorLimit = 256

  static let levels = 15
  /// The most pages that stand beside a word; the others come in a blob of their own.
  static let headLimit = 256
  /// What a title, and a heading, that fits the query adds to a page.
  static let titleFit = 1.6
  static let headingFit = 1.0
  /// How much of that depends on whether a label is as long as the query.
  static let lengthShare = 0.5
  /// The fit from which a heading is where a result leads to.
  static let leastFit = 0.25
  /// What a title or heading that begins as the query does adds to its page, if it is the whole of the query.
  static let beginningFit = 3.0
  /// How much of that a heading of one word adds, as many pages have one.
  static let oneWordHeading = 0.5
  /// So many words of a label are kept for that; a query of more is long.
  static let beginningWords = 6
  /// What a word counts that only begins like the one which is known, that may have been meant, that means the same,
  /// that joins words which were typed apart, or that is another form of one which few pages hold or none.
  static let completionShare = 0.4
  static let guessShare = 0.5
  static let synonymShare = 0.5
  static let joinedShare = 0.5
  static let relativeShare = 0.8
  /// The most words that are taken for a beginning, for a spelling, and for another form.
  static let completionLimit = 12
  static let guessLimit = 3
  static let relativeLimit = 4
  /// The most pages besides which it is told that others are left out.
  static let fewPages = 3
  /// The most pages that hold a word of which other forms are looked up too.
  static let rareLimit = 2
  /// The least letters of each half of a word that was written as one.
  static let halfLetters = 3
  /// The words of a query that are read, and those of one in which signs have a meaning.
  static let wordLimit = 32
  static let signWords = 12

  /// What the engine in a browser needs to know, which reads it in the root.
  static let ofQueries: [(name: String, value: Double)] = [
    ("levels", Double(levels)), ("headLimit", Double(headLimit)), ("separatorLimit", Double(separatorLimit)),
    ("titleFit", titleFit), ("headingFit", headingFit), ("lengthShare", lengthShare), ("leastFit", leastFit),
    ("beginningFit", beginningFit), ("oneWordHeading", oneWordHeading),
    ("beginningWords", Double(beginningWords)),
    ("completionShare", completionShare), ("guessShare", guessShare), ("synonymShare", synonymShare),
    ("joinedShare", joinedShare), ("relativeShare", relativeShare),
    ("completionLimit", Double(completionLimit)),
    ("guessLimit", Double(guessLimit)), ("relativeLimit", Double(relativeLimit)),
    ("rareLimit", Double(rareLimit)), ("fewPages", Double(fewPages)),
    ("halfLetters", Double(halfLetters)),
    ("wordLimit", Double(wordLimit)), ("signWords", Double(signWords)),
  ]
}
