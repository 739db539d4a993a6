package import Source

/// A time of day: `18:30` or `6:30 PM`.
package struct TimeType: ScalarType, DeclaredType {
  package static let name = "time"
  package static let shape = TextShape(matching: TimeOfDay.pattern)

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .time }

  package var form: WrittenForm { .word }
  package var range: ValueRange { .any }
  package var control: FieldControl { .line(keyboard: nil) }
  package var noun: String { "a time of day, such as 18:30" }
  package var hint: Message { "A time, such as 18:30 or 6:30 PM" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    TimeOfDay(scalar.text).map { .time($0) } ?? refuse(scalar, &reader)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .described(
        "a time of day", advice: "write it as hours and minutes, such as 18:30 or 6:30 PM"), at: span)
  }
}

extension FieldType {
  package static let time = FieldType.scalar(TimeType())
}
