internal import Knowledge

/// What a form calls a field. Fields that every page may have are named by the theme, all others by their kind.
struct FieldWords {
  let label: String
  let help: String
  /// The attributes that say in which language they are, where that is not the page's.
  let lang: TemplateValue?

  init(of field: Field, _ drawing: Drawing) {
    let words = drawing.words
    let isCommon = CommonFields.all.contains { common in
      common.name == field.name && common.label == field.label && common.help == field.help
    }
    guard isCommon, let label = words.texts["submit_\(field.name)"] else {
      self.label = field.label
      help = field.help
      lang = nil
      return
    }
    self.label = label
    help = words.texts["submit_\(field.name)_help"] ?? ""
    lang = words.attributes(of: words.language)
  }
}
