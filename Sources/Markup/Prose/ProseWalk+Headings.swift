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
    let span = locator.span(ofLine: node.startLine)
    if !text.isEmpty, !text.unicodeScalars.contains(where: \.isOfWord) {
      diagnostics.append(EmptyHeading.diagnose(at: span))
    }
    let anchor =
      options.anchorPrefix.map { prefix in
        prefix + (marks.headingIDs[node].map { give(anchor: $0, at: span) } ?? anchors.anchor(for: text))
      } ?? ""
    let heading = Heading(
      level: level, text: text, anchor: anchor, span: span,
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

  /// The anchor for a name that an author gave; it is told if that is another one.
  mutating func give(anchor name: String, at span: SourceSpan) -> String {
    let anchor = anchors.anchor(named: name)
    if anchor != name { diagnostics.append(RepeatedAnchor.diagnose(name, becomes: anchor, at: span)) }
    return anchor
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

extension Unicode.Scalar {
  /// Whether it is a letter or a digit, in any script.
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
