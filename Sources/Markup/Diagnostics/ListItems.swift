package import Source

/// The items of a list stand below its name, each on its own line and all in the same column.
package enum ListItems: Rule, YAMLMistakeRule {
  package static let id: RuleID = "list-items"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    switch broken.problem {
    case .unexpectedItem: return unexpected(broken)
    case .expectedKey where broken.line.isListItem: return unexpected(broken)
    case .expectedItem: return mistake(broken, .notInColumnOfList, at: broken.line)
    case .expectedColon:
      guard let line = broken.lineWithoutName, isItemWithoutMark(line, broken) else { return nil }
      return mistake(broken, .needsMark, at: line, fixes: [markingItem(line, broken)])
    default: return nil
    }
  }

  private static func unexpected(_ broken: BrokenYAML) -> YAMLMistake {
    if let key = broken.line.key, key.upperBound < broken.offset {
      let gap = broken.text.span(key.upperBound + 1..<broken.offset)
      let fix = Fix("start a new line", edits: [Edit(gap, "\n  ")])
      let name = YAMLQuoting.unquoted(broken.text.bytes[key])
      return mistake(broken, .belowName(name), at: broken.line, fixes: [fix])
    }
    if let above = broken.line(above: broken.line), let key = above.key, !above.value.isEmpty {
      return mistake(broken, .alreadyHasText(YAMLQuoting.unquoted(broken.text.bytes[key])), at: broken.line)
    }
    return mistake(broken, .notInColumn, at: broken.line)
  }

  /// Whether a line stands below an item and starts where the item does, or with a hyphen and no blank.
  private static func isItemWithoutMark(_ line: YAMLLine, _ broken: BrokenYAML) -> Bool {
    guard let above = broken.line(above: line), above.isListItem, line.key == nil else { return false }
    guard above.indentation == line.indentation else { return false }
    return line.indentation > 0 || broken.byte(at: line.contentStart) == UInt8(ascii: "-")
  }

  private static func markingItem(_ line: YAMLLine, _ broken: BrokenYAML) -> Fix {
    let hasHyphen = broken.byte(at: line.contentStart) == UInt8(ascii: "-")
    let place = line.contentStart + (hasHyphen ? 1 : 0)
    let edit = Edit(broken.text.span(place..<place), hasHyphen ? " " : "- ")
    return Fix("start the line with '- '", edits: [edit])
  }

  private static func mistake(
    _ broken: BrokenYAML, _ message: Message, at line: YAMLLine, fixes: [Fix] = []
  ) -> YAMLMistake {
    let start = line.range.contains(broken.offset) ? broken.offset : line.contentStart
    let span = broken.text.span(start..<max(start, line.range.upperBound))
    return broken.mistake(diagnostic(message, at: span, fixes: fixes), at: start)
  }
}

extension Message {
  fileprivate static func belowName(_ name: String) -> Message {
    "put each item of '\(name)' on its own line below the name"
  }
  fileprivate static func alreadyHasText(_ name: String) -> Message {
    "'\(name)' has a text already, so no list can follow; make the text an item too"
  }
  fileprivate static var notInColumn: Message { "start this '-' in the same column as the other items" }
  fileprivate static var notInColumnOfList: Message { "this line does not line up with the list above it" }
  fileprivate static var needsMark: Message { "start this line with '- ' to make it an item" }
}
