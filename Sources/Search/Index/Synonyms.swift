internal import Source

/// Phrases that mean the same: whoever asks for one is also shown pages that hold another.
package struct Synonyms: Sendable {
  /// The phrases of each meaning, each with one space between its words.
  let groups: [[String]]

  /// The words of all phrases.
  var words: [String] { groups.joined().flatMap { $0.parts(separatedBy: " ") } }

  package static let none = Synonyms(groups: [])

  /// - Parameter groups: phrases of the same meaning, as people write them.
  package init(groups: [[String]]) {
    self.groups = groups.map {
      $0.map { WordList.wholeWords(of: $0).joined(separator: " ") }.filter { !$0.isEmpty }
    }.filter { $0.count > 1 }
  }
}
