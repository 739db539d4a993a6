package import Source

/// A name is given once; which of two values was meant, nobody can know.
package enum DuplicateKey: Rule {
  package static let id: RuleID = "duplicate-key"
  package static let severity = Severity.error

  /// Keeps the first entry of each name, and tells the others.
  static func remove(from entries: [YAMLMapping.Entry]) -> Diagnosed<[YAMLMapping.Entry]> {
    var first: [String: SourceSpan] = [:]
    var unique = Diagnosed<[YAMLMapping.Entry]>([])
    for entry in entries {
      if let span = first[entry.key] {
        let note = Note("first given here", at: span)
        unique.diagnostics.append(
          diagnostic(
            .givenTwice(entry.key, firstLine: span.start.line), at: entry.keySpan, notes: [note],
            fixes: [Fix("take one of the two lines away")]))
      } else {
        first[entry.key] = entry.keySpan
        unique.value.append(entry)
      }
    }
    return unique
  }
}

extension Message {
  fileprivate static func givenTwice(_ key: String, firstLine: Int) -> Message {
    "'\(key)' is given twice (first on line \(firstLine))"
  }
}
