internal import CMarkGFM
internal import Source

/// Finds the partners of the tags of a text: each start with its end, in the same node of cmark, well nested.
///
/// One walk over the tree, with a list of what is open. A tag without a partner costs no more than one with it.
struct HTMLPairing {
  /// The elements that are open in a node of cmark.
  private struct Frame {
    /// How many are open around it.
    let start: Int
    let isInWords: Bool
    /// How many are open, by their names.
    var counts: [String: Int] = [:]
  }

  private(set) var elements: [HTMLTree.Element] = []
  private(set) var pieces: [Node: [HTMLTree.Piece]] = [:]
  private let marks: MarkTree
  private let closed: Set<String>
  private var open: [Int] = []
  private var frames: [Frame] = []
  /// Those among the open ones that are links.
  private var openLinks: [Int] = []
  /// How many links of Markdown are open, and pictures, in which all is description.
  private var links = 0
  private var images = 0
  /// The paragraph whose first line is the title of a box.
  private var titled: Node?

  init(_ marks: MarkTree, closed: Set<String>) {
    self.marks = marks
    self.closed = closed
  }

  mutating func visit(_ node: Node, _ isEntering: Bool) {
    let kind = node.kind
    if kind == .image { images += isEntering ? 1 : -1 }
    if images > 0 || (kind == .image && !isEntering) {
      if kind == .image, isEntering { noteWords() }
      return
    }
    if kind.isLeaf {
      visitLeaf(node, kind)
    } else if isEntering {
      if kind.isBlock { noteBlock() } else { noteWords() }
      enter(node, kind)
    } else {
      exit(kind)
    }
  }

  private mutating func enter(_ node: Node, _ kind: NodeKind) {
    if kind == .link {
      links += 1
      if !node.isItsOwnAddress { tearLink() }
    }
    if kind == .blockQuote, marks.callouts[node] != nil { titled = node.firstChild }
    frames.append(Frame(start: open.count, isInWords: kind.holdsWords))
  }

  private mutating func exit(_ kind: NodeKind) {
    if kind == .link { links -= 1 }
    leaveAllOpen()
    frames.removeLast()
  }

  private mutating func visitLeaf(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .htmlBlock:
      if let holder { elements[holder].holdsBlocks = true }
      read(node)
    case .inlineHTML: read(node)
    case .codeBlock, .thematicBreak: noteBlock()
    case .text:
      if node.literal.contains(where: { !$0.isSpace }) { noteWords() }
      noteMarks(in: node.literal)
    case .softBreak, .lineBreak:
      // The first line of a box is its title, and no element goes on below it.
      guard let titled, node.parent == titled else { return }
      self.titled = nil
      leaveAllOpen()
    default: noteWords()
    }
  }

  private mutating func read(_ node: Node) {
    let literal = Array(node.literal)
    let isBlock = node.kind == .htmlBlock
    var read: [HTMLTree.Piece] = []
    for token in HTMLTokenizer.tokens(of: literal) {
      let holder = holder
      let role = role(of: token.content, literal[token.range], isBlock: isBlock)
      if case .shown = role { noteWords() }
      read.append(HTMLTree.Piece(role: role, range: token.range, holder: holder))
    }
    pieces[node] = read
  }

  private mutating func role(
    of content: HTMLToken.Content, _ typed: ArraySlice<UInt8>, isBlock: Bool
  ) -> HTMLTree.Role {
    switch content {
    case .comment: return .comment
    case .start(let tag): return start(tag, typed, isBlock: isBlock)
    case .end(let name): return end(name)
    case .text:
      if typed.contains(where: { !$0.isSpace }) { noteWords() }
      return isBlock ? .text : .shown(.foreign)
    }
  }

  /// Notes links by name and highlights, in which elements end that start there.
  private mutating func noteMarks(in text: UnsafeBufferPointer<UInt8>) {
    guard MarkToken.mayStand(in: text) else { return }
    for case .mark(let number) in MarkToken.pieces(of: text) {
      let isLink =
        switch marks.marks[number].mark {
        case .wikilink, .wikilinkStart, .wikilinkEnd: true
        default: false
        }
      if isLink, marks.roles[number] != .none { tearLink() }
      if marks.roles[number] == .start {
        links += isLink ? 1 : 0
        frames.append(Frame(start: open.count, isInWords: true))
      } else if marks.roles[number] == .end {
        links -= isLink ? 1 : 0
        leaveAllOpen()
        frames.removeLast()
      }
    }
  }

  /// The element that is open right here.
  private var holder: Int? {
    guard let frame = frames.last, open.count > frame.start else { return nil }
    return open.last
  }

  private mutating func start(
    _ tag: HTMLTag, _ typed: ArraySlice<UInt8>, isBlock: Bool
  ) -> HTMLTree.Role {
    guard let element = HTMLElement(tag), elements.count < HTMLTree.mostElements,
      AngledText(typed, closed: closed) == .html
    else { return .shown(.foreign) }
    let number = elements.count
    if let holder, elements[holder].element.content == .parts, !elements[holder].element.hasPart(element) {
      elements[holder].isTorn = true
    }
    elements.append(
      HTMLTree.Element(
        element: element, tag: tag, outer: open.last, isRightInOuter: holder != nil,
        isInLine: !isBlock, isInWords: frames.last?.isInWords ?? false, isInLink: links > 0))
    if element.content == .nothing {
      elements[number].isWhole = true
      noteEnd(of: number)
    } else {
      open.append(number)
      frames[frames.count - 1].counts[tag.name, default: 0] += 1
      if element.isLink(tag) { openLinks.append(number) }
    }
    return .start(number)
  }

  private mutating func end(_ name: String) -> HTMLTree.Role {
    guard HTMLElement(rawValue: name) != nil else { return .shown(.foreign) }
    guard frames[frames.count - 1].counts[name, default: 0] > 0 else { return .shown(.noStart) }
    while let last = open.last, elements[last].tag.name != name { leaveOpen() }
    frames[frames.count - 1].counts[name]? -= 1
    let number = take()
    elements[number].isWhole = true
    noteEnd(of: number)
    return .end(number)
  }

  /// Takes the last element from those that are open. A link in it stands in the links around it too.
  private mutating func take() -> Int {
    let number = open.removeLast()
    if openLinks.last == number {
      openLinks.removeLast()
      if elements[number].isTorn { tearLink() }
    }
    return number
  }

  /// Leaves all elements of the node without an end that are open.
  private mutating func leaveAllOpen() { while holder != nil { leaveOpen() } }

  /// Leaves the last element without an end.
  private mutating func leaveOpen() {
    let number = take()
    frames[frames.count - 1].counts[elements[number].tag.name]? -= 1
    noteEnd(of: number)
  }

  /// Tells the element around one that ends what stands in it.
  private mutating func noteEnd(of number: Int) {
    guard let holder else { return }
    let element = elements[number]
    let isLine = element.element.isPlain && element.element.isBlock
    if element.isWhole, element.element.isBlock, !isLine { elements[holder].holdsBlocks = true }
    if element.isWhole, isLine { elements[holder].holdsLines = true }
    if element.holdsBlocks { elements[holder].holdsBlocks = true }
    if element.holdsLines { elements[holder].holdsLines = true }
    if !element.isWhole || element.isTorn { noteWords() }
  }

  /// Notes that words stand here.
  private mutating func noteWords() {
    if let holder, elements[holder].element.content == .parts { elements[holder].isTorn = true }
  }

  /// Notes that a block of Markdown stands here.
  private mutating func noteBlock() {
    noteWords()
    if let holder { elements[holder].holdsBlocks = true }
  }

  /// Notes that a link stands here, which may not stand in another.
  private mutating func tearLink() {
    if let link = openLinks.last { elements[link].isTorn = true }
  }
}

extension NodeKind {
  /// Whether it stands between paragraphs, or is one.
  fileprivate var isBlock: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .taskItem, .paragraph, .heading, .footnoteDefinition, .table,
      .tableHeader, .tableRow, .tableCell:
      true
    default: false
    }
  }

  /// Whether what stands right in it is a line of words. A cell of a table may hold lists.
  fileprivate var holdsWords: Bool { !isBlock || self == .paragraph || self == .heading }
}
