package import Source

/// A day of the Gregorian calendar: `2026-05-31`. A time of day behind it, which programs write, is passed over.
package struct DateType: ScalarType, DeclaredType {
  package static let name = "date"
  package static let shape = TextShape(matching: "(?:\(pattern))\(Timestamp.timePattern)")

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .date }

  package var form: WrittenForm { .day }
  package var range: ValueRange { .any }
  package var control: FieldControl { .day }
  package var noun: String { "a day, such as 2026-05-31" }
  package var hint: Message { "A date, such as 2026-05-31" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    if let day = Timestamp(scalar.text)?.day { return .date(day) }
    let readings = DateNotation.readings(of: scalar.text)
    if readings.isEmpty { return refuse(scalar, &reader) }
    reader.report(WrongType.diagnoseDate(scalar.text, readings: readings, at: scalar.span))
    return nil
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .described("a date", advice: "write it as year-month-day, such as 2026-05-31"), at: span)
  }

  /// The days from the year 1 to 9999, those of leap years among them.
  private static let pattern: String = {
    let longMonths = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    let shortMonths = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    let everyYear = "(?!0000)[0-9]{4}-(?:\(longMonths)|\(shortMonths)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    let fourth = "(?:0[48]|[2468][048]|[13579][26])"
    return "\(everyYear)|(?:[0-9]{2}\(fourth)|\(fourth)00)-02-29"
  }()
}

extension FieldType {
  package static let date = FieldType.scalar(DateType())
}
