internal import Source

/// Words that somebody copied out of a report.
struct CopiedRemark {
  let text: String

  /// The rule that the words name: in square brackets, as reports do, or else by a word that no sentence has.
  func rule(among rules: [RuleID]) -> RuleID? {
    rules.first { text.contains("[\($0)]") } ?? rules.first(where: names)
  }

  /// The rules of the remarks that say these words, the first to say them first.
  func rules(of remarks: [Diagnostic]) -> [RuleID] {
    let wanted = Self.key(text)
    return remarks.reduce(into: []) { rules, remark in
      let sentences = [remark.message.text] + remark.notes.map(\.text) + remark.fixes.map(\.text)
      let says = sentences.contains { Self.key($0).contains(wanted) }
      if says, !rules.contains(remark.rule) { rules.append(remark.rule) }
    }
  }

  private func names(_ rule: RuleID) -> Bool {
    let hasHyphen = rule.name.utf8.contains(UInt8(ascii: "-"))
    return hasHyphen && words.contains(rule.name)
  }

  /// The runs of letters, digits and hyphens.
  private var words: [String] {
    text.utf8.split { !($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")) }.map(\.text)
  }

  private static func key(_ text: String) -> String { Fold.key(text.onOneLine) }
}
