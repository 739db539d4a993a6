internal import Knowledge

extension Pen {
  /// The name of a field on a page.
  func label(of field: Field) -> String { words.label(of: field) }

  /// The attributes of the language of that name.
  func attributes(ofLabel field: Field) -> String? {
    words.attributes(of: Word(naming: field) == nil ? drawing.siteLanguage : words.language)
  }
}

extension Words {
  /// The name of a field. Fields that every page may have are named by the theme, all others by their kind.
  func label(of field: Field) -> String { Word(naming: field).map { self[$0] } ?? field.label }
}

extension Word {
  /// The name of a field that every page may have; nil for others, and for those that nobody reads.
  fileprivate init?(naming field: Field) {
    guard CommonFields.all.contains(field) else { return nil }
    switch field.name {
    case "tags": self = .tags
    case "date": self = .published
    case "updated": self = .updated
    case "language": self = .language
    default: return nil
    }
  }
}
