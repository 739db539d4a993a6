internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func enterHeading(_ node: Node) {
    words.startBlock()
    locator.enterBlock(node)
    startHeading(node.headingLevel)
  }

  mutating func exitHeading(_ node: Node) {
    let span = locator.span(ofLine: node.startLine)
    guard let start = endHeading(span) else { return }
    let heading = heading(
      node.headingLevel, named: marks.headingIDs[node], marks: locator.marks(ofHeading: node), at: span)
    checkHeading(node, heading)
    if options.liftsTitle, node.isTitle, !heading.text.isEmpty {
      endTextBlock(addingToSection: false)
      titleHeading = heading
      html.removeAll(from: start)
      return
    }
    write(heading, from: start)
  }

  mutating func startHeading(_ level: Int) {
    html.endLine()
    openHeading = html.bytes.count
    html.append(Self.headingTags[level].start)
  }

  /// Ends the words of a heading. Gives where its HTML begins; nil if nothing is in it, so that it is none.
  mutating func endHeading(_ span: SourceSpan) -> Int? {
    guard let start = openHeading else { return nil }
    openHeading = nil
    if !html.hasNothing(from: start + "<h1>".utf8.count) { return start }
    diagnostics.append(EmptyHeading.diagnose(at: span))
    words.startBlock()
    html.removeAll(from: start)
    return nil
  }

  /// A heading whose words were read.
  ///
  /// - Parameter name: that which the author gave the place.
  mutating func heading(
    _ level: Int, named name: String?, marks: SourceSpan?, isTag: Bool = false, at span: SourceSpan
  ) -> Heading {
    let text = words.block.onOneLine
    if !text.isEmpty, !text.unicodeScalars.contains(where: \.isOfWord) {
      diagnostics.append(EmptyHeading.diagnose(at: span))
    }
    let anchor =
      options.anchorPrefix.map { prefix in
        prefix + (name.map { give(anchor: $0, at: span) } ?? anchors.anchor(for: text))
      } ?? ""
    return Heading(level: level, text: text, anchor: anchor, span: span, marks: marks, isTag: isTag)
  }

  /// Writes the end of a heading, and starts its section.
  mutating func write(_ heading: Heading, from start: Int) {
    endTextBlock(addingToSection: false)
    html.append(Self.headingTags[heading.level].end)
    if options.anchorPrefix != nil { writeAnchor(heading.anchor, at: start + "<h1".utf8.count) }
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
