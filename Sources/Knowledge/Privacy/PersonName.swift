internal import Source

/// The name of a person as it is looked for in texts: by its words, without case and accents.
package struct PersonName: Hashable, Sendable {
  /// The words that tell who it is: neither titles nor single letters, nor the small words between names.
  let parts: [String]
  /// Words that may stand between them, such as `de la`.
  let betweenParts: Set<String>

  /// Nil for a text in which nothing could be a name.
  package init?(_ text: String) {
    let words = NameWord.all(in: text)
    let isCapitalized = words.contains(where: \.isCapitalized)
    let names = words.filter { $0.isCapitalized == isCapitalized && Self.isName($0.folded) }
    guard !names.isEmpty else { return nil }
    parts = names.map(\.folded)
    betweenParts = Set(words.map(\.folded)).subtracting(parts).union(Self.titles)
  }

  /// Whether a word may be one of a name: it is neither a title nor a single letter.
  static func isName(_ word: String) -> Bool {
    (word.unicodeScalars.count > 1 || NameWord.isWithoutSpaces(word)) && !titles.contains(word)
  }

  /// The words that stand small between the parts of names.
  package static let smallWords: Set<String> = [
    "de", "del", "la", "las", "los", "da", "das", "dos", "di", "du", "van", "von", "der", "den", "ter", "ten",
  ]

  static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "miss", "dr", "dra", "prof", "professor", "coach", "principal", "sr", "sra",
    "srta",
    "jr", "ii", "iii", "iv", "phd", "edd",
  ]
}

/// A word of a text that may be one of a name.
struct NameWord {
  /// Without case and accents.
  let folded: String
  /// Whether it starts with a capital letter, or is of a writing that has none.
  let isCapitalized: Bool

  /// The words of a text: letters one after another. `O'Brien` is one word, and `Lopez's` is `Lopez`.
  static func all(in text: String) -> [NameWord] {
    text.unicodeScalars.split { !isPart($0) }.compactMap { scalars in
      var word = Substring.UnicodeScalarView(scalars)
      if word.count > 2, word.last?.properties.lowercaseMapping == "s",
        let sign = word.dropLast().last, isApostrophe(sign)
      {
        word = word.dropLast(2)
      }
      word.removeAll(where: isApostrophe)
      guard let first = word.first else { return nil }
      return NameWord(
        folded: plain(Fold.key(String(word))), isCapitalized: !first.properties.isLowercase)
    }
  }

  /// The word with the letters that people without such a keyboard type: "Lukasz" for "Łukasz".
  private static func plain(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : String(word.flatMap { typed[$0].map(Array.init) ?? [$0] })
  }

  private static let typed: [Character: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i",
    "ŧ": "t",
  ]

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetter || scalar == "'" }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || isApostrophe(scalar)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2018}" || scalar == "\u{2019}"
  }

  /// Whether a word is of a writing that puts no spaces between words: Thai and its neighbors, and what is written in
  /// East Asia besides Korean.
  static func isWithoutSpaces(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
        0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
