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

extension DuplicateKey {
  /// Reports an entry of a list that has a name which an earlier entry has, too.
  ///
  /// - Parameter name: the name of the entry `key`, or another that leads to it.
  package static func diagnose(
    _ name: String, of key: String, at span: SourceSpan, as other: String, first: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      name == key ? .alike(key, other) : .sharesName(key, other, name), at: span,
      notes: [Note("'\(other)' is here", at: first)],
      fixes: [Fix("give one of them other words")])
  }
}

extension Message {
  fileprivate static func alike(_ key: String, _ other: String) -> Message {
    "'\(key)' cannot be told from '\(other)'"
  }

  fileprivate static func sharesName(_ key: String, _ other: String, _ name: String) -> Message {
    "'\(key)' and '\(other)' share the name '\(name)'"
  }

  fileprivate static func givenTwice(_ key: String, firstLine: Int) -> Message {
    "'\(key)' is given twice (first on line \(firstLine))"
  }
}
