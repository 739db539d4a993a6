internal import Markup
package import Source

/// A longer text, with all of Markdown.
package struct MarkdownType: ScalarType, DeclaredType {
  package static let name = "markdown"
  package static let options = Limits.options(of: "length")
  package static let shape = TextShape(without: TextPattern.controlling, readAs: [.number, .flag])

  let limits: Limits

  package static func declared(_ field: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? {
    .markdown(Limits(of: "length", field.values))
  }

  package var form: WrittenForm { .passage }
  package var range: ValueRange { .letters(limits) }
  package var control: FieldControl { .lines }
  package var noun: String { "a longer text in Markdown" }
  package var hint: Message { "" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    reader.check(scalar.text.unicodeScalars.count, limits, .letters, scalar.field, scalar.span)
    var options = reader.options
    options.anchorPrefix = reader.anchorPrefix(of: scalar.field)
    let source = SourceText(path: scalar.span.path, bytes: Array(scalar.typed.utf8))
    let parsed = Markdown.parse(source, origin: scalar.origin, options: options).reported(
      to: &reader.diagnostics)
    let links = reader.resolver?.resolve(parsed.prose.references).reported(to: &reader.diagnostics) ?? []
    return .prose(Passage(prose: parsed.prose, links: links))
  }

  package static func mistake(_: String, in _: String, at _: SourceSpan) -> Diagnostic? { nil }
}

extension FieldType {
  package static func markdown(_ limits: Limits) -> FieldType { .scalar(MarkdownType(limits: limits)) }
}

extension FieldReader {
  /// What stands before the anchors of a text, so that they are unlike all others of its page: the name of its field, and
  /// a number from the second text of that name on.
  fileprivate mutating func anchorPrefix(of field: Field) -> String {
    let count = proseCounts[field.name, default: 0] + 1
    proseCounts[field.name] = count
    return "field-\(field.name)-" + (count == 1 ? "" : "\(count)-")
  }
}
