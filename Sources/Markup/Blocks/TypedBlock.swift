package import Source

/// A block that stands in a text: what its fence calls it, and its values as they are typed.
///
/// Its fence begins with the word `laurel`, which is the name of no language of code, so that ` ```table ` and ` ```video `
/// stay what they are everywhere: code.
package struct TypedBlock: Sendable {
  /// What a fence begins with that stands for a block.
  static let mark = "laurel"
  /// More than any text needs.
  static let most = 50

  /// The word behind the mark, as it is typed; empty where there is none.
  package let name: String
  package let nameSpan: SourceSpan
  package let values: YAMLMapping
  /// The line of its fence.
  package let span: SourceSpan
  /// What is typed between the lines of the fence.
  package let text: String
  /// The anchor of the heading below which it stands; nil above the first.
  package let anchor: String?
}
