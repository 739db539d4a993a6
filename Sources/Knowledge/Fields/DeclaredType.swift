/// A type that kinds can name: the keys that it reads from the declaration of a field, and what it makes of them.
package protocol DeclaredType: Sendable {
  /// The word by which kinds name it.
  static var name: String { get }
  /// The keys that it reads and that hold values.
  static var options: [Field] { get }
  /// The keys that it reads and that hold more than values.
  static var parts: [String] { get }
  /// The type of a field; nil, and a diagnostic, if its declaration does not say all that is needed.
  static func declared(_ field: FieldDeclaration, _ declarations: inout FieldDeclarationReader) -> FieldType?
}

extension DeclaredType {
  package static var options: [Field] { [] }
  package static var parts: [String] { [] }
}
