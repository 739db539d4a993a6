internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func enterList(_ node: Node) {
    html.endLine()
    if node.isBulletList { return html.append("<ul>\n") }
    let start = Int(cmark_node_get_list_start(node.pointer))
    if start == 1 { return html.append("<ol>\n") }
    html.append("<ol start=\"")
    html.append(start)
    html.append("\">\n")
  }

  mutating func enterItem(_ node: Node, _ kind: NodeKind) {
    html.endLine()
    html.append("<li>")
    guard kind == .taskItem else { return }
    let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node.pointer)
    html.append("<input type=\"checkbox\" ")
    html.append(hole: .label(isDone ? "done" : "to-do"))
    html.append(isDone ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
  }

  mutating func enterParagraph(_ node: Node) {
    words.startBlock()
    locator.enterBlock(node)
    if startAttribution(at: node) || node.isFigure || node.isInTightList { return }
    html.endLine()
    html.append("<p>")
  }

  mutating func exitParagraph(_ node: Node) {
    checkParagraph(node)
    noteAttribution(endingWith: node)
    if lead == nil, node.parent?.kind == .document { lead = words.block.onOneLine }
    endTextBlock()
    if endAttribution(of: node) || node.isFigure || node.isInTightList { return }
    writeBackReferences(endingWith: node)
    html.append("</p>\n")
  }

  /// Writes a block of code. Its words do not count among those of the page: they are examples, and on a short page they
  /// would drown what it says.
  mutating func writeCodeBlock(_ node: Node) {
    html.endLine()
    html.append("<pre><code")
    let language = node.fenceInfo.prefix { !$0.isSpace }
    if CodeLanguage.isValid(language) {
      html.append(" class=\"language-")
      html.append(text: language)
      html.append("\"")
    } else if !language.isEmpty {
      diagnostics.append(CodeLanguage.diagnose(language.text, at: locator.span(ofLine: node.startLine)))
    }
    html.append(">")
    html.append(text: node.literal)
    html.append("</code></pre>\n")
  }

  mutating func writeHTMLBlock(_ node: Node) {
    html.endLine()
    switch RawHTMLScan.block(node.literal) {
    case .nothing: return
    case .html(let passed): html.append(raw: passed)
    case .refused:
      if reportedElements.isNews(node.literal) {
        diagnostics.append(RawHTML.diagnose(node.literal, at: locator.span(ofLine: node.startLine)))
      }
      words.startBlock()
      words.append(node.literal)
      endTextBlock()
      html.append("<p>")
      html.append(text: node.literal.trimmed)
      html.append("</p>")
    }
    html.endLine()
  }

  /// Ends a block of inline text: links get their sentences, the section gets its words.
  mutating func endTextBlock(addingToSection: Bool = true) {
    if links.waiting.isEmpty { return words.endBlock(addingToSection: addingToSection) }
    let block = NamedBlock(
      words.block, links: links.waiting,
      names: links.waiting.filter { references[$0.index].isNamedByTarget && !$0.range.isEmpty })
    for (index, range) in links.waiting {
      let hasWords = !references[index].isNamedByTarget
      references[index] = references[index].with(context: block.context(of: range, hasWords: hasWords))
    }
    links.waiting = []
    words.endBlock(addingToSection: addingToSection)
  }
}

extension Node {
  var isBulletList: Bool { cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }

  /// Whether a paragraph is written without its tags.
  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }
}
