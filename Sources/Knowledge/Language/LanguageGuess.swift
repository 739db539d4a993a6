internal import Source

/// The language in which a text seems to be written, told by its short words or its letters. Only a clear case is told.
enum LanguageGuess {
  /// How much of a text is looked at: some two hundred words.
  static let reach = 1_200
  private static let fewestWords = 40

  /// The tag of the language of a text, unless it may be `expected`, the tag of the language that it should have.
  static func language(of text: String, otherThan expected: String) -> String? {
    let bytes = Array(text.utf8.prefix(reach))
    let expected = Fold.key(expected.parts(separatedBy: "-")[0])
    return byLetters(bytes, expected) ?? byWords(bytes, expected)
  }

  private static func byWords(_ bytes: [UInt8], _ expected: String) -> String? {
    let words = bytes.split { !($0.isLetter || $0 >= 0x80) }
    guard words.count >= fewestWords else { return nil }
    var counts: [String: Int] = [:]
    let languages = StopWords.languages
    for word in words {
      guard let key = StopWords.key(word), let language = languages[key] else { continue }
      counts[language, default: 0] += 1
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first, best.key != expected, best.value * 8 >= words.count else { return nil }
    let next = ranked.dropFirst().first?.value ?? 0
    return counts[expected, default: 0] * 4 <= best.value && next * 2 <= best.value ? best.key : nil
  }

  private static func byLetters(_ bytes: [UInt8], _ expected: String) -> String? {
    guard bytes.contains(where: startsForeignLetter) else { return nil }
    let letters = bytes.text.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count >= 2 * fewestWords else { return nil }
    for script in scripts where !script.languages.contains(expected) {
      let count = letters.count { script.letters.contains($0.value) }
      if count * 3 >= letters.count * 2 { return script.languages[0] }
    }
    return nil
  }

  /// Whether a byte starts a character that may be a letter of another alphabet than the Latin one; 0xE2 starts
  /// typographic quotes.
  private static func startsForeignLetter(_ byte: UInt8) -> Bool { byte >= 0xCD && byte != 0xE2 }

  /// The letters of a script, and the languages that are written in it, the most likely first.
  private static let scripts: [(letters: ClosedRange<UInt32>, languages: [String])] = [
    (0x0370...0x03FF, ["el"]), (0x0400...0x04FF, ["ru", "uk", "bg", "sr", "be", "kk", "mn", "mk"]),
    (0x0590...0x05FF, ["he", "yi"]), (0x0600...0x06FF, ["ar", "fa", "ur", "ps", "ku", "ug"]),
    (0x0900...0x097F, ["hi", "ne", "mr"]), (0x0E00...0x0E7F, ["th"]), (0x1000...0x109F, ["my", "kar"]),
    (0x1200...0x137F, ["am", "ti"]), (0x3040...0x30FF, ["ja"]), (0x4E00...0x9FFF, ["zh", "ja", "yue"]),
    (0xAC00...0xD7A3, ["ko"]),
  ]
}
