internal import Markup

/// Several named values, which stand in `fields`.
package enum RecordType: DeclaredType {
  package static let name = "record"
  package static let parts = ["fields"]

  package static func declared(
    _ field: FieldDeclaration, _ declarations: inout FieldDeclarationReader
  ) -> FieldType? {
    guard let fields = field.parts["fields"] else {
      declarations.reader.report(InvalidKind.diagnoseIncomplete(field.name, needs: "fields", at: field.span))
      return nil
    }
    let record = declarations.read(fields)
    return record.isWhole ? .record(record.fields) : nil
  }
}
