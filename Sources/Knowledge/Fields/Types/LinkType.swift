internal import Markup
package import Source

/// A page of the site, by its file name, path or title.
package struct LinkType: ScalarType, DeclaredType {
  package static let name = "link"
  package static let options = [
    Field("to", .list(of: Field("to", .text(.none), label: "Kind"), .none), label: "Kinds it links to")
  ]
  package static let shape = TextShape(without: TextPattern.hidden, readAs: [.number, .flag])

  /// The kinds of which the page may be; any kind if there are none.
  let kinds: [String]

  package static func declared(_ field: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? {
    .link(kinds: field.values.texts("to"))
  }

  package var form: WrittenForm { .word }
  package var range: ValueRange { .any }
  package var control: FieldControl { .page(kinds: kinds) }
  package var noun: String {
    "the file name of a page" + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
  }
  package var hint: String {
    "The file name of a page" + (kinds.isEmpty ? "" : " of the kind \(kinds.joined(separator: " or "))")
  }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    guard let resolver = reader.resolver else { return nil }
    return resolver.page(named: scalar.text, kinds: kinds, at: scalar.span, isQuoted: scalar.isQuoted)
      .reported(to: &reader.diagnostics).map { .link($0) }
  }

  package static func mistake(_ typed: String, in _: String, at span: SourceSpan) -> Diagnostic? {
    BrokenLink.diagnose(WrittenTarget(typed, at: span), nearest: nil)
  }
}

extension FieldType {
  package static func link(kinds: [String]) -> FieldType { .scalar(LinkType(kinds: kinds)) }
}
