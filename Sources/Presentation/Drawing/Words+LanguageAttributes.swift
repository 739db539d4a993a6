extension Words {
  /// The attributes that say in which language a thing on the page is, and which way it is read.
  ///
  /// There are none where both the text of the page and these words, which may stand around it, are in that language.
  func attributes(of language: String) -> String? { attributes(of: language, within: pageLanguage) }

  /// The same for a thing inside another that is in a language of its own.
  func attributes(of language: String, within other: String) -> String? {
    if language == pageLanguage, language == self.language, language == other { return nil }
    let around = [pageLanguage, self.language, other].filter { $0 != language }
    let isRightToLeft = WritingDirection.isRightToLeft(language)
    let turns = around.contains { WritingDirection.isRightToLeft($0) != isRightToLeft }
    let direction = turns ? " dir=\"\(isRightToLeft ? "rtl" : "ltr")\"" : ""
    return " lang=\"\(language.escapedForHTML)\"\(direction)"
  }

  /// The attribute that says in which language the name of an element is, which is heard and has no direction.
  func attributes(ofLabel language: String) -> String? {
    language == pageLanguage ? nil : " lang=\"\(language.escapedForHTML)\""
  }
}
