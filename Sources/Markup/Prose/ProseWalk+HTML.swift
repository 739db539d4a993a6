internal import CMarkGFM
internal import Source

/// HTML that authors typed: its elements are written as ours, and what is none as the words it is.
extension ProseWalk {
  mutating func writeHTMLBlock(_ node: Node) {
    html.endLine()
    locator.enterBlock(node)
    let literal = locator.htmlBlock(node)
    words.startBlock()
    for piece in elements.tree?.pieces(of: node) ?? [] { write(piece, of: literal) }
    endWords()
    html.endLine()
  }

  mutating func writeInlineHTML(_ node: Node) {
    let literal = locator.inlineHTML(node)
    for piece in elements.tree?.pieces(of: node) ?? [] { write(piece, of: literal) }
  }

  private mutating func write(_ piece: HTMLTree.Piece, of literal: TypedHTML) {
    if let skipped = elements.skipped {
      guard case .end(skipped) = piece.role else { return }
      elements.skipped = nil
    }
    switch piece.role {
    case .comment: return
    case .text: writeWords(piece, of: literal)
    case .shown(let fault): show(piece, of: literal, fault)
    case .start(let number), .end(let number):
      guard let element = elements.tree?.elements[number] else { return }
      if let fault = element.fault { return show(piece, of: literal, fault) }
      if case .start = piece.role {
        prepare(for: element, at: piece, of: literal)
        start(element, at: piece, of: literal)
        if element.hidesWords { elements.skipped = number }
      } else {
        end(element, in: literal)
      }
    }
  }

  /// Ends what the start of an element ends, or starts a paragraph around it.
  private mutating func prepare(
    for element: HTMLTree.Element, at piece: HTMLTree.Piece, of literal: TypedHTML
  ) {
    if element.isWrittenAsBlock {
      if literal.isBlock { endWords() } else { words.appendSpace() }
    } else if element.element != .br {
      startParagraph(at: piece, of: literal)
    }
  }

  /// Writes what stands between two tags. White space alone waits for what follows it in the same line of words.
  private mutating func writeWords(_ piece: HTMLTree.Piece, of literal: TypedHTML) {
    var text = HTMLText.decoded(literal.bytes[piece.range])[...]
    if text.allSatisfy(\.isSpace) {
      elements.space += text
      return
    }
    if startParagraph(at: piece, of: literal) { text = text.drop(while: \.isSpace) }
    tellCode(literal.bytes[piece.range], at: piece.range, of: literal)
    tellMarks(in: piece, of: literal)
    text.withUnsafeBufferPointer { write($0, of: literal.node) }
  }

  /// Writes a tag as it was typed, and tells it.
  private mutating func show(_ piece: HTMLTree.Piece, of literal: TypedHTML, _ fault: HTMLTree.Fault) {
    let text = literal.bytes[piece.range]
    startParagraph(at: piece, of: literal)
    if !literal.node.isInForeignCode { tell(text, at: piece.range, of: literal, fault) }
    if HTMLText.isLineBreak(text) { words.appendSpace() }
    if let tag = HTMLTag(literal.bytes, at: piece.range.lowerBound, before: piece.range.upperBound) {
      if !literal.node.isInForeignCode { tellAttributes(of: tag, at: piece, of: literal, [.hidden]) }
      if let anchor = tag.anchor { writeAnchor(anchor, at: locator.find(piece.range, in: literal).span) }
    }
    html.append(text: text)
    words.append(text)
  }

  /// Tells what looks like HTML among words.
  private mutating func tellCode(_ text: ArraySlice<UInt8>, at range: Range<Int>, of literal: TypedHTML) {
    if text.contains(UInt8(ascii: "<")) { tell(text, at: range, of: literal, .foreign) }
  }

  /// Tells Markdown between two tags of a block, once of each element.
  private mutating func tellMarks(in piece: HTMLTree.Piece, of literal: TypedHTML) {
    guard literal.isBlock, let holder = elements.tree?.holder(of: piece), let tree = elements.tree,
      let range = MarksInHTML.first(in: literal.bytes[piece.range]), !tree.showsCode(holder)
    else { return }
    let element = tree.elements[holder]
    guard element.content == .blocks || element.element == .p,
      elements.told.insert("marks in \(holder)").inserted
    else { return }
    diagnostics.append(
      MarksAsTyped.diagnose(inElement: element.tag.name, at: locator.find(range, in: literal).span))
  }

  /// Tells what stands between `<` and `>` and is shown as it was typed, unless it was meant so. Of each element, the first.
  private mutating func tell(
    _ text: ArraySlice<UInt8>, at range: Range<Int>, of literal: TypedHTML, _ fault: HTMLTree.Fault
  ) {
    for (piece, meaning) in AngledText.all(in: text, closed: elements.closedNames) {
      if meaning == .words || (meaning == .html && !elements.told.insert(piece.tagName).inserted) { continue }
      let start = range.lowerBound + piece.startIndex
      let find = locator.find(start..<start + piece.count, in: literal)
      switch meaning {
      case .html:
        diagnostics.append(
          RawHTML.diagnose(piece, fault, at: find.span, isExact: find.typed != nil && locator.isExact))
      case .component: typed.note(component: piece, at: find.span)
      case .placeholder: placeholders.append(Placeholder(text: piece.onOneLine, span: find.span))
      case .words: break
      }
    }
  }

  /// Goes on with a line of words: starts a paragraph around those that stand by themselves, and tells whether it did.
  @discardableResult
  private mutating func startParagraph(at piece: HTMLTree.Piece, of literal: TypedHTML) -> Bool {
    let starts = !elements.isParagraphOpen && mayHoldParagraph(piece, of: literal)
    if starts {
      html.endLine()
      html.append("<p>")
      elements.isParagraphOpen = true
    } else if !elements.space.isEmpty {
      html.append(text: elements.space)
      words.append(elements.space)
    }
    elements.space = []
    return starts
  }

  /// Whether words that stand here stand by themselves between blocks.
  private func mayHoldParagraph(_ piece: HTMLTree.Piece, of literal: TypedHTML) -> Bool {
    guard literal.isBlock else { return false }
    guard let holder = elements.tree?.holder(of: piece), let element = elements.tree?.elements[holder] else {
      return literal.node.parent?.kind != .item && literal.node.parent?.kind != .taskItem
    }
    return element.element.holdsParagraphs && element.content == .blocks
  }

  /// Ends the words of a block, as at the end of a paragraph.
  ///
  /// - Parameter isParagraph: whether an element of its own says that they are one.
  mutating func endWords(isParagraph: Bool = false) {
    settleHomes()
    if isParagraph || elements.isParagraphOpen, lead == nil, elements.isInNone {
      let words = words.block.onOneLine
      if !words.isEmpty { lead = words }
    }
    if elements.isParagraphOpen { html.append("</p>\n") }
    elements.space = []
    elements.isParagraphOpen = false
    endTextBlock()
  }
}

extension Node {
  /// Whether this stands in `{{<name>}}`, which is told as a whole.
  fileprivate var isInForeignCode: Bool {
    guard let previous, previous.kind == .text else { return false }
    return previous.literal.suffix(2).elementsEqual("{{".utf8)
  }
}

extension ArraySlice<UInt8> {
  /// The name of a tag in small letters; what it starts with, if it has none.
  fileprivate var tagName: String {
    let name = dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    return (name.isEmpty ? prefix(3) : name).map(\.lowercased).text
  }
}
