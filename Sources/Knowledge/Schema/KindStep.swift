/// A step that a kind gives the form for its pages, and the names of the fields that it asks for.
package struct KindStep: Hashable, Sendable {
  package let title: String
  package let fields: [String]
}
