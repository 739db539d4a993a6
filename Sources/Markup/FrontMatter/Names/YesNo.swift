/// The words for yes and no in front matter.
package enum YesNo {
  package static let yes = ["true", "yes", "on"]
  package static let no = ["false", "no", "off"]

  /// What a folded word says; nil if it is neither a yes nor a no.
  package static func reading(of word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }
}
