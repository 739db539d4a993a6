internal import CMarkGFM
internal import Source

extension ProseWalk {
  mutating func enterCallout(_ callout: Callout, of quote: Node) {
    quotes.open.append(.callout(callout))
    html.append(callout.isOpen == nil ? "<div class=\"alert alert-" : "<details class=\"alert alert-")
    html.append(raw: callout.look.rawValue.utf8)
    html.append(callout.isOpen == true ? "\" open=\"\">\n" : "\">\n")
    guard let paragraph = quote.firstChild, let mark = paragraph.firstChild else { return }
    let isAlone = mark.literal.isEmpty && mark.next?.isLineEnd != false
    guard isAlone else {
      quotes.titled = paragraph
      return
    }
    startCalloutTitle(callout)
    if let name = callout.name {
      html.append(text: name.utf8)
    } else {
      html.append(hole: .word(callout.look.rawValue))
    }
    endCalloutTitle(callout)
    // The iterator stands before the paragraph, so its children may go.
    guard let lineEnd = mark.next else {
      quotes.skipped = paragraph
      return
    }
    cmark_node_free(lineEnd.pointer)
    cmark_node_free(mark.pointer)
  }

  /// Starts the title of a callout if it is the first line of this paragraph.
  mutating func startCalloutTitle(in paragraph: Node) -> Bool {
    guard quotes.titled == paragraph, case .callout(let callout)? = quotes.open.last else { return false }
    startCalloutTitle(callout)
    return true
  }

  /// Ends the title of a callout at the end of its line, and goes on with its text.
  mutating func endCalloutTitle(at lineEnd: Node) -> Bool {
    guard let paragraph = quotes.titled, lineEnd.parent == paragraph else { return false }
    _ = endCalloutTitle(in: paragraph)
    words.startBlock()
    html.append("<p>")
    return true
  }

  /// Ends the title of a callout if nothing else stands in this paragraph.
  mutating func endCalloutTitle(in paragraph: Node) -> Bool {
    guard quotes.titled == paragraph, case .callout(let callout)? = quotes.open.last else { return false }
    quotes.titled = nil
    endTextBlock()
    endCalloutTitle(callout)
    return true
  }

  private mutating func startCalloutTitle(_ callout: Callout) {
    html.append(callout.isOpen == nil ? "<p class=\"alert-title\">" : "<summary class=\"alert-title\">")
  }

  private mutating func endCalloutTitle(_ callout: Callout) {
    html.append(callout.isOpen == nil ? "</p>\n" : "</summary>\n")
  }
}
