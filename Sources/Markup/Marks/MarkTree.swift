internal import CMarkGFM
internal import Source

/// Says of each mark of a tree whether it means something where it stands, and puts back what was typed where it does
/// not: in code, in addresses, in words of links, at marks without a partner.
struct MarkTree {
  /// What a mark does in the text that is written.
  enum Role { case none, whole, start, end }

  let marks: [PlacedMark]
  /// What was typed, without what is hidden.
  let typed: [UInt8]
  /// The code between backquotes, in order.
  let code: [Range<Int>]
  private(set) var roles: [Role]
  /// The anchors that authors gave their headings.
  private(set) var headingIDs: [Node: String] = [:]
  /// The boxes, by their quotations.
  private(set) var callouts: [Node: Callout] = [:]

  private var links = 0
  private var images = 0
  /// The marks that wait for their partners, by the nodes in which both have to stand.
  private var open: [Node: [Int]] = [:]
  /// The texts that hold tokens.
  private var texts: [Node] = []
  private var spent: [Node] = []

  init(_ tree: MarkdownTree, of marked: MarkedText) {
    marks = marked.marks
    typed = marked.source
    code = marked.code
    roles = Array(repeating: .none, count: marks.count)
    if marks.isEmpty { return }
    tree.walk { node, isEntering in visit(node, isEntering) }
    for node in texts { settle(node) }
    for node in spent { cmark_node_free(node.pointer) }
  }

  /// The first code between backquotes that begins at an offset or behind it.
  func code(from offset: Int) -> Range<Int>? {
    var (low, high) = (0, code.count)
    while low < high {
      let middle = (low + high) / 2
      if code[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < code.count ? code[low] : nil
  }

  /// The mark whose token is all of an address.
  func mark(standingFor address: UnsafeBufferPointer<UInt8>) -> PlacedMark? {
    guard address.first == MarkToken.start[0] else { return nil }
    let pieces = MarkToken.pieces(of: address)
    guard pieces.count == 1, case .mark(let number) = pieces[0], case .address = marks[number].mark else {
      return nil
    }
    return marks[number]
  }

  /// Whether a paragraph holds only names of places and what is hidden, which nobody sees.
  func isUnseen(_ paragraph: Node) -> Bool {
    var child = paragraph.firstChild
    if child == nil { return false }
    while let node = child {
      guard node.kind == .softBreak || node.kind == .text && isUnseen(node.literal) else { return false }
      child = node.next
    }
    return true
  }

  private func isUnseen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.isEmpty { return true }
    guard MarkToken.mayStand(in: text) else { return false }
    return MarkToken.pieces(of: text).allSatisfy { piece in
      guard case .mark(let number) = piece else { return false }
      return switch marks[number].mark {
      case .anchor, .anchorEnd, .blockName: true
      default: false
      }
    }
  }

  /// Whether nothing is left of a row of a table because it is part of a note.
  private func isHidden(_ row: Node) -> Bool {
    guard let cell = row.firstChild, let text = cell.firstChild, text.kind == .text, text.next == nil,
      MarkToken.mayStand(in: text.literal)
    else { return false }
    var next = cell.next
    while let other = next {
      if other.firstChild != nil { return false }
      next = other.next
    }
    return MarkToken.pieces(of: text.literal).allSatisfy { piece in
      guard case .mark(let number) = piece else { return false }
      return typed(number).allSatisfy { _ in false }
    }
  }

  private mutating func visit(_ node: Node, _ isEntering: Bool) {
    switch node.kind {
    case .text where isEntering: note(node)
    case .code, .codeBlock, .htmlBlock, .inlineHTML:
      if isEntering { restore(node.literal) { cmark_node_set_literal(node.pointer, $0) } }
    case .link:
      links += isEntering ? 1 : -1
      if isEntering { restoreAddress(of: node) }
    case .image:
      images += isEntering ? 1 : -1
      if isEntering { restoreAddress(of: node) }
    case .blockQuote where isEntering: noteCallout(node)
    case .heading where !isEntering: noteID(of: node)
    case .paragraph where !isEntering: noteBlockName(endingIn: node)
    case .tableRow where !isEntering: if isHidden(node) { spent.append(node) }
    default: return
    }
  }

  private func restoreAddress(of node: Node) {
    if mark(standingFor: node.url) == nil { restore(node.url) { cmark_node_set_url(node.pointer, $0) } }
    restore(node.title) { cmark_node_set_title(node.pointer, $0) }
  }

  private func restore(_ text: UnsafeBufferPointer<UInt8>, _ set: (UnsafePointer<CChar>) -> Int32) {
    guard MarkToken.mayStand(in: text) else { return }
    _ = Self.withCString(restored(text), set)
  }

  private static func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    (bytes + [0]).withUnsafeBytes { buffer in
      buffer.baseAddress.map { body($0.assumingMemoryBound(to: CChar.self)) } ?? 0
    }
  }

  /// A text with what was typed in place of its tokens.
  private func restored(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    MarkToken.pieces(of: text).flatMap { piece in
      switch piece {
      case .text(let range): Array(text[range])
      case .mark(let number): Array(typed(number))
      }
    }
  }

  private mutating func note(_ node: Node) {
    guard MarkToken.mayStand(in: node.literal), let parent = node.parent else { return }
    var hasToken = false
    for case .mark(let number) in MarkToken.pieces(of: node.literal) {
      hasToken = true
      note(number, in: parent)
    }
    if hasToken { texts.append(node) }
  }

  private mutating func note(_ number: Int, in parent: Node) {
    switch marks[number].mark {
    case .anchor, .anchorEnd, .script, .formula: if images == 0 { roles[number] = .whole }
    case .wikilink: if links == 0, images == 0 { roles[number] = .whole }
    case .wikilinkStart: if links == 0, images == 0 { open[parent, default: []].append(number) }
    case .wikilinkEnd: close(number, in: parent) { if case .wikilinkStart = $0 { true } else { false } }
    case .highlight(let canOpen, let canClose):
      if canClose, close(number, in: parent, where: { if case .highlight = $0 { true } else { false } }) {
        return
      }
      if canOpen { open[parent, default: []].append(number) }
    default: return
    }
  }

  /// Joins a mark with the last one that waits for it; what waits in between has no partner.
  @discardableResult
  private mutating func close(_ number: Int, in parent: Node, where isPartner: (Mark) -> Bool) -> Bool {
    let isEndOfLink = if case .wikilinkEnd = marks[number].mark { true } else { false }
    while let last = open[parent]?.last {
      if isPartner(marks[last].mark) {
        open[parent]?.removeLast()
        roles[last] = .start
        roles[number] = .end
        return true
      }
      // Only the end of a link ends what waits within it.
      guard isEndOfLink else { return false }
      open[parent]?.removeLast()
    }
    return false
  }

  private mutating func noteCallout(_ quote: Node) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text, let first = text.literal.first, first == MarkToken.start[0],
      case .mark(let number)? = MarkToken.pieces(of: text.literal).first,
      case .callout(let callout) = marks[number].mark
    else { return }
    callouts[quote] = callout
    roles[number] = .whole
  }

  private mutating func noteID(of heading: Node) {
    if let text = heading.lastChild, text.kind == .text, let (id, number) = attributes(endingWith: text) {
      roles[number] = .whole
      if let id { headingIDs[heading] = id }
    }
    guard let paragraph = heading.next, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text, text.next == nil, let (id, number) = attributes(endingWith: text),
      MarkToken.pieces(of: text.literal).count == 1
    else { return }
    roles[number] = .whole
    if let id { headingIDs[heading] = id }
    spent.append(paragraph)
  }

  private func attributes(endingWith text: Node) -> (id: String?, number: Int)? {
    guard MarkToken.mayStand(in: text.literal),
      case .mark(let number)? = MarkToken.pieces(of: text.literal).last,
      case .attributes(let attributes) = marks[number].mark
    else { return nil }
    return (attributes.id, number)
  }

  private mutating func noteBlockName(endingIn paragraph: Node) {
    guard let text = paragraph.lastChild, text.kind == .text, MarkToken.mayStand(in: text.literal),
      case .mark(let number)? = MarkToken.pieces(of: text.literal).last, case .blockName = marks[number].mark
    else { return }
    roles[number] = .whole
  }

  /// Puts back what was typed for the marks of a text that mean nothing, and takes out those that are known by now.
  private func settle(_ text: Node) {
    var bytes: [UInt8] = []
    var isAfterCallout = false
    let literal = text.literal
    for piece in MarkToken.pieces(of: literal) {
      switch piece {
      case .text(let range):
        let words = literal[range]
        bytes += isAfterCallout ? words.drop(while: \.isBlank) : words
      case .mark(let number): append(number, to: &bytes)
      }
      isAfterCallout = bytes.isEmpty
    }
    _ = Self.withCString(bytes) { cmark_node_set_literal(text.pointer, $0) }
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    switch (marks[number].mark, roles[number]) {
    case (.callout, .whole): return
    case (.attributes, .whole): while bytes.last?.isBlank == true { bytes.removeLast() }
    case (_, .none): bytes += typed(number)
    default: MarkToken.append(number, to: &bytes)
    }
  }

  /// What was typed for a mark, but for what is hidden.
  private func typed(_ number: Int) -> some Sequence<UInt8> {
    typed[marks[number].range].lazy.filter { !$0.isHidden }
  }
}
