/// What may be wrong with a field of a form, each with a sentence that says what to do.
///
/// A value that is not of its field's type goes by the name of the type. What is said of a page to whoever runs the site,
/// with file and line, the rules of the check say.
package enum FormMistake: String, CaseIterable {
  case missing
  case missingChoice = "missing_choice"
  case missingItems = "missing_items"

  // Not of its type.
  case number, date, time, flag, choice, link, url, email, image, focus, language
  case hidden
  case dateHalf = "date_half"
  case numberYears = "number_years"
  /// The picture of a draft that the browser has not kept.
  case imageLost = "image_lost"

  /// Nothing of a page is changed that somebody wants to change.
  case unchanged

  // Outside of the limits.
  case below, above
  case lettersShort = "letters_short"
  case lettersLong = "letters_long"
  case itemsShort = "items_short"
  case itemsLong = "items_long"

  // Days that nobody can mean.
  case dateEarly = "date_early"
  case yearFar = "year_far"
  case consentEnds = "consent_ends"
  case consentLater = "consent_later"

  // Nobody was asked, or not for this.
  case noConsentName = "no_consent_name"
  case noConsentPhoto = "no_consent_photo"
  case notAgreedName = "not_agreed_name"
  case notAgreedPhoto = "not_agreed_photo"

  /// The key of its sentence in a locale. The sentence may hold `{label}`, `{min}`, `{max}`, `{count}` and `{code}`.
  package var key: String { "submit_wrong_\(rawValue)" }
}
