internal import Markup
package import Source

/// What has to be seen of a picture where it is cut: `50% 30%`, from the left and from the top.
package struct FocusType: ScalarType, DeclaredType {
  package static let name = "focus"
  package static let shape = TextShape(matching: "(?:100|[0-9]{1,2})% +(?:100|[0-9]{1,2})%")

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .focus }

  package var form: WrittenForm { .address }
  package var range: ValueRange { .any }
  package var control: FieldControl { .line(keyboard: nil) }
  package var noun: String { "a point of a picture" }
  package var hint: Message { "such as 50% 30%: from the left, from the top" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    PictureFocus(scalar.text) == nil ? refuse(scalar, &reader) : .text(scalar.text)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .described(
        "a point of a picture", advice: "write how far it is from the left and from the top, such as 50% 30%"),
      at: span)
  }
}

extension FieldType {
  package static let focus = FieldType.scalar(FocusType())
}
