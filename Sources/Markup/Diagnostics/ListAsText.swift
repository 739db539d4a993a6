package import Source

/// Points and numbers that are typed by hand, as word processors paste them, make no list.
package enum ListAsText: Rule {
  package static let id: RuleID = "list-as-text"
  package static let severity = Severity.warning

  /// The first of the lines that were meant as a list: one with a round point, or two that begin like `-One` or `1.One`.
  static func firstItem(of lines: [MarkedLine]) -> MarkedLine? {
    if let pointed = lines.first(where: { hasPoint($0.bytes) }) { return pointed }
    guard lines.count > 1, lines.count(where: isItem) > 1 else { return nil }
    return lines.first(where: isItem)
  }

  static func isItem(_ line: MarkedLine) -> Bool {
    hasPoint(line.bytes) || lacksBlank(line.bytes)
  }

  static func diagnose(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .noList, at: span,
      fixes: [Fix("start each item on a line of its own with '- ', or with '1. ' and so on")])
  }

  private static func hasPoint(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first >= 0x80 else { return false }
    return points.contains { line.starts(with: $0.utf8) }
  }

  /// Whether a line begins with a hyphen or a number and goes on without a blank.
  private static func lacksBlank(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if first == UInt8(ascii: "-") {
      let start = line.dropFirst().prefix(3)
      return start.count == 3 && start.allSatisfy { $0.isLetter || $0 == UInt8(ascii: " ") }
        && start.first?.isLetter == true && start.last?.isLetter == true
    }
    let rest = line.drop(while: \.isDigit)
    guard (1...2).contains(line.count - rest.count), let sign = rest.first, ".)".utf8.contains(sign) else {
      return false
    }
    return rest.dropFirst().first?.isUppercaseLetter == true
  }

  /// The points that word processors use.
  private static let points = [
    "\u{2022}", "\u{00B7}", "\u{2023}", "\u{25AA}", "\u{25CF}", "\u{25CB}", "\u{25E6}", "\u{25A0}",
    "\u{2219}",
    "\u{27A2}", "\u{F0B7}", "\u{F0A7}",
  ]
}

extension Message {
  fileprivate static var noList: Message {
    "these lines are meant as a list, but the page shows them as one text"
  }
}
