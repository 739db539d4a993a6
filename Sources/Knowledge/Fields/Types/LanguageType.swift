package import Source

/// The tag of a language: `es`. Only the field of that name which every page has is of this type.
package struct LanguageType: ScalarType {
  package static let name = "language"
  package static let shape = TextShape(
    without: TextPattern.hidden,
    matching: "[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
      + "(?:-(?:[0-9][A-Za-z0-9]{3,7}|[A-Za-z][A-Za-z0-9]{4,7}))*")

  package var form: WrittenForm { .sentence }
  package var range: ValueRange { .any }
  package var control: FieldControl { .line(keyboard: nil) }
  package var noun: String { "a text" }
  package var hint: Message { "" }

  /// Reads it as it is typed: a check of the whole site looks at all languages, that of the site among them.
  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    reader.reportsHidden(in: scalar) ? nil : .text(scalar.text)
  }

  package static func mistake(_ typed: String, in _: String, at span: SourceSpan) -> Diagnostic? {
    LanguageTag.diagnose(typed, at: span)
  }
}

extension FieldType {
  static let language = FieldType.scalar(LanguageType())
}
