internal import Markup
package import Source

/// A mail address.
package struct EmailType: ScalarType, DeclaredType {
  package static let name = "email"
  package static let shape: TextShape = {
    let signs = "!$'*+\\-0-9A-Z^-~"
    return TextShape(matching: "[.\(signs)]+@[\(signs)]+(?:\\.[\(signs)]+)+")
  }()

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .email }

  package var form: WrittenForm { .address }
  package var range: ValueRange { .any }
  package var control: FieldControl { .line(keyboard: "email") }
  package var noun: String { "a mail address" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    Self.isAddress(scalar.text) ? .email(scalar.text) : refuse(scalar, &reader)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed, expected: .described("an e-mail address", advice: "it looks like name@example.org"),
      at: span)
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.parts(separatedBy: "@")
    // What a link to a mail address takes for more than an address, such as a hidden copy, is none.
    let isPlain = text.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"?&=#%/".utf8.contains($0)
    }
    return isPlain && parts.count == 2 && !parts[0].isEmpty
      && parts[1].parts(separatedBy: ".").count > 1 && !parts[1].parts(separatedBy: ".").contains("")
  }
}

extension FieldType {
  package static let email = FieldType.scalar(EmailType())
}
