/// What the text of a value looks like, for programs that check it without Laurel: browsers, and validators of JSON Schema.
package struct TextShape: Sendable {
  /// What YAML takes some texts for that are values all the same.
  package enum Reading: Sendable { case number, flag }

  /// The class of the characters that it may not hold.
  package let refused: String?
  /// A regular expression for the whole of the text, without the white space at its ends.
  package let pattern: String?
  package let readings: [Reading]

  init(without refused: String? = nil, matching pattern: String? = nil, readAs readings: [Reading] = []) {
    self.refused = refused
    self.pattern = pattern
    self.readings = readings
  }
}
