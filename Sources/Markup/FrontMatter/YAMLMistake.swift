internal import Source

/// What makes a block unreadable, and what to set aside so that the rest can be read.
struct YAMLMistake {
  let diagnostic: Diagnostic
  /// The entry to set aside; nil if the rest of the block shall not be read.
  let entry: YAMLEntry?
  /// The name of the value, where the line does not show it.
  let key: Range<Int>?
  /// The text that was meant to be the value.
  let value: Range<Int>?

  init(diagnostic: Diagnostic, entry: YAMLEntry? = nil, key: Range<Int>? = nil, value: Range<Int>? = nil) {
    self.diagnostic = diagnostic
    self.entry = entry
    self.key = key
    self.value = value
  }
}

/// A rule that knows one mistake by the look of the lines around it.
protocol YAMLMistakeRule: Rule {
  static func find(_ broken: BrokenYAML) -> YAMLMistake?
}

/// All rules about unreadable YAML. The first that recognizes a mistake tells it.
enum YAMLMistakes {
  private static let rules: [any YAMLMistakeRule.Type] = [
    TooMuchFrontMatter.self, SecondDocument.self, ControlCharacter.self, TabIndentation.self,
    UnclosedQuote.self,
    CurlyQuotes.self, TextAfterQuote.self, UnquotedColon.self, UnquotedSign.self, NameIsNoText.self,
    UnknownEscape.self, MissingSpace.self, ListItems.self, Indentation.self, MissingColon.self,
    Brackets.self, NotValues.self,
  ]

  static func find(_ broken: BrokenYAML) -> YAMLMistake {
    for rule in rules {
      if let mistake = rule.find(broken) { return mistake }
    }
    return UnreadableValues.mistake(broken)
  }
}
