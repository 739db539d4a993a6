/// The words that the program itself says on the page that verifies, for themes that have it.
package enum VerifyWord: String, CaseIterable, Sendable {
  case title, description

  /// The way to the badge of somebody.
  case badgeOf = "badge_of"

  // What its script says of a number.
  case listed, compare, unlisted
  case takenBack = "taken_back"

  // What its script says of a badge.
  case holds, proved
  case wordsOnly = "words_only"
  case notProved = "not_proved"
  case fails

  // Why a badge does not hold, by the names that the script has for it.
  case noBadge = "no_badge"
  case damaged
  case tooLarge = "too_large"
  case unknownIssuer = "unknown_issuer"
  case unknownKey = "unknown_key"
  case changed
  case notYet = "not_yet"
  case keyNotYet = "key_not_yet"
  case keyExpired = "key_expired"
  case expired, revoked
  case changedList = "changed_list"

  /// The template without which a theme has no such page.
  static let template = "verify"
  /// Those that the script says.
  static let said = allCases.filter { ![.title, .description, .badgeOf].contains($0) }

  /// The key in a locale.
  package var key: String { "verify_\(rawValue)" }
}

extension Words {
  subscript(verify word: VerifyWord) -> String { self[word.key] }
}
