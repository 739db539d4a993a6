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
    openTask =
      kind == .taskItem ? cmark_gfm_extensions_get_tasklist_item_checked(node.pointer) : node.takeTaskBox()
    if node.firstChild?.kind != .paragraph { writeTaskBox() }
  }

  /// Writes the box of a task before the first words of its item.
  private mutating func writeTaskBox() {
    guard let isDone = openTask else { return }
    openTask = nil
    html.append("<input type=\"checkbox\" ")
    html.append(hole: .label(isDone ? "done" : "to-do"))
    html.append(isDone ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
  }

  mutating func enterParagraph(_ node: Node) {
    words.startBlock()
    locator.enterBlock(node)
    if startAttribution(at: node) || node.isFigure || startCalloutTitle(in: node) { return }
    if !node.isInTightList, !marks.isUnseen(node) {
      html.endLine()
      html.append("<p>")
    }
    writeTaskBox()
  }

  mutating func exitParagraph(_ node: Node) {
    checkParagraph(node)
    typed.endBlock(node, .paragraph)
    settleHomes()
    if endCalloutTitle(in: node) { return }
    noteAttribution(endingWith: node)
    if lead == nil, node.parent?.kind == .document, elements.isInNone { lead = words.block.onOneLine }
    endTextBlock()
    if endAttribution(of: node) || node.isFigure || node.isInTightList { return }
    if marks.isUnseen(node) { return html.append("\n") }
    writeBackReferences(endingWith: node)
    html.append("</p>\n")
  }

  /// Writes a block of code, or what a block stands for that is written like one. Its words do not count among those of the page: they are examples, and on a short page they
  /// would drown what it says.
  mutating func writeCodeBlock(_ node: Node) {
    checkCodeBlock(node)
    if writeTypedBlock(node) { return }
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

  /// Ends a block of inline text: links get their sentences, the section gets its words.
  mutating func endTextBlock(addingToSection: Bool = true) {
    if !links.waiting.isEmpty { giveSentences() }
    words.endBlock(addingToSection: addingToSection)
  }

  private mutating func giveSentences() {
    let block = LinkedBlock(words.block, links: links.waiting)
    for link in links.waiting { references[link.index].context = Context(of: link, in: block) }
    links.waiting = []
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

extension Node {
  /// Takes the box of a task out of the text of an item: cmark sees none in a quotation. Nil if there is none.
  fileprivate func takeTaskBox() -> Bool? {
    guard let paragraph = firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text
    else { return nil }
    let words = text.literal
    guard words.count > 4 || (words.count == 4 && text.next != nil), words[3].isBlank else { return nil }
    let isDone = words.starts(with: "[x]") || words.starts(with: "[X]")
    guard isDone || words.starts(with: "[ ]") else { return nil }
    let rest = Array(words[4...]) + [0]
    _ = rest.withUnsafeBytes {
      cmark_node_set_literal(text.pointer, $0.bindMemory(to: CChar.self).baseAddress)
    }
    return isDone
  }
}
