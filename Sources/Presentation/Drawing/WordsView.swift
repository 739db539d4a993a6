/// The words of the interface, by their keys, and the attributes of the language that they are in.
struct WordsView: TemplateView {
  let words: Words

  static let contract = TemplateContract<Self>("The words of the interface.", open: .words)

  func value(_ key: Int, _ names: TemplateNames) -> TemplateValue? {
    switch key {
    case Self.lang: words.attributes(of: words.language).map { .html($0) }
    case Self.labelLang: words.attributes(ofLabel: words.language).map { .html($0) }
    default: words.texts[names[key]].map { .text($0) }
    }
  }

  private static let lang = TemplateName.lang.number
  private static let labelLang = TemplateName.labelLang.number
}

/// One form of a counted word, for scripts that count.
struct WordFormView: TemplateView {
  let name: String
  let text: String

  static let contract = TemplateContract<Self>(
    "A form of a counted word.",
    [
      .text(.name) { $0.name },
      .text(.text) { $0.text },
    ])
}
