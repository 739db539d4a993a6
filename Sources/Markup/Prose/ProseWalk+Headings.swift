internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func enterHeading(_ node: Node) {
    html.endLine()
    openHeading = (node, html.bytes.count)
    words.startBlock()
    locator.enterBlock(node)
    html.append(Self.headingTags[node.headingLevel].start)
  }

  mutating func exitHeading(_ node: Node) {
    guard let (_, start) = openHeading else { return }
    openHeading = nil
    let level = node.headingLevel
    let text = words.block.onOneLine
    if html.hasNothing(from: start + "<h1>".utf8.count) {
      diagnostics.append(EmptyHeading.diagnose(at: locator.span(ofLine: node.startLine)))
      words.startBlock()
      return html.removeAll(from: start)
    }
    let given = marks.headingIDs[node]
    let anchor =
      options.anchorPrefix.map { $0 + (given.map { anchors.anchor(named: $0) } ?? anchors.anchor(for: text)) }
      ?? ""
    let heading = Heading(
      level: level, text: text, anchor: anchor, span: locator.span(ofLine: node.startLine),
      marks: locator.marks(ofHeading: node))
    checkHeading(node, heading)
    endTextBlock(addingToSection: false)
    html.append(Self.headingTags[level].end)
    if options.liftsTitle, node.isTitle, !text.isEmpty {
      titleHeading = heading
      html.removeAll(from: start)
      return
    }
    if options.anchorPrefix != nil { writeAnchor(anchor, at: start + "<h1".utf8.count) }
    outline.append(heading)
    closeSection()
    words.startSection(heading)
  }

  /// Ends the section that is being read.
  mutating func closeSection() {
    if let section = words.endSection() { sections.append(section) }
  }

  private mutating func writeAnchor(_ anchor: String, at offset: Int) {
    var attribute = HTMLBuffer()
    attribute.append(" id=\"")
    attribute.append(text: anchor.utf8)
    attribute.append("\"")
    html.insert(attribute.bytes, at: offset)
  }

  private static let headingTags: [(start: StaticString, end: StaticString)] = [
    ("", ""), ("<h1>", "</h1>\n"), ("<h2>", "</h2>\n"), ("<h3>", "</h3>\n"), ("<h4>", "</h4>\n"),
    ("<h5>", "</h5>\n"), ("<h6>", "</h6>\n"),
  ]
}

extension Node {
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// Whether a heading may be the title of the page: one of level 1 at the very start.
  var isTitle: Bool { headingLevel == 1 && previous == nil && parent?.kind == .document }
}
