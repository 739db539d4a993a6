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
  /// Anchors that stand on the page already, and before whatever begins with them and a hyphen.
  package var takenAnchors: [String] = []
  /// Where the site will stand, if that is known.
  package var siteAddress: SiteAddress?
  /// Whether a fence may stand for a block: in the text of a page.
  package var takesBlocks = false

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
    let readable = ReadableText(text, origin: origin)
    let text = readable.text
    var marked = MarkedText(text)
    if let refusal = SourceLimits.refusal(ofMarked: marked.text, origin: origin) {
      return Diagnosed(.refused, [refusal])
    }
    var tree = MarkdownTree(marked.text.bytes, smartPunctuation: options.smartPunctuation)
    defer { tree.free() }
    func readAgain() {
      tree.free()
      tree = MarkdownTree(marked.text.bytes, smartPunctuation: options.smartPunctuation)
    }
    var places = PlaceCursor(text)
    var diagnostics = marked.diagnostics(isExact: origin.isExact) { range in
      let start = places.place(at: range.lowerBound)
      return origin.span(from: start, to: places.place(at: range.upperBound), path: text.path)
    }
    if !origin.isExact { diagnostics = diagnostics.map(\.withoutEdits) }
    let rows = tree.rowsWithExtraCells(in: marked.text)
    if !rows.isEmpty {
      diagnostics += rows.map {
        ExtraCells.diagnose(
          cells: $0.cells, columns: $0.columns,
          at: origin.span(of: text.trimmedRange(ofLine: $0.line), in: text))
      }
      marked.keepCells(of: rows)
      readAgain()
    }
    if marked.usesLoneFootnotes, !tree.removeLoneFootnotes(after: marked.lineCount) {
      marked.leaveLoneFootnotes()
      readAgain()
    }
    if let refusal = TreeLimits.refusal(of: tree, text: text, origin: origin) {
      return Diagnosed(.refused, [refusal])
    }
    let marks = MarkTree(tree, of: marked)
    var walk = ProseWalk(tree, marks, text: text, origin: origin, options: options)
    walk.diagnostics = diagnostics
    tree.walk { walk.visit($0, $1) }
    var parsed = walk.finish()
    parsed.diagnostics += readable.diagnostics(besides: parsed.diagnostics)
    return parsed
  }
}
