internal import CMarkGFM
internal import Source

/// The block quotes that are open, and what is left out of them.
struct QuoteState {
  enum Form {
    case plain
    case callout(Callout)
    /// A quote whose attribution starts at this paragraph, or after this line break.
    case attributed(at: Node)
  }

  var open: [Form] = []
  /// A node that is not written, nor anything in it.
  var skipped: Node?
  /// The paragraph that holds the attribution that is being written.
  var attribution: Node?
  /// Where the words of the attribution begin in its block.
  var attributionStart = 0
  /// The paragraph whose first line is the title of a callout, until that line ends.
  var titled: Node?
}

extension ProseWalk {
  mutating func enterQuote(_ node: Node) {
    html.endLine()
    if let callout = marks.callouts[node] {
      enterCallout(callout, of: node)
    } else if let attribution = Self.attribution(of: node) {
      quotes.open.append(.attributed(at: attribution))
      html.append("<figure class=\"quote\">\n<blockquote>\n")
    } else {
      quotes.open.append(.plain)
      html.append("<blockquote>\n")
    }
  }

  mutating func exitQuote(_ node: Node) {
    html.endLine()
    switch quotes.open.popLast() {
    case .callout(let callout): html.append(callout.isOpen == nil ? "</div>\n" : "</details>\n")
    case .attributed: html.append("</figure>\n")
    case .plain, nil: html.append("</blockquote>\n")
    }
  }

  /// Ends the quote and starts its attribution if that is what stands here.
  mutating func startAttribution(at node: Node) -> Bool {
    guard case .attributed(let start)? = quotes.open.last, start == node else { return false }
    if node.kind != .paragraph { html.append("</p>") }
    html.endLine()
    html.append("</blockquote>\n<figcaption>")
    quotes.attribution = node.kind == .paragraph ? node : node.parent
    quotes.attributionStart = words.block.count
    return true
  }

  /// Keeps the words of the attribution if this is its paragraph, whose words are still there.
  mutating func noteAttribution(endingWith paragraph: Node) {
    guard quotes.attribution == paragraph else { return }
    let text = words.block[min(quotes.attributionStart, words.block.count)...].onOneLine
    attributions.append(Attribution(text: text, span: locator.span(ofLine: paragraph.endLine)))
  }

  /// Ends the attribution if this is its paragraph.
  mutating func endAttribution(of paragraph: Node) -> Bool {
    guard quotes.attribution == paragraph else { return false }
    quotes.attribution = nil
    html.append("</figcaption>\n")
    return true
  }

  /// The paragraph or line break at which a quote's last line, `— who, when`, begins.
  private static func attribution(of quote: Node) -> Node? {
    guard let paragraph = quote.lastChild, paragraph.kind == .paragraph else { return nil }
    var lineStart = paragraph.lastChild
    while let node = lineStart, node.previous?.isLineEnd == false { lineStart = node.previous }
    if paragraph.hasInlineHTML { return nil }
    guard let first = lineStart, first.kind == .text, first.literal.isAttribution else { return nil }
    if let lineBreak = first.previous { return lineBreak }
    return paragraph.previous == nil ? nil : paragraph
  }
}

extension Node {
  /// Whether a paragraph holds tags, which may not be torn apart.
  fileprivate var hasInlineHTML: Bool {
    var child = firstChild
    while let node = child {
      if node.kind == .inlineHTML { return true }
      child = node.next
    }
    return false
  }

  var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a line starts with a dash that announces who said it.
  fileprivate var isAttribution: Bool {
    starts(with: "\u{2014}") || starts(with: "\u{2015}") || starts(with: "-- ") || starts(with: "\u{2013} ")
  }
}
