package import Source

/// A number with digits alone: `2026`, `-3`, `0.5`.
package struct NumberType: ScalarType, DeclaredType {
  package static let name = "number"
  package static let options = [
    Field("min", .number(minimum: nil, maximum: nil), label: "Least number"),
    Field("max", .number(minimum: nil, maximum: nil), label: "Greatest number"),
  ]
  package static let shape = TextShape(
    matching: #"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"#, readAs: [.number])

  let minimum: Double?
  let maximum: Double?

  package static func declared(_ field: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? {
    .number(minimum: field.values.number("min"), maximum: field.values.number("max"))
  }

  package var form: WrittenForm { .number }
  package var range: ValueRange { .amount(minimum: minimum, maximum: maximum) }
  package var control: FieldControl { .line(keyboard: "decimal") }
  package var noun: String { "a number" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    let text = scalar.text
    let isPlain = text.utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) }
    guard isPlain, let number = Double(text), number.isFinite else { return refuse(scalar, &reader) }
    if let minimum, number < minimum {
      reader.report(Self.outside(scalar, atLeast: minimum))
      return nil
    }
    if let maximum, number > maximum {
      reader.report(Self.outside(scalar, atMost: maximum))
      return nil
    }
    return .number(number, text: text)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    let advice: Message =
      isSpanOfYears(typed)
      ? "write one year, such as \(typed.prefix(4))" : "write it with digits, such as 2026"
    return WrongType.diagnose(name, typed, expected: .described("a number", advice: advice), at: span)
  }

  /// Whether a text is a school year: `2025-26`, `2025/2026`.
  private static func isSpanOfYears(_ typed: String) -> Bool {
    let parts = Fold.key(typed).utf8.split { !$0.isDigit }
    let marks = Fold.key(typed).utf8.filter { !$0.isDigit && !$0.isSpace }
    return parts.count == 2 && parts[0].count == 4 && [2, 4].contains(parts[1].count)
      && ["-", "/", "--"].contains(marks.text)
  }

  private static func outside(
    _ scalar: TypedScalar, atLeast minimum: Double? = nil, atMost maximum: Double? = nil
  ) -> Diagnostic {
    OutOfRange.diagnose(
      scalar.field.name, .number, is: scalar.text, atLeast: minimum.map(decimal),
      atMost: maximum.map(decimal), at: scalar.span)
  }

  private static func decimal(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

extension FieldType {
  package static func number(minimum: Double?, maximum: Double?) -> FieldType {
    .scalar(NumberType(minimum: minimum, maximum: maximum))
  }
}
