/// A step of the form on the site before the sending: how it is called, and the fields that it asks for.
package struct FormPart: Sendable {
  package enum Title: Hashable, Sendable {
    case who, story
    /// In the words of the kind.
    case own(String)
  }

  package let title: Title
  package internal(set) var fields: [Field]
}
