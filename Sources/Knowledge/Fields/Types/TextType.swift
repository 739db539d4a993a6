internal import Markup
package import Source

/// Words on one line.
package struct TextType: ScalarType, DeclaredType {
  package static let name = "text"
  package static let options = Limits.options(of: "length")
  package static let shape = TextShape(without: TextPattern.hidden, readAs: [.number, .flag])

  let limits: Limits

  package static func declared(_ field: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? {
    .text(Limits(of: "length", field.values))
  }

  package var form: WrittenForm { .sentence }
  package var range: ValueRange { .letters(limits) }
  package var control: FieldControl {
    (limits.maximum ?? 0) > Self.longLine ? .longLine : .line(keyboard: nil)
  }
  package var noun: String { "a text" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    if reader.reportsHidden(in: scalar) { return nil }
    let text = SourceText.withoutNotes(scalar.text, at: scalar.span).reported(to: &reader.diagnostics)
    guard !text.isEmpty else {
      if scalar.field.isRequired {
        reader.report(MissingField.diagnoseEmpty(scalar.field, of: reader.subject, at: scalar.span))
      }
      return nil
    }
    reader.check(text.unicodeScalars.count, limits, .letters, scalar.field, scalar.span)
    return .text(text)
  }

  package static func mistake(_: String, in _: String, at _: SourceSpan) -> Diagnostic? { nil }

  /// From so many letters on, a text has a box of several lines.
  private static let longLine = 150
}

extension FieldType {
  package static func text(_ limits: Limits) -> FieldType { .scalar(TextType(limits: limits)) }
}
