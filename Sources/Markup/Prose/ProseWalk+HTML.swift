internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func writeHTMLBlock(_ node: Node) {
    html.endLine()
    let literal = Array(node.literal)
    switch RawHTMLScan.block(literal) {
    case .nothing: return
    case .html(let passed, let text):
      html.append(raw: passed)
      words.startBlock()
      words.append(text)
      endTextBlock()
    case .refused:
      let shown = RawHTMLScan.withoutComments(literal)
      let span = locator.span(ofLine: node.startLine)
      tell(shown.trimmed, at: span)
      words.startBlock()
      words.append(shown)
      endTextBlock()
      for anchor in HTMLTag.anchors(in: shown) { writeAnchor(anchor, at: span) }
      html.append("<p>")
      html.append(text: shown.trimmed)
      html.append("</p>")
    }
    html.endLine()
  }

  mutating func writeInlineHTML(_ node: Node) {
    let literal = node.literal
    if node.isFirstInlineHTML, let parent = node.parent {
      passedTags.formUnion(RawHTMLScan.balancedTags(in: parent))
    }
    if RawHTMLScan.isComment(literal) { return }
    let span = locator.literal(of: node)
    if RawHTMLScan.isLineBreak(literal) { words.appendSpace() }
    if passedTags.contains(node) { return html.append(raw: literal) }
    let isWhole = span.start.line == span.end.line && span.end.column - span.start.column == literal.count
    if !node.isInForeignCode { tell(literal, at: span, isExact: isWhole && locator.isExact) }
    for anchor in HTMLTag.anchors(in: literal) { writeAnchor(anchor, at: span) }
    html.append(text: literal)
    words.append(literal)
  }

  /// Tells what stands between `<` and `>` and is shown as it was typed, unless it was meant so.
  ///
  /// - Parameter isExact: whether it stands in the file as it is, at its place.
  private mutating func tell(_ literal: some Collection<UInt8>, at span: SourceSpan, isExact: Bool = false) {
    var told: ArraySlice<UInt8>?
    for (piece, meaning) in AngledText.all(in: literal, closed: closedNames) {
      switch meaning {
      case .html: if reportedElements.isNews(piece) { told = told ?? piece }
      case .component: typed.note(component: piece, at: span)
      case .placeholder: placeholders.append(Placeholder(text: piece.onOneLine, span: span))
      case .words: break
      }
    }
    guard let told else { return }
    diagnostics.append(
      RawHTML.diagnose(
        told.prefix { !$0.isLineEnd }, at: span, isExact: isExact && told.count == literal.count))
  }
}

extension Node {
  /// Whether this stands in `{{<name>}}`, which is told as a whole.
  fileprivate var isInForeignCode: Bool {
    guard let previous, previous.kind == .text else { return false }
    return previous.literal.suffix(2).elementsEqual("{{".utf8)
  }

  /// Whether this is the first tag among its siblings.
  fileprivate var isFirstInlineHTML: Bool {
    var sibling = previous
    while let node = sibling {
      if node.kind == .inlineHTML { return false }
      sibling = node.previous
    }
    return true
  }
}
