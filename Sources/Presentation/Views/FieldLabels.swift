internal import Knowledge

extension Drawing {
  /// The name of a field on a page. Fields that every page may have are named by the theme, all others by their kind.
  func label(of field: Field, _ words: Words) -> String {
    commonWord(for: field).map { words[$0] } ?? field.label
  }

  /// The language of the name of a field.
  func language(ofLabel field: Field, _ words: Words) -> String {
    commonWord(for: field) == nil ? siteLanguage : words.language
  }

  private func commonWord(for field: Field) -> Word? {
    guard CommonFields.all.contains(field) else { return nil }
    return switch field.name {
    case "tags": .tags
    case "date": .published
    case "updated": .updated
    case "language": .language
    default: nil
    }
  }
}
