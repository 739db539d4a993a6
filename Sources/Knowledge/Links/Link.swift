package import Markup

/// The number of a page in `Site.pages`.
package struct PageID: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: PageID, right: PageID) -> Bool { left.index < right.index }
}

/// A reference that found what it means. Only these can be drawn.
package struct Link: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case page(PageID)
    /// A folder without a page of its own: its generated index.
    case folder(String)
    case asset(Asset)
    /// The address of a page that Laurel makes, if the site has it.
    case generated(String)
  }

  package let target: Target
  /// The anchor on the page, or nil for its top.
  package let fragment: String?
}

/// A link seen from the page that it leads to.
package final class Backlink: Sendable {
  package let from: PageID
  package let context: Context
  /// The label of the field that holds the link, where it does not stand in the text.
  package let field: String?

  init(from: PageID, context: Context, field: String?) {
    self.from = from
    self.context = context
    self.field = field
  }
}
