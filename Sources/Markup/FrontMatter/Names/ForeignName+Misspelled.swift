internal import Source

extension ForeignName {
  /// The name about the state of a page that an unknown one was meant for; nil if it looks like none.
  package static func meant(by name: String) -> (name: String, meaning: ForeignName)? {
    let plain = plain(name)
    let letters = plain.unicodeScalars.map(\.value)
    guard (4...60).contains(letters.count) else { return nil }
    if let stem = stems.first(where: { plain.utf8.holds($0.utf8) }), let meaning = table[stem] {
      return (stem, meaning)
    }
    var edits = EditDistance()
    let near = often.first {
      edits.between(letters[...], $0.letters[...], atMost: letters.count > 9 ? 2 : 1) != nil
    }
    return near.map { ($0.name, $0.meaning) }
  }

  /// Words that stand in a name only if it speaks of the state of a page.
  private static let stems = ["unpublish", "unlisted", "embargo", "draft", "published", "publish"]

  /// The names that people misspell: those that are long enough and mean nothing else.
  private static let often: [(name: String, letters: [UInt32], meaning: ForeignName)] =
    table.filter { name, known in
      guard known.concernsState, !known.isEveryday, name.utf8.count >= 5 else { return false }
      switch known.meaning {
      case .password, .building, .cascade: return false
      default: return true
      }
    }
    .map { (name: $0.key, letters: $0.key.unicodeScalars.map(\.value), meaning: $0.value) }
    .sorted { String.byBytes($0.name, $1.name) }
}
