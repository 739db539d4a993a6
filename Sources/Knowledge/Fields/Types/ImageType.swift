internal import Markup
package import Source

/// The name of a picture of the site.
package struct ImageType: ScalarType, DeclaredType {
  package static let name = "image"
  package static let shape = TextShape(matching: #"(?!//)[^:?#\\\u0000-\u001F\u007F-\u009F]+"#)

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .image }

  package var form: WrittenForm { .address }
  package var range: ValueRange { .any }
  package var control: FieldControl { .picture }
  package var noun: String { "the name of a png, jpg, gif, webp, avif or svg file" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    guard let resolver = reader.resolver else { return nil }
    guard case .relative(let path, _, nil) = Destination(scalar.text.utf8) else {
      return refuse(scalar, &reader)
    }
    if let file = ContentPath.resolve(path, in: ContentPath.folder(of: resolver.path)) {
      reader.note(file: file)
    }
    return resolver.image(path, at: scalar.span, isQuoted: scalar.isQuoted)
      .reported(to: &reader.diagnostics).map { .image($0) }
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .described(
        "an image of this site", advice: "put it next to this page and give its name, such as photo.jpg"),
      at: span)
  }
}

extension FieldType {
  package static let image = FieldType.scalar(ImageType())
}
