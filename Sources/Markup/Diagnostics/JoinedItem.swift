package import Source

/// A line that starts with a hyphen inside a text does not start an item, but is joined to the text.
package enum JoinedItem: Rule {
  package static let id: RuleID = "joined-item"
  package static let severity = Severity.warning

  static func find(_ scalar: YAMLScalar) -> Diagnostic? {
    let bytes = scalar.text.bytes
    guard bytes[scalar.range].contains(where: \.isLineEnd) else { return nil }
    let lines = scalar.text.line(at: scalar.range.lowerBound)...scalar.text.line(at: scalar.range.upperBound)
    for number in lines.dropFirst() {
      let line = YAMLLine(scalar.text, number)
      let content = bytes[line.contentStart..<line.range.upperBound]
      guard content.starts(with: "-"), content.dropFirst().first.map({ $0.isBlank || $0.isLetter }) ?? true
      else { continue }
      return diagnostic(.joined, at: scalar.span(line.contentStart..<line.value.upperBound))
    }
    return nil
  }
}

extension Message {
  fileprivate static var joined: Message {
    "this line continues the text above; to start an item, put '- ' in the column of the list"
  }
}
