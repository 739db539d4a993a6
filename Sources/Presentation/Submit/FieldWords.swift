internal import Knowledge

/// What a form calls a field. Fields that every page may have are named by the theme, all others by their kind.
struct FieldWords {
  let label: String
  let help: String
  /// What to do while the field is needed and empty; nil where what is said of any field does.
  let prompt: String?
  /// The attributes that say in which language they are, where that is not the page's.
  let lang: String?

  private static let ofTheme: [String: (label: FormWord, help: FormWord, prompt: FormWord?)] = [
    "title": (.title, .titleHelp, .titleAsk), "summary": (.summary, .summaryHelp, .summaryAsk),
    "tags": (.tags, .tagsHelp, nil), "date": (.date, .dateHelp, nil),
    "language": (.language, .languageHelp, nil),
  ]

  init(of field: Field, _ drawing: Drawing) {
    let isCommon = CommonFields.all.contains { $0.name == field.name && $0.label == field.label }
    guard isCommon, let words = Self.ofTheme[field.name] else {
      label = field.label
      help = field.help
      prompt = field.ask.prompt
      lang = nil
      return
    }
    label = drawing.words[form: words.label]
    help = drawing.words[form: words.help]
    prompt = words.prompt.map { drawing.words[form: $0] }
    lang = drawing.words.attributes(of: drawing.words.language)
  }
}
