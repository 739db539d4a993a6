internal import Markup

/// The words of the interface in one language, from `locales/<language>.yml`.
package struct Words: Sendable {
  /// The language that they are in.
  package var language: String
  /// The language of the page that they stand on, which need not be theirs.
  var pageLanguage: String
  let texts: [String: String]
  let months: [String]

  init(language: String, texts: [String: String] = [:], months: [String] = []) {
    self.language = language
    pageLanguage = language
    self.texts = texts
    self.months = months
  }

  /// These words, and those of `other` that are not among them.
  func over(_ other: Words) -> Words {
    Words(
      language: language, texts: other.texts.merging(texts) { $1 },
      months: months.isEmpty ? other.months : months)
  }

  package subscript(word: Word) -> String { self[word.rawValue] }

  subscript(form word: FormWord) -> String { self[word.rawValue] }

  /// A word by its key; the key itself where the theme lacks it, which `missing-word` tells.
  subscript(key: String) -> String { texts[key] ?? key }

  /// Reads a locale: keys with texts, and `months` with twelve names.
  static func read(_ mapping: YAMLMapping, language: String) -> Words {
    var texts: [String: String] = [:]
    var months: [String] = []
    for entry in mapping.entries {
      switch entry.value.content {
      case .scalar(let text, _): texts[entry.key] = text
      case .list(let items) where entry.key == monthsKey:
        months = items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
      default: continue
      }
    }
    return Words(language: language, texts: texts, months: months)
  }

  /// The key of the names of the months.
  static let monthsKey = "months"
}
