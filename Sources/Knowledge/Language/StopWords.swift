internal import Source

/// Short words that are frequent in one language and are no words of the others here.
///
/// The languages are those that families in US school districts speak most; each has at least twelve words.
enum StopWords {
  /// The language of each word, by the key of the word.
  static let languages: [UInt64: String] = words.reduce(into: [:]) { languages, language in
    for word in language.value {
      guard let key = key(word.utf8) else { preconditionFailure("'\(word)' is longer than its key") }
      languages[key] = language.key
    }
  }

  /// A word of at most eight bytes as a number, whatever the case of its ASCII letters; nil for a longer one, which is none
  /// of these.
  static func key(_ word: some Collection<UInt8>) -> UInt64? {
    guard word.count <= UInt64.bitWidth / UInt8.bitWidth else { return nil }
    return word.reduce(0) { $0 << 8 | UInt64($1.lowercased) }
  }

  private static let words: KeyValuePairs<String, [String]> = [
    "en": [
      "the", "and", "of", "that", "is", "for", "with", "are", "this", "was", "have", "from", "they", "which",
      "who",
      "when", "their", "been", "would", "what",
    ],
    "es": [
      "el", "los", "las", "del", "y", "pero", "más", "está", "están", "muy", "hay", "ella", "ellos",
      "nuestro",
      "nuestra", "niños", "una", "también", "cuando", "desde", "hasta", "esta", "este", "para", "como",
    ],
    "fr": [
      "les", "des", "et", "est", "dans", "pour", "avec", "nous", "vous", "sont", "cette", "aux", "du", "qui",
      "leur", "été", "être", "mais",
    ],
    "de": [
      "der", "das", "und", "nicht", "mit", "auf", "für", "von", "zu", "ist", "ein", "eine", "wird", "werden",
      "auch", "sind", "einer", "den",
    ],
    "pt": [
      "uma", "não", "são", "em", "um", "dos", "ao", "pelo", "pela", "você", "mais", "seu", "sua", "foi",
      "isso",
      "escola", "também", "os",
    ],
    "it": [
      "il", "di", "che", "della", "sono", "gli", "nel", "anche", "più", "per", "non", "delle", "degli", "è",
      "questo", "alla",
    ],
    "vi": [
      "của", "và", "là", "các", "cho", "không", "được", "những", "trong", "một", "với", "người", "này", "có",
      "học",
    ],
    "ht": [
      "nan", "pou", "ki", "ak", "yon", "gen", "fè", "lekòl", "timoun", "tou", "konsa", "anpil", "kapab",
    ],
    "fil": [
      "ang", "ng", "mga", "ay", "hindi", "ito", "kung", "kanilang", "upang", "nang", "dahil", "paaralan",
    ],
    "so": ["iyo", "waa", "waxaa", "oo", "uu", "loo", "leh", "ayaa", "waxay", "kale", "ardayda", "inay"],
    "hmn": ["rau", "cov", "thiab", "yog", "tau", "ntawm", "lawv", "peb", "koj", "kom", "tsis", "kawm"],
  ]
}
