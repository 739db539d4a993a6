internal import Source

/// How many years of school a text asks for, from the length of its words and sentences.
///
/// Source: Meri Coleman and T. L. Liau, "A computer readability formula designed for machine scoring", Journal of Applied
/// Psychology 60 (1975), 283-284. It was made for English, and counts letters instead of syllables.
struct ReadingLevel {
  private var letters = 0
  private(set) var words = 0
  private var sentences = 0

  /// Each line of the text is a paragraph, an item or a cell, and ends a sentence.
  init(_ texts: [String]) {
    for text in texts { count(text) }
  }

  /// The grade of a US school.
  var grade: Double {
    guard words > 0 else { return 0 }
    let lettersPer100 = Double(letters) / Double(words) * 100
    let sentencesPer100 = Double(sentences) / Double(words) * 100
    return 0.0588 * lettersPer100 - 0.296 * sentencesPer100 - 15.8
  }

  private mutating func count(_ text: String) {
    var text = text
    text.withUTF8 { count($0) }
  }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    var isInWord = false
    var isInSentence = false
    for byte in text {
      if byte.isLetter || byte.isDigit || byte >= 0xC2 {
        if !isInWord { words += 1 }
        isInWord = true
        isInSentence = true
        letters += 1
      } else if byte.isSpace || byte.endsSentence {
        if isInSentence, !byte.isBlank { sentences += 1 }
        if !byte.isBlank { isInSentence = false }
        isInWord = false
      }
    }
    if isInSentence { sentences += 1 }
  }
}

extension UInt8 {
  fileprivate var endsSentence: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "?") || self == UInt8(ascii: "!")
  }
}
