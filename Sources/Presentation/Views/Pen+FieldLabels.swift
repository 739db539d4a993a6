internal import Knowledge

extension Pen {
  /// The name of a field on a page. Fields that every page may have are named by the theme, all others by their kind.
  func label(of field: Field) -> String {
    commonWord(for: field).map { words[$0] } ?? field.label
  }

  /// The attributes of the language of that name.
  func attributes(ofLabel field: Field) -> String? {
    words.attributes(of: commonWord(for: field) == nil ? drawing.siteLanguage : words.language)
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
