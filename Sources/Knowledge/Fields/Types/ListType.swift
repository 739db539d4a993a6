internal import Markup

/// Several values of one type, which stands in `of`. Without it, they are texts.
package enum ListType: DeclaredType {
  package static let name = "list"
  package static let options = Limits.options(of: "items")
  package static let parts = ["of"]

  package static func declared(
    _ field: FieldDeclaration, _ declarations: inout FieldDeclarationReader
  ) -> FieldType? {
    guard let of = field.parts["of"] else {
      return list(of: Field(field.name, .text(.none), label: field.name), field)
    }
    return declarations.readField(field.name, of, at: of.span).map { list(of: $0, field) }
  }

  private static func list(of item: Field, _ field: FieldDeclaration) -> FieldType {
    .list(of: item, Limits(of: "items", field.values))
  }
}
