/// The words that the program itself says of what other sites share, for themes that have a template for it.
package enum SharedWord: String, CaseIterable, Sendable {
  case title = "shared"
  case description = "shared_description"
  case listDescription = "shared_list_description"
  case roll = "shared_roll"
  case rollDescription = "shared_roll_description"
  case district = "shared_district"
}

extension Words {
  subscript(shared word: SharedWord) -> String { self[word.rawValue] }
}
