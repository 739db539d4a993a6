internal import Foundation
internal import Source

/// How a language puts its letters in order, and which words at the start of a title it passes over.
///
/// A letter that is not listed stands where its plain letter does: `é` beside `e`, `ł` beside `l`.
struct Alphabet: Sendable {
  /// A letter of its own, in lower case and decomposed, and the bytes that put it behind another.
  struct Letter: Sendable {
    let form: [Unicode.Scalar]
    let place: [UInt8]
    /// As a heading says it.
    let name: String
  }

  /// By the first scalar of their forms, the longest form first.
  let letters: [Unicode.Scalar: [Letter]]
  /// Whether `I` is the capital of `ı`.
  let hasDotlessI: Bool

  /// - Parameter language: a tag such as `es-MX`.
  init(language: String) {
    let rules = Self.rules[Self.subtag(of: language)] ?? ""
    var letters: [Unicode.Scalar: [Letter]] = [:]
    for letter in Self.letters(of: Self.everywhere) + Self.letters(of: rules) {
      letters[letter.form[0], default: []].removeAll { $0.form == letter.form }
      letters[letter.form[0], default: []].append(letter)
    }
    self.letters = letters.mapValues { $0.sorted { $0.form.count > $1.form.count } }
    hasDotlessI = letters["ı"] != nil
  }

  /// The articles that titles in a language begin with; those that end with an apostrophe stand before a word without a blank.
  static func articles(of language: String) -> Set<String> { articles[subtag(of: language)] ?? [] }

  private static func subtag(of language: String) -> String {
    language.lowercased().parts(separatedBy: "-")[0]
  }

  /// Reads rules such as `n < ñ; z < æ,ä < ø`: behind n comes ñ, behind z come æ, of which ä is another form, and ø.
  private static func letters(of rules: String) -> [Letter] {
    rules.split(separator: ";").flatMap { rule -> [Letter] in
      let steps = rule.split(separator: "<").map { $0.split(separator: ",").map { String($0).trimmed } }
      return steps.enumerated().dropFirst().flatMap { number, forms in
        forms.map { form in
          Letter(
            form: Array(form.decomposedStringWithCompatibilityMapping.unicodeScalars),
            place: Array(steps[0][0].utf8) + [0xFF, UInt8(number)], name: forms[0].capitalized)
        }
      }
    }
  }

  /// Letters of the Cyrillic alphabet that only look like others with an accent.
  private static let everywhere = "и < й; і < ї; у < ў"

  private static let nordic = "z < æ,ä < ø,ö < å,aa"
  private static let southSlavic = "c < č < ć; d < dž < đ; l < lj; n < nj; s < š; z < ž"
  private static let spanish = "n < ñ"
  private static let swedish = "z < å < ä,æ < ö,ø"

  /// The letters of languages after the letters of others, by the Unicode Common Locale Data Repository.
  private static let rules: [String: String] = [
    "az": "c < ç; e < ə; g < ğ; h < x < ı; k < q; o < ö; s < ş; u < ü",
    "bs": southSlavic, "hr": southSlavic, "sl": southSlavic,
    "cs": "c < č; h < ch; r < ř; s < š; z < ž",
    "cy": "c < ch; d < dd; f < ff; g < ng; l < ll; p < ph; r < rh; t < th",
    "da": nordic, "nb": nordic, "nn": nordic, "no": nordic,
    "es": spanish, "eu": spanish, "fil": spanish, "gl": spanish, "tl": spanish,
    "et": "s < š < z < ž; w < õ < ä < ö < ü",
    "fi": swedish, "sv": swedish,
    "hu": "c < cs; d < dz < dzs; g < gy; l < ly; n < ny; o < ö,ő; s < sz; t < ty; u < ü,ű; z < zs",
    "is": "a < á; d < ð; e < é; i < í; o < ó; u < ú; y < ý; z < þ < æ < ö",
    "lt": "c < č; i < y; s < š; z < ž",
    "lv": "c < č; g < ģ; k < ķ; l < ļ; n < ņ; s < š; z < ž",
    "mk": "г < ѓ; д < ѕ; и < ј; к < ќ; л < љ; н < њ; ч < џ",
    "pl": "a < ą; c < ć; e < ę; l < ł; n < ń; o < ó; s < ś; z < ź < ż",
    "ro": "a < ă < â; i < î; s < ș,ş; t < ț,ţ",
    "sk": "a < ä; c < č; h < ch; o < ô; s < š; z < ž",
    "sq": "c < ç; d < dh; e < ë; g < gj; l < ll; n < nj; r < rr; s < sh; t < th; x < xh; z < zh",
    "sr": "д < ђ; и < ј; л < љ; н < њ; т < ћ; ч < џ; " + southSlavic,
    "tr": "c < ç; g < ğ; h < ı; o < ö; s < ş; u < ü",
    "uk": "г < ґ; е < є; и < і < ї < й",
    "vi": "a < ă < â; d < đ; e < ê; o < ô < ơ; u < ư",
  ]

  private static let articles: [String: Set<String>] = [
    "ca": ["el", "els", "la", "les", "un", "una", "l'"],
    "de": ["der", "die", "das", "ein", "eine"],
    "en": ["a", "an", "the"],
    "es": ["el", "la", "los", "las", "un", "una", "unos", "unas"],
    "fr": ["le", "la", "les", "un", "une", "des", "l'"],
    "it": ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "l'", "un'"],
    "nl": ["de", "het", "een"],
    "pt": ["o", "a", "os", "as", "um", "uma", "uns", "umas"],
  ]
}
