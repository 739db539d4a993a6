/// What the text of a value looks like, for programs that check it without Laurel: browsers, and validators of JSON Schema.
package struct TextShape: Sendable {
  /// What YAML takes some texts for that are values all the same.
  package enum Coercion: Sendable { case number, flag }

  /// The class of the characters that it may not hold.
  package let refused: String?
  /// A regular expression for the whole of the text, without the white space at its ends.
  package let pattern: String?
  package let coercions: [Coercion]

  init(without refused: String? = nil, matching pattern: String? = nil, readAs coercions: [Coercion] = []) {
    self.refused = refused
    self.pattern = pattern
    self.coercions = coercions
  }
}
