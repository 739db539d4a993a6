internal import Markup
package import Source

/// The words of the interface in one language, from `locales/<language>.yml`.
package struct Words: Sendable {
  package let language: String
  let texts: [String: String]
  let months: [String]

  /// These words, and those of `other` that are not among them.
  func over(_ other: Words) -> Words {
    Words(
      language: language, texts: other.texts.merging(texts) { $1 },
      months: months.isEmpty ? other.months : months)
  }

  /// A word by its key; the key itself where the language lacks it.
  package subscript(key: String) -> String { texts[key] ?? key }

  /// A word that depends on a number, by the keys `<key>_one` and `<key>_other` with `{count}` in their texts.
  package func counted(_ key: String, _ count: Int) -> String {
    let text = count == 1 ? self["\(key)_one"] : self["\(key)_other"]
    return text.replacing("{count}", with: String(count))
  }

  /// A date as people write it, by the key `date` with `{day}`, `{month}` and `{year}` in its text.
  package func date(_ date: CalendarDate) -> String {
    guard months.count == 12 else { return date.description }
    return self["date"].replacing("{day}", with: String(date.day))
      .replacing("{month}", with: months[date.month - 1]).replacing("{year}", with: String(date.year))
  }

  /// All words, for templates.
  var object: TemplateObject {
    var object = TemplateObject()
    for (key, text) in texts { object[key] = .text(text) }
    return object
  }

  /// Reads a locale: keys with texts, and `months` with twelve names.
  static func read(_ mapping: YAMLMapping, language: String) -> Words {
    var texts: [String: String] = [:]
    var months: [String] = []
    for entry in mapping.entries {
      switch entry.value.content {
      case .scalar(let text, _): texts[entry.key] = text
      case .list(let items) where entry.key == "months":
        months = items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
      default: continue
      }
    }
    return Words(language: language, texts: texts, months: months)
  }
}
