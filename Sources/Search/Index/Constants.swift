/// The numbers of the ranking, chosen on one collection with judgments and checked on our own pages.
///
/// The value of a word in a page is BM25F (Robertson, Zaragoza, Taylor 2004): how often it occurs in title, headings and
/// text, each weighed and set against the usual length of that field, and saturated by `saturation`. It is rounded to
/// `levels`. The numbers that are used when a query is asked stand in `search.js` too.
internal import Foundation
func tuned(_ n: String, _ d: Double) -> Double { ProcessInfo.processInfo.environment[n].flatMap(Double.init) ?? d }
enum Constants {
  static let lengthShare = tuned("LS", 0.5)
  static let fitPower = tuned("FP", 1)
  static let longFitPower = tuned("LFP", 1)
  static let oneWordHeading = tuned("OWH", 0.5)
  static let functionShare = tuned("FS", 0)
  static let headingBegin = tuned("HB", 1)
 static let prior = tuned("PR", 0)
  static let saturation = tuned("SAT", 4.0)
  static let titleWeight = tuned("TW", 3.0)
  static let headingWeight = tuned("HW", 2.0)
  /// What a word of another name counts, where one of the title counts 1.
  static let nameShare: Float = 0.5
  static let titleNorm = tuned("TN", 0.3)
  static let headingNorm = tuned("HN", 0.6)
  static let textNorm = tuned("XN", 0.5)
  static let levels = 15
  /// The most pages, and the most headings, that stand beside a word; the others come in a blob of their own.
  static let headLimit = Int(tuned("HL", 256))
  static let labelLimit = Int(tuned("LL", 128))
  /// What a title, and a heading, that fits the query adds to a page.
  static let titleFit = tuned("TF", 1.6)
  static let headingFit = tuned("HF", 1.0)
  /// What a title or heading that begins as the query does adds to its page, if it is the whole of the query.
  static let beginningFit = tuned("BF", 3.0)
  /// So many words of a label are kept for that, and no beginning that more labels share.
  static let beginningWords = 6
  static let beginningLimit = 64
  /// What a word counts that only begins like the one which is known, that may have been meant, that means the same,
  /// or that joins words which were typed apart.
  static let completionShare = tuned("CS", 0.4)
  static let guessShare = tuned("GS", 0.5)
  static let synonymShare = tuned("SS", 0.5)
  static let joinedShare = tuned("JS", 0.5)
  static let completionLimit = 12
  static let guessLimit = 3
  static let synonymLabels = tuned("SYL", 1)
  static let relativeLimit = 4
  static let relativeShare = tuned("RS", 0.8)
  static let halfLetters = Int(tuned("HFL", 3))
  static let order = tuned("ORD", 0)
  static let compoundShare = tuned("CPS", 0.5)
  static let wordLimit = 32
  /// The most entries of a table of contents in the root; longer ones get blobs of their own.
  static let separatorLimit = 256
}
