internal import CMarkGFM
package import Source

/// How Markdown is read.
package struct MarkdownOptions: Hashable, Sendable {
  /// Whether quotes, dashes and dots become typographic ones.
  package var smartPunctuation: Bool
  /// Whether a heading of level 1 at the very start is taken out as the title.
  package var liftsTitle: Bool
  /// Stands before every anchor, so that several texts can share a page; nil leaves headings without anchors.
  package var anchorPrefix: String?
  /// Where the site will stand, if that is known.
  package var siteAddress: SiteAddress?

  package init(
    smartPunctuation: Bool = true, liftsTitle: Bool = false, anchorPrefix: String? = "",
    siteAddress: SiteAddress? = nil
  ) {
    self.smartPunctuation = smartPunctuation
    self.liftsTitle = liftsTitle
    self.anchorPrefix = anchorPrefix
    self.siteAddress = siteAddress
  }
}

/// Reads GitHub-flavored Markdown, with bounded cost: a text that would cost too much is refused at its place.
package enum Markdown {
  /// A text and the heading that was taken out of it as the title.
  package struct Parsed: Sendable {
    package let prose: Prose
    package let titleHeading: Heading?
    /// Whether the text would cost too much, and was not read.
    package var isRefused = false

    static let refused = Parsed(prose: .empty, titleHeading: nil, isRefused: true)
  }

  package static func parse(
    _ text: SourceText, origin: TextOrigin, options: MarkdownOptions
  ) -> Diagnosed<Parsed> {
    if let refusal = SourceLimits.refusal(of: text, origin: origin) { return Diagnosed(.refused, [refusal]) }
    let tree = MarkdownTree(text.bytes, smartPunctuation: options.smartPunctuation)
    defer { tree.free() }
    if let refusal = TreeLimits.refusal(of: tree, text: text, origin: origin) {
      return Diagnosed(.refused, [refusal])
    }
    var walk = ProseWalk(tree, text: text, origin: origin, options: options)
    tree.walk { walk.visit($0, $1) }
    return walk.finish()
  }
}
