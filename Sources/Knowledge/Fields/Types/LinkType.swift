internal import Markup
package import Source

/// A page of the site, by its file name, path or title.
package struct LinkType: ScalarType, DeclaredType {
  package static let name = "link"
  package static let options = [
    Field("to", .list(of: Field("to", .text(.none), label: "Kind"), .none), label: "Kinds it links to"),
    Field("others", .flag, label: "Takes the name of a page that is not there"),
  ]
  package static let shape = TextShape(without: TextPattern.hidden, readAs: [.number, .flag])

  /// The kinds of which the page may be; any kind if there are none.
  let kinds: [String]
  /// Whether the name of a page that is not there is a value, too: a text.
  var takesOthers = false

  package static func declared(
    _ field: FieldDeclaration, _ declarations: inout FieldDeclarationReader
  ) -> FieldType? {
    let kinds = field.values.texts("to")
    let takesOthers = field.values.flag("others") ?? false
    if takesOthers, kinds.isEmpty {
      declarations.reader.report(InvalidKind.diagnoseIncomplete(field.name, needs: "to", at: field.span))
    }
    return .scalar(LinkType(kinds: kinds, takesOthers: takesOthers))
  }

  package var form: WrittenForm { .word }
  package var range: ValueRange { .any }
  package var control: FieldControl { .page(kinds: kinds, orOther: takesOthers) }
  package var noun: String {
    "the file name of a page" + (kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))")
      + (takesOthers ? ", or a name" : "")
  }
  package var hint: Message {
    let page: Message =
      kinds.isEmpty ? "The file name of a page" : "The file name of a page of the kind \(.choice(kinds))"
    return takesOthers ? "\(page), or a name where there is no page" : page
  }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    guard let resolver = reader.resolver else { return nil }
    if takesOthers, !resolver.hasPage(named: scalar.text, kinds: kinds) {
      return TextType(limits: .none).read(scalar, &reader)
    }
    let found = resolver.page(
      named: scalar.text, kinds: kinds, at: scalar.span, isQuoted: scalar.isQuoted)
    // Whoever may write any name cannot know that a page of it is a draft, or that there are two.
    let remarks = found.diagnostics.map { takesOthers ? $0.with(severity: .warning) : $0 }
    return Diagnosed(found.value, remarks).reported(to: &reader.diagnostics).map { .link($0) }
  }

  package static func mistake(_ typed: String, in _: String, at span: SourceSpan) -> Diagnostic? {
    BrokenLink.diagnose(WrittenTarget(typed, at: span), nearest: nil)
  }
}

extension FieldType {
  package static func link(kinds: [String]) -> FieldType { .scalar(LinkType(kinds: kinds)) }
}
