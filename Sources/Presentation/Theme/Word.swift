/// The words that the program itself says, by their keys in a locale. Templates may ask for any others.
package enum Word: String, CaseIterable, Sendable {
  case home, yes, no, map, tag, tags
  case accessibility
  case accessibilityDescription = "accessibility_description"
  case aToZ = "a_to_z"
  case aToZDescription = "a_to_z_description"
  case honorRoll = "honor_roll"
  case honorRollDescription = "honor_roll_description"
  case allNames = "all_names"
  case asTable = "as_table"
  case asData = "as_data"
  case asCalendar = "as_calendar"
  case mapTitle = "map_title"
  case mapDescription = "map_description"
  case notFound = "not_found"
  case notFoundDescription = "not_found_description"
  case otherPages = "other_pages"
  case noYear = "no_year"
  case upcoming, past
  case noDay = "no_day"
  case searchKind = "search_kind"
  case tagsDescription = "tags_description"

  // The names of fields that every page may have.
  case published, updated, language

  // What stands in the text of a page by itself.
  case note, tip, important, warning, caution, table, done
  case toDo = "to-do"
  case backToContent = "back-to-content"

  // How dates and numbers are written.
  case date, time, decimal, group
  case monthOfYear = "month_of_year"
  case beforeNoon = "before_noon"
  case afternoon

  // What the home page says by itself.
  case newest, anniversaries
  case whom = "whom_to_know"
  case whomHelp = "whom_to_know_help"
  case fromArchive = "from_archive"
  case feed

  // Pages that only previews show.
  case draft, scheduled, expired
  case draftHelp = "draft_help"
  case scheduledHelp = "scheduled_help"
  case expiredHelp = "expired_help"

  // The columns at the foot of every page.
  case people, work
  case thisSite = "this_site"
}

/// The words that the program itself says in forms, for themes that have them.
package enum FormWord: String, CaseIterable, Sendable {
  case list = "submit"
  case kind = "submit_kind"
  case nominate = "submit_nominate"
  case menu = "submit_menu"
  case change = "submit_change"
  case listDescription = "submit_list"
  case description = "submit_description"

  // The steps of a form, as far as the kind does not name them.
  case step = "submit_step"
  case who = "submit_who"
  case whoPhoto = "submit_who_photo"
  case story = "submit_story"
  case consent = "submit_consent"
  case send = "submit_send"

  // The fields of all pages that a form may ask for, and what is said about each.
  case title = "submit_title"
  case titleHelp = "submit_title_help"
  case titleAsk = "submit_title_ask"
  case summary = "submit_summary"
  case summaryHelp = "submit_summary_help"
  case summaryAsk = "submit_summary_ask"
  case tags = "submit_tags"
  case tagsHelp = "submit_tags_help"
  case date = "submit_date"
  case dateHelp = "submit_date_help"
  case language = "submit_language"
  case languageHelp = "submit_language_help"

  // What is said about any field besides its own help.
  case least = "submit_least"
  case notListed = "submit_not_listed"
  case photo = "submit_photo"

  /// What stands in the place of a text that is not shown.
  case costly = "submit_preview_costly"
  /// What stands below HTML that a page draws and the preview does not.
  case undrawn = "submit_preview_html"

  /// The template without which a theme has no forms.
  static let template = "submit"
}

/// The words that come in a form for each sort of number, with `{count}` in their texts.
package enum CountedWord: String, CaseIterable, Sendable {
  case more, pages, recognized
  case yearsAgo = "years_ago"

  /// The key of one form in a locale: `pages_one`.
  func key(_ form: PluralForm) -> String { "\(rawValue)_\(form)" }
}
