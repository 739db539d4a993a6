internal import Markup
package import Source

/// A tag from the list of tags.
package struct TagType: ScalarType, DeclaredType {
  package static let name = "tag"
  package static let shape = TextShape(without: TextPattern.hidden, readAs: [.number, .flag])

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .tag }

  package var form: WrittenForm { .word }
  package var range: ValueRange { .any }
  package var control: FieldControl { .tag }
  package var noun: String { "a word from the list of tags" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    if reader.reportsHidden(in: scalar) { return nil }
    if let tag = reader.vocabulary.tag(scalar.text) {
      if tag.name != scalar.text, tag.slug != scalar.text {
        let remark = TagSpelling.diagnose(scalar.text, tag: tag, at: scalar.span)
        let isSure = reader.vocabulary.hasSpelling(scalar.text)
        reader.report(isSure ? remark : remark.with(severity: .warning))
      }
      return .tag(tag)
    }
    if !reader.vocabulary.isEmpty {
      let nearest = reader.vocabulary.nearest(to: scalar.text)
      reader.report(UnknownTag.diagnose(scalar.text, nearest: nearest, at: scalar.span))
    }
    return .tag(Tag(named: scalar.text))
  }

  package static func mistake(_: String, in _: String, at _: SourceSpan) -> Diagnostic? { nil }
}

extension FieldType {
  package static let tag = FieldType.scalar(TagType())
}
