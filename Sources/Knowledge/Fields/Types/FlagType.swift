internal import Markup
package import Source

/// True or false.
package struct FlagType: ScalarType, DeclaredType {
  package static let name = "flag"
  package static let shape = TextShape(
    matching: TextPattern.anyCase(of: YesNo.yes + YesNo.no), readAs: [.flag])

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .flag }

  package var form: WrittenForm { .truth }
  package var range: ValueRange { .any }
  package var control: FieldControl { .yesOrNo }
  package var noun: String { "`true` or `false`" }
  package var hint: Message { "true or false" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    YesNo.reading(of: Fold.key(scalar.text)).map { .flag($0) } ?? refuse(scalar, &reader)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .flag, at: span)
  }
}

extension FieldType {
  package static let flag = FieldType.scalar(FlagType())
}
