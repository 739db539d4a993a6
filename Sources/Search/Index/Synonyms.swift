/// Phrases that mean the same: whoever asks for one is also shown pages that hold another.
package struct Synonyms: Sendable {
  /// The phrases of each meaning, each with one space between its words.
  let groups: [[String]]

  package static let none = Synonyms(groups: [])

  /// - Parameter groups: phrases of the same meaning, as people write them.
  package init(groups: [[String]]) {
    self.groups = groups.map { $0.map(Self.words).filter { !$0.isEmpty } }.filter { $0.count > 1 }
  }

  private static func words(_ phrase: String) -> String {
    let list = WordList(phrase)
    return (0..<list.count).filter { list.roles[$0] == .whole }.map { list[$0] }.joined(separator: " ")
  }
}
