package import Source

/// Invisible characters come in with copied text and are never meant.
package enum ControlCharacter: Rule, YAMLMistakeRule {
  package static let id: RuleID = "control-character"
  package static let severity = Severity.error

  static func find(_ broken: BrokenYAML) -> YAMLMistake? {
    guard broken.problem == .controlCharacter else { return nil }
    var end = min(broken.offset + 1, broken.block.upperBound)
    while broken.byte(at: end)?.isUTF8Continuation == true { end += 1 }
    let range = broken.offset..<end
    guard let scalar = broken.string(range).unicodeScalars.first else { return nil }
    let span = broken.text.span(range)
    let isLineEnd = scalar.value > 0x2000
    let fix = Fix(
      isLineEnd ? "put a space in its place" : "delete it", edits: [Edit(span, isLineEnd ? " " : "")],
      isSafe: true)
    return broken.mistake(diagnostic(.invisible(scalar), at: span, fixes: [fix]), at: broken.offset)
  }

  /// All places of a character in a text, where it breaks nothing: so this is a warning.
  static func diagnose(_ scalar: Unicode.Scalar, _ edits: [Edit], isExact: Bool) -> Diagnostic? {
    guard let first = edits.first else { return nil }
    let advice: Message = first.replacement.isEmpty ? "delete it" : "put a space in its place"
    let fix = Fix(advice, edits: isExact ? edits : [], isSafe: isExact)
    return diagnostic(.found(scalar, edits.count), at: first.span, fixes: [fix]).with(severity: .warning)
  }
}

extension Message {
  fileprivate static func invisible(_ scalar: Unicode.Scalar) -> Message {
    "an invisible character (\(scalar.codePoint)) is here; delete it"
  }

  fileprivate static func found(_ scalar: Unicode.Scalar, _ count: Int) -> Message {
    count > 1
      ? "an invisible character (\(scalar.codePoint)) is here (\(count) places in this text)"
      : "an invisible character (\(scalar.codePoint)) is here"
  }
}
