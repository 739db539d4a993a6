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
    case .text: for word in MarkToken.words(of: node.literal) { words.append(word) }
    case .inlineHTML:
      if HTMLText.isLineBreak(node.literal) {
        words.appendSpace()
      } else if !HTMLText.isComment(node.literal) {
        words.append(node.literal)
      }
    case .code: words.append(node.literal)
    case .softBreak, .lineBreak: words.appendSpace()
    default: return
    }
  }

  private mutating func writeText(_ node: Node) {
    let text = node.literal
    typed.look(at: text)
    guard MarkToken.mayStand(in: text) else { return write(text, of: node) }
    for piece in MarkToken.pieces(of: text) {
      switch piece {
      case .text(let range): write(UnsafeBufferPointer(rebasing: text[range]), of: node)
      case .mark(let number): write(marks.marks[number], marks.roles[number])
      }
    }
  }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>, of node: Node) {
    if links.open == nil { notePersonalDetails(in: text, of: node) }
    html.append(text: text)
    words.append(text)
  }

  private mutating func write(_ placed: PlacedMark, _ role: MarkTree.Role) {
    switch placed.mark {
    case .wikilink(let wikilink): write(wikilink)
    case .wikilinkStart(let wikilink): openLink(wikilink)
    case .wikilinkEnd: closeWikilink()
    case .highlight: if role == .start { html.append("<mark>") } else { html.append("</mark>") }
    case .script(let form, let text):
      let html = "<\(form.rawValue)>\(text)</\(form.rawValue)>"
      self.html.append(raw: html.utf8)
      words.append(text.utf8)
    case .blockName(let name): writeAnchor("^\(name)", at: locator.find(placed.range).span)
    case .anchor(let name): writeAnchor(name, at: locator.find(placed.range).span)
    case .formula(let told):
      html.append(text: marks.typed[placed.range])
      words.append(marks.typed[placed.range])
      if let told { typed.note(formula: told) }
    case .anchorEnd, .attributes, .callout, .address, .text: return
    }
  }

  /// Writes a place that links may lead to.
  mutating func writeAnchor(_ name: String, at span: SourceSpan) {
    guard let prefix = options.anchorPrefix else { return }
    let anchor = prefix + give(anchor: name, at: span)
    places.append(anchor)
    html.append("<span id=\"")
    html.append(text: anchor.utf8)
    html.append("\"></span>")
  }

  private mutating func writeLineEnd(_ node: Node, _ lineEnd: StaticString) {
    if endCalloutTitle(at: node) { return }
    words.appendSpace()
    if startAttribution(at: node) { return }
    html.append(lineEnd)
  }
}
