/// The words for yes and no in front matter.
package enum YesNo {
  package static let yes = ["true", "yes", "on"]
  package static let no = ["false", "no", "off"]

  /// What a folded word says; nil if it is neither a yes nor a no.
  package static func reading(of word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  /// What a text says that another program reads, or that somebody wrote in another language.
  package static func foreignReading(of text: String) -> Bool? {
    let word = ForeignName.plain(text)
    return reading(of: word) ?? (otherYes.contains(word) ? true : otherNo.contains(word) ? false : nil)
  }

  private static let otherYes: Set<String> = ["y", "t", "1", "si", "oui", "ja", "sim", "co", "是"]
  private static let otherNo: Set<String> = ["n", "f", "0", "non", "nein", "nao", "khong", "否"]
}
