internal import Markup
package import Source

/// The address of a page on the web.
package struct URLType: ScalarType, DeclaredType {
  package static let name = "url"
  package static let shape = TextShape(matching: "https?://[^/?#\(refused)][^\(refused)]*")

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .url }

  package var form: WrittenForm { .address }
  package var range: ValueRange { .any }
  package var control: FieldControl { .line(keyboard: "url") }
  package var noun: String { "a web address that starts with https://" }
  package var hint: Message { "An address, such as https://www.example.org/" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    guard case .external(let url) = Destination(scalar.text.utf8), url.startsWithBytes(of: "http") else {
      return refuse(scalar, &reader)
    }
    return .url(url)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed, expected: .described("a web address", advice: "it starts with https://"), at: span,
      meant: MeantAddress.of(typed).flatMap { Destination.isExternalPage($0) ? $0 : nil })
  }

  /// What no address may hold.
  private static let refused =
    #"\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A"#
}

extension FieldType {
  package static let url = FieldType.scalar(URLType())
}
