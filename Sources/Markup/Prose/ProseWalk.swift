internal import CMarkGFM
internal import Source

/// The one walk over a tree: writes HTML with holes and collects outline, references and plain text.
///
/// The HTML is cmark's own, byte for byte, but for what `Content/guides/writing-markdown.md` lists.
struct ProseWalk {
  let options: MarkdownOptions
  var html = HTMLBuffer()
  var words = PlainText()
  var locator: ReferenceLocator
  var anchors: AnchorNames
  var outline: [Heading] = []
  /// The names of the places besides the headings.
  var places: [String] = []
  var references: [Reference] = []
  var blocks: [TypedBlock] = []
  var sections: [Section] = []
  var lead: String?
  var attributions: [Attribution] = []
  var personalDetails: [PersonalDetail] = []
  var titleHeading: Heading?
  var diagnostics: [Diagnostic] = []
  /// What looks like marks, and is shown as it was typed.
  var typed: TypedMarks
  var homes = HomeState()
  var placeholders: [Placeholder] = []
  /// Where bold lines stand that look like headings.
  var boldLines: [SourceSpan] = []

  var table = TableState()
  var footnotes: FootnoteState
  var quotes = QuoteState()
  var links = LinkState()
  let marks: MarkTree
  /// Whether the task is done whose box stands before the next words.
  var openTask: Bool?
  var elements: ElementState
  /// Where the HTML of the heading began that is being read.
  var openHeading: Int?

  init(
    _ tree: MarkdownTree, _ marks: MarkTree, text: SourceText, origin: TextOrigin, options: MarkdownOptions
  ) {
    self.options = options
    self.marks = marks
    elements = ElementState(tree, marks, text: text)
    anchors = AnchorNames(taken: options.takenAnchors)
    footnotes = FootnoteState(tree, liftsTitle: options.liftsTitle)
    locator = ReferenceLocator(text: text, shown: marks.typed, origin: origin)
    typed = TypedMarks(text: text, marks: marks, origin: origin)
  }

  mutating func visit(_ node: Node, _ isEntering: Bool) {
    if quotes.skipped != nil {
      if quotes.skipped == node, !isEntering { quotes.skipped = nil }
      return
    }
    let kind = node.kind
    if elements.skipped != nil, kind != .inlineHTML { return }
    if let image = links.openImage {
      if node == image, !isEntering { closeImage(node) } else if isEntering { describe(node, kind) }
      return
    }
    if isEntering { enter(node, kind) } else { exit(node, kind) }
  }

  mutating func finish() -> Diagnosed<Markdown.Parsed> {
    closeSection()
    let html = HTMLFragment(bytes: html.bytes.fitted, holes: html.holes.fitted)
    let prose = Prose(
      html: html, outline: outline.fitted, anchors: places.fitted, references: references.fitted,
      blocks: blocks.fitted, sections: sections.fitted,
      lead: lead ?? "",
      attributions: attributions, personalDetails: personalDetails.fitted,
      placeholders: placeholders + typed.placeholders)
    let told = diagnostics + typed.diagnostics + [HeadingAsText.diagnoseBold(at: boldLines)].compactMap { $0 }
    return Diagnosed(Markdown.Parsed(prose: prose, titleHeading: titleHeading), told)
  }

  private mutating func enter(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .document, .unknown, .tableRow, .tableHeader, .table, .tableCell: enterTable(node, kind)
    case .blockQuote: enterQuote(node)
    case .list: enterList(node)
    case .item, .taskItem: enterItem(node, kind)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .paragraph: enterParagraph(node)
    case .heading: enterHeading(node)
    case .thematicBreak:
      html.endLine()
      html.append("<hr />\n")
    case .footnoteDefinition: enterFootnote(node)
    default: enterInline(node, kind)
    }
  }

  private mutating func exit(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .document: closeFootnotes()
    case .blockQuote: exitQuote(node)
    case .list: html.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
    case .item, .taskItem: html.append("</li>\n")
    case .paragraph: exitParagraph(node)
    case .heading: exitHeading(node)
    case .footnoteDefinition: exitFootnote(node)
    case .table, .tableHeader, .tableRow, .tableCell: exitTable(node, kind)
    default: exitInline(node, kind)
    }
  }
}

extension Array {
  /// A copy without room for more elements. What grew has room for up to twice as many, and what is kept of each page adds up.
  fileprivate var fitted: [Element] {
    [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = buffer.initialize(fromContentsOf: self)
    }
  }
}
