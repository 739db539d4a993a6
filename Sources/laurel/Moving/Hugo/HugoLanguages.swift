internal import Markup
internal import Source

/// The languages of a site of Hugo, as its settings name them.
struct HugoLanguages {
  struct Language {
    let name: String
    /// Whether it is the one whose pages have no language in their addresses.
    let isUsual: Bool
    /// Whether the program makes pages in it.
    let isShown: Bool
    /// Where its pages lie, if they have a folder of their own.
    let folder: String?
    /// Whether its pages stand on a host of their own.
    let hasOwnHost: Bool
    let values: YAMLMapping
  }

  let all: [Language]

  init(_ settings: OriginSettings) {
    let usual = settings.text("defaultContentLanguage") ?? "en"
    let disabled = Set(settings.texts("disableLanguages"))
    all = settings.all("languages").flatMap(\.parts).map { entry in
      let values = YAMLMapping(entries: entry.value.parts)
      let isOff = values.value(at: ["disabled"])?.word.flatMap(YesNo.foreignReading) == true
      return Language(
        name: entry.key, isUsual: entry.key == usual, isShown: !isOff && !disabled.contains(entry.key),
        folder: values.value(at: ["contentDir"])?.word,
        hasOwnHost: values.value(at: ["baseURL"])?.word != nil,
        values: values)
    }
  }

  /// The language of a page by its place; nil where the settings name none.
  func language(of page: OriginLayout.Page) -> Language? {
    all.first { page.language == nil ? $0.isUsual : $0.name == page.language }
  }
}
