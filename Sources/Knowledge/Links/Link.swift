internal import Markup

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
  /// The words of the heading that a link by name leads to.
  package var heading: String?
}

/// A link seen from the page that it leads to.
package final class Backlink: Sendable {
  package let from: PageID
  /// The words around the link, and what the references of their passage lead to; nil where a field holds the link.
  let sentence: (context: Context, links: [Link?])?
  /// The label of the field that holds the link, where it does not stand in the text.
  package let field: String?

  init(from: PageID, sentence: (context: Context, links: [Link?])?, field: String?) {
    self.from = from
    self.sentence = sentence
    self.field = field
  }
}

extension Site {
  /// The sentence in which a link stands; nil where a field holds it.
  package func context(of backlink: Backlink) -> BacklinkContext? {
    backlink.sentence.map { BacklinkContext($0.context, $0.links, pages) }
  }
}

/// The sentence in which a link stands, with the titles of other pages that it names.
package struct BacklinkContext: Hashable, Sendable {
  package let before: String
  /// The words of the link; empty where the title of the page stands in for them.
  package let text: String
  package let after: String

  init(before: String, text: String, after: String) {
    self.before = before
    self.text = text
    self.after = after
  }

  /// - Parameters:
  ///   - links: what the references of the passage lead to.
  ///   - pages: all pages of the site.
  init(_ context: Context, _ links: [Link?], _ pages: [Page]) {
    func words(_ parts: [Context.Part]) -> String {
      parts.map { part in
        switch part {
        case .text(let text): text
        case .title(let number, let typed):
          if case .page(let id)? = links[number]?.target { pages[id.index].title } else { typed }
        }
      }.joined()
    }
    self.init(before: words(context.before), text: context.text, after: words(context.after))
  }
}
