internal import Source

/// The elements of HTML in a text, across the nodes of cmark, and the pieces of HTML of which they are made.
struct HTMLTree {
  /// Why a tag is shown as it was typed.
  enum Fault: Hashable {
    /// No text may hold the element.
    case foreign
    case noEnd, noStart
    /// It stands where it has no meaning: a row outside of a table, a table in a line of words.
    case misplaced
    /// Something stands in it that may not: words between the rows of a table.
    case torn
    /// Paragraphs stand in it, though it only marks words.
    case holdsBlocks
    case linkInLink
    case tooDeep
  }

  enum Role {
    case text, comment
    case start(Int)
    case end(Int)
    case shown(Fault)
  }

  struct Piece {
    let role: Role
    /// In the literal of its node.
    let range: Range<Int>
    /// The element right around it in the same node of cmark, whether it passes or not.
    let holder: Int?
  }

  struct Element {
    let element: HTMLElement
    let tag: HTMLTag
    /// The element around it.
    var outer: Int?
    /// Whether both stand in the same node of cmark.
    var isRightInOuter: Bool
    /// Whether it is typed in a line of Markdown, be it a cell of a table.
    let isInLine: Bool
    /// Whether what stands there is a line of words.
    let isInWords: Bool
    /// Whether it stands in a link of Markdown.
    var isInLink: Bool
    var isWhole = false
    var isTorn = false
    /// Whether tables, lists or paragraphs of Markdown stand in it, and whether lines of their own do.
    var holdsBlocks = false
    var holdsLines = false
    /// Why it is no element after all.
    var fault: Fault?
    /// How many elements are around it.
    var depth = 0
    /// Whether it is written as a part of a line of words.
    var isWrittenInWords = false
    /// The element that is written right around it.
    var holder: HTMLElement?

    /// What may stand right in it.
    var content: HTMLElement.Content {
      if isWrittenInWords { return .words }
      return element.isPlain && (holdsBlocks || holdsLines) ? .blocks : element.content
    }

    /// Whether it is a video or a sound of another site, to which a link leads.
    var isLinkedMedia: Bool {
      guard element == .video || element == .audio, let source = tag["src"] else { return false }
      if case .external = Destination(HTMLText.decoded(source.value).trimmed) { return true }
      return false
    }

    /// Whether it leads somewhere.
    var isLink: Bool { element.isLink(tag) || isLinkedMedia }

    /// Whether what stands in it is not written: the frame of a video holds words for old browsers alone.
    var hidesWords: Bool { element == .iframe || isLinkedMedia }

    /// Whether it is written between paragraphs.
    var isWrittenAsBlock: Bool {
      if isWrittenInWords { return false }
      return element.isBlock || (element.isPlain && (holdsBlocks || holdsLines))
    }
  }

  /// More are not told apart: what follows is shown as it was typed.
  static let mostElements = 100_000
  /// Every reader of a page has to go as deep.
  static let deepest = 60

  private(set) var elements: [Element]
  private let pieces: [Node: [Piece]]

  init(_ tree: MarkdownTree, _ marks: MarkTree, closed: Set<String>) {
    var pairing = HTMLPairing(marks, closed: closed)
    tree.walk { node, isEntering in pairing.visit(node, isEntering) }
    elements = pairing.elements
    pieces = pairing.pieces
    for index in elements.indices { settle(index) }
  }

  /// The pieces of a node; one of a start tag without an element that passes is shown.
  func pieces(of node: Node) -> [Piece] { pieces[node] ?? [] }

  /// The element that is written right around a piece; nil if that is the node of cmark.
  func holder(of piece: Piece) -> Int? {
    guard let holder = piece.holder else { return nil }
    if elements[holder].fault == nil { return holder }
    return elements[holder].isRightInOuter ? elements[holder].outer : nil
  }

  /// Whether the words in an element are code, in which every sign is meant to be seen.
  func showsCode(_ index: Int) -> Bool {
    var next: Int? = index
    while let current = next {
      if [.pre, .code, .kbd, .samp].contains(elements[current].element) { return true }
      next = elements[current].outer
    }
    return false
  }

  /// Decides whether an element passes. Those around it are decided, so that `outer` of each is one that passes.
  private mutating func settle(_ index: Int) {
    var element = elements[index]
    if let outer = element.outer, elements[outer].fault != nil {
      element.isRightInOuter = element.isRightInOuter && elements[outer].isRightInOuter
      element.outer = elements[outer].outer
    }
    let outer = element.outer.map { elements[$0] }
    let holder = element.isRightInOuter ? outer : nil
    if let outer {
      element.depth = outer.depth + 1
      element.isInLink = element.isInLink || outer.isInLink || outer.isLink
    }
    element.fault = fault(of: element, in: holder)
    let isInWords = holder.map { $0.content == .words } ?? element.isInWords
    element.isWrittenInWords = isInWords && element.element.isPlain
    element.holder = holder?.isLinkedMedia == true ? .a : holder?.element
    elements[index] = element
  }

  private func fault(of element: Element, in holder: Element?) -> Fault? {
    if !element.isWhole { return .noEnd }
    if element.isTorn { return .torn }
    let kind = element.element
    if let holders = kind.holders {
      guard let holder, holders.contains(holder.element) else { return .misplaced }
    }
    if let holder, holder.content == .parts, !holder.element.hasPart(kind) { return .misplaced }
    let isInWords = holder.map { $0.content == .words } ?? element.isInWords
    if isInWords, !kind.mayStandInWords || (kind.isPlain && element.holdsBlocks) { return .misplaced }
    if element.isInLine, kind.headingLevel != nil { return .misplaced }
    if element.holdsBlocks, kind.content == .words, !kind.isPlain { return .holdsBlocks }
    if element.isLink, element.isInLink { return .linkInLink }
    if kind == .iframe, VideoAddress(element.tag) == nil { return .foreign }
    return element.depth > Self.deepest ? .tooDeep : nil
  }
}

extension HTMLElement {
  /// Whether a tag of the element leads somewhere.
  func isLink(_ tag: HTMLTag) -> Bool { self == .iframe || self == .a && tag["href"] != nil }

  /// Whether it may stand in a line of words; a plain one is a line of its own there.
  var mayStandInWords: Bool { !isBlock || isPlain || holders != nil }
}
