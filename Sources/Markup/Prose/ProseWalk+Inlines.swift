internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func enterInline(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .text: writeText(node)
    case .softBreak: writeLineEnd(node, "\n")
    case .lineBreak: writeLineEnd(node, "<br />\n")
    case .code:
      html.append("<code>")
      html.append(text: node.literal)
      html.append("</code>")
      words.append(node.literal)
      locator.literal(of: node)
    case .inlineHTML: writeInlineHTML(node)
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .strikethrough: html.append("<del>")
    case .link: openLink(node)
    case .image:
      links.openImage = node
      links.imageStart = words.block.count
    case .footnoteReference: writeFootnoteReference(node)
    default: return
    }
  }

  mutating func exitInline(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .strikethrough: html.append("</del>")
    case .link: closeLink(node)
    default: return
    }
  }

  /// Inside an image, everything is part of its description.
  mutating func describe(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .text, .code, .inlineHTML: words.append(node.literal)
    case .softBreak, .lineBreak: words.appendSpace()
    default: return
    }
  }

  private mutating func writeText(_ node: Node) {
    let text = node.literal
    if links.open == nil { notePersonalDetails(in: text, of: node) }
    if links.open != nil || !text.contains(UInt8(ascii: "[")) {
      html.append(text: text)
      words.append(text)
      return
    }
    var written = text.startIndex
    for wikilink in Wikilink.all(in: text) {
      guard let find = locator.wikilink(wikilink.content(of: text), in: node) else { continue }
      let before = text[written..<wikilink.range.lowerBound]
      html.append(text: before)
      words.append(before)
      write(wikilink, of: text, at: find)
      written = wikilink.range.upperBound
    }
    html.append(text: text[written...])
    words.append(text[written...])
  }

  private mutating func writeLineEnd(_ node: Node, _ lineEnd: StaticString) {
    words.appendSpace()
    if startAttribution(at: node) { return }
    html.append(lineEnd)
  }

  private mutating func writeInlineHTML(_ node: Node) {
    let literal = node.literal
    if node.isFirstInlineHTML, let parent = node.parent {
      passedTags.formUnion(RawHTMLScan.balancedTags(in: parent))
    }
    let span = locator.literal(of: node)
    if RawHTMLScan.isComment(literal) { return }
    if passedTags.contains(node) { return html.append(raw: literal) }
    if reportedElements.isNews(literal) {
      diagnostics.append(RawHTML.diagnose(literal, at: span))
    }
    html.append(text: literal)
    words.append(literal)
  }
}

extension Node {
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
