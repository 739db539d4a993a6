internal import Knowledge

/// What a form calls a field. Fields that every page may have are named by the theme, all others by their kind.
struct FieldWords {
  let label: String
  let help: String
  /// The attributes that say in which language they are, where that is not the page's.
  let lang: String?

  private static let ofTheme: [String: (label: FormWord, help: FormWord)] = [
    "title": (.title, .titleHelp), "summary": (.summary, .summaryHelp), "tags": (.tags, .tagsHelp),
    "date": (.date, .dateHelp), "language": (.language, .languageHelp),
  ]

  init(of field: Field, _ drawing: Drawing) {
    let isCommon = CommonFields.all.contains { $0.name == field.name && $0.label == field.label }
    guard isCommon, let words = Self.ofTheme[field.name] else {
      label = field.label
      help = field.help
      lang = nil
      return
    }
    label = drawing.words[form: words.label]
    help = drawing.words[form: words.help]
    lang = drawing.words.attributes(of: drawing.words.language)
  }
}
