/// The words that the program itself says, by their keys in a locale. Templates may ask for any others.
package enum Word: String, CaseIterable, Sendable {
  case home, yes, no, map, tag, tags
  case accessibility
  case accessibilityDescription = "accessibility_description"
  case aToZ = "a_to_z"
  case aToZDescription = "a_to_z_description"
  case honorRoll = "honor_roll"
  case honorRollDescription = "honor_roll_description"
  case mapDescription = "map_description"
  case notFound = "not_found"
  case notFoundDescription = "not_found_description"
  case otherPages = "other_pages"
  case tagsDescription = "tags_description"
  case submit
  case submitDescription = "submit_description"
  case submitKind = "submit_kind"

  // The names of fields that every page may have.
  case published, updated, language

  // What stands in the text of a page by itself.
  case note, tip, important, warning, caution, table, done
  case toDo = "to-do"
  case backToContent = "back-to-content"

  // How dates and numbers are written.
  case date, decimal, group
}

/// The words that come in a form for each sort of number, with `{count}` in their texts.
package enum CountedWord: String, CaseIterable, Sendable {
  case more, pages

  /// The key of one form in a locale: `pages_one`.
  func key(_ form: PluralForm) -> String { "\(rawValue)_\(form)" }
}
