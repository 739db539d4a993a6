internal import CMarkGFM
internal import Source

/// Writes the elements of HTML that pass: each with the attributes that a text may have, and no others.
extension ProseWalk {
  mutating func start(_ element: HTMLTree.Element, at piece: HTMLTree.Piece, of literal: TypedHTML) {
    let tag = element.tag
    tellAttributes(of: tag, at: piece, of: literal)
    if element.isWrittenAsBlock, !element.element.isPlain, element.element.content != .nothing {
      elements.depth += 1
    }
    switch element.element {
    case .a: startLink(tag, at: piece, of: literal)
    case .img: writePicture(tag, at: piece, of: literal)
    case .iframe: writeVideo(tag, at: piece, of: literal)
    case .video, .audio:
      if element.isLinkedMedia {
        writeMediaLink(tag, of: literal)
      } else {
        writeStart(element, element.element.rawValue, at: piece, of: literal)
      }
    case .h2, .h3, .h4, .h5, .h6:
      elements.heading = locator.find(piece.range, in: literal).span
      startHeading(element.element.headingLevel ?? 2)
    case .br:
      words.appendSpace()
      // Between blocks it would be an empty paragraph.
      if !literal.isBlock || elements.isParagraphOpen || isInElement(piece) { html.append("<br />") }
    case .hr:
      html.endLine()
      html.append("<hr />\n")
    case .table:
      startTableBox()
      writeStart(element, "table", at: piece, of: literal)
    default:
      if element.isListInList { html.append("<li>") }
      if let name = element.writtenName { writeStart(element, name, at: piece, of: literal) }
    }
  }

  mutating func end(_ element: HTMLTree.Element, in literal: TypedHTML) {
    if element.isWrittenAsBlock {
      if let level = element.element.headingLevel { return endHeading(level, element.tag) }
      if literal.isBlock { endWords(isParagraph: element.element == .p) } else { words.appendSpace() }
      if !element.element.isPlain { elements.depth -= 1 }
    }
    switch element.element {
    case .a: endLink(element.tag)
    case .iframe: return
    case .table: html.append("</table>\n</div>\n")
    default:
      guard let name = element.writtenName else { return }
      html.append("</")
      html.append(raw: name.utf8)
      html.append(">")
      if element.isListInList { html.append("</li>") }
      if element.isWrittenAsBlock { html.append("\n") }
    }
  }

  /// Writes a start tag of our own for one that was typed.
  private mutating func writeStart(
    _ element: HTMLTree.Element, _ name: String, at piece: HTMLTree.Piece, of literal: TypedHTML
  ) {
    if element.isWrittenAsBlock, !element.isListInList { html.endLine() }
    html.append("<")
    html.append(raw: name.utf8)
    if let anchor = element.tag.anchor, let prefix = options.anchorPrefix {
      let name = prefix + give(anchor: anchor, at: locator.find(piece.range, in: literal).span)
      places.append(name)
      append("id", name)
    }
    for (name, value) in ElementAttributes.all(of: element) { append(name, value) }
    if element.isMedia { appendAddresses(of: element.tag, in: literal) }
    if element.element == .table { html.append(hole: .language) }
    html.append(">")
  }

  /// Writes the addresses of the files that are played or shown.
  private mutating func appendAddresses(of tag: HTMLTag, in literal: TypedHTML) {
    for name in ["src", "poster"] {
      guard let typed = tag[name] else { continue }
      let (url, find) = address(typed, of: literal)
      let destination = Destination(url)
      switch destination {
      case .relative:
        references.append(
          Reference(form: .media, destination: destination, text: "", title: nil, find))
        html.append(hole: .attribute(name, references.count - 1))
      case .external: diagnostics.append(RawHTML.diagnoseRemote(at: find.span))
      case .refused(let reason):
        diagnostics.append(
          RefusedLink.diagnose(reason, find.typed ?? url.text, at: find.span, isTyped: find.typed != nil))
      }
    }
  }

  private mutating func append(_ name: String, _ value: String) {
    html.append(" ")
    html.append(raw: name.utf8)
    html.append("=\"")
    html.append(text: value.utf8)
    html.append("\"")
  }

  /// Tells once what the author wanted and a page does not do.
  mutating func tellAttributes(
    of tag: HTMLTag, at piece: HTMLTree.Piece, of literal: TypedHTML,
    _ wishes: Set<LeftOutAttribute> = [.program, .hidden]
  ) {
    for attribute in tag.attributes {
      guard let wish = LeftOutAttribute(attribute), wishes.contains(wish),
        elements.told.insert(attribute.name + "=").inserted
      else { continue }
      diagnostics.append(
        RawHTML.diagnose(wish, attribute.name, at: locator.find(piece.range, in: literal).span))
    }
  }

  private func isInElement(_ piece: HTMLTree.Piece) -> Bool { elements.tree?.holder(of: piece) != nil }

  // MARK: Links, pictures, headings

  private mutating func startLink(_ tag: HTMLTag, at piece: HTMLTree.Piece, of literal: TypedHTML) {
    if let anchor = tag.anchor { writeAnchor(anchor, at: locator.find(piece.range, in: literal).span) }
    guard let typed = tag["href"] else { return }
    let (url, find) = address(typed, of: literal)
    elements.link = (url, find)
    let meant = ForeignAddress(url)?.address
    startLink(
      TypedLink(
        url: url, destination: Destination(meant ?? url), title: tag["title"]?.words, isCode: meant != nil))
  }

  private mutating func endLink(_ tag: HTMLTag) {
    guard tag["href"] != nil, let (url, find) = elements.link else { return }
    elements.link = nil
    endLink(to: url, find, isTag: true)
  }

  private mutating func writePicture(_ tag: HTMLTag, at piece: HTMLTree.Piece, of literal: TypedHTML) {
    if let anchor = tag.anchor { writeAnchor(anchor, at: locator.find(piece.range, in: literal).span) }
    let typed = tag["src"] ?? HTMLTag.Attribute(name: "src", value: [], range: piece.range)
    let (url, find) = address(typed, of: literal)
    let meant = ForeignAddress(url)?.address
    let text = tag["alt"]?.words ?? ""
    words.append(text.utf8)
    var image = Reference(
      form: .image, destination: options.siteAddress?.destination(of: url) ?? Destination(meant ?? url),
      text: text, title: tag["title"]?.words, width: tag["width"].flatMap(\.pixels), find)
    image.isCode = meant != nil
    writeImage(image, typed: find.typed ?? url.text, figure: false)
  }

  /// Writes a link to the page of a video in place of the frame that would ask its host for it.
  private mutating func writeVideo(_ tag: HTMLTag, at piece: HTMLTree.Piece, of literal: TypedHTML) {
    guard let video = VideoAddress(tag), let source = tag["src"] else { return }
    let find = ReferenceLocator.Find(span: address(source, of: literal).find.span, typed: nil)
    writeLink(to: Array(video.url.utf8), named: tag["title"]?.words, poster: video.name, find)
  }

  /// Writes a link to a video or a sound of another site, which no page plays.
  private mutating func writeMediaLink(_ tag: HTMLTag, of literal: TypedHTML) {
    guard let source = tag["src"] else { return }
    let (url, find) = address(source, of: literal)
    writeLink(to: url, named: tag["title"]?.words, find)
  }

  /// - Parameter poster: the name of the picture that is shown if it lies next to the page.
  private mutating func writeLink(
    to url: [UInt8], named name: String?, poster: String? = nil, _ find: ReferenceLocator.Find
  ) {
    startLink(TypedLink(url: url, destination: Destination(url), look: .video))
    if let poster {
      references.append(
        Reference(form: .poster, destination: Destination(Array(poster.utf8)), text: "", title: nil, find))
      html.append(hole: .image(references.count - 1))
    }
    let address = url[((url.firstRange(of: Array("://".utf8))?.upperBound) ?? 0)...].text
    let words = name ?? ""
    let shown = words.isEmpty ? address : words
    html.append(text: shown.utf8)
    self.words.append(shown.utf8)
    endLink(to: url, find, isTag: true)
  }

  private mutating func endHeading(_ level: Int, _ tag: HTMLTag) {
    elements.depth -= 1
    settleHomesOfHeading()
    guard let span = elements.heading, let start = endHeading(span) else { return }
    write(heading(level, named: tag.anchor, marks: nil, isTag: true, at: span), from: start)
  }

  /// An address as it is meant, and where it stands.
  private mutating func address(
    _ attribute: HTMLTag.Attribute, of literal: TypedHTML
  ) -> (url: [UInt8], find: ReferenceLocator.Find) {
    let url = Array(HTMLText.decoded(attribute.value).trimmed)
    let find = locator.find(attribute.range, in: literal)
    let isExact = find.typed?.utf8.elementsEqual(url) == true
    return (url, isExact ? find : ReferenceLocator.Find(span: find.span, typed: nil))
  }
}

extension HTMLTree.Element {
  /// Whether it is a list right in a list, which needs an item around it.
  fileprivate var isListInList: Bool {
    (holder == .ul || holder == .ol) && (element == .ul || element == .ol)
  }

  /// Whether it is played, or a part of what is.
  fileprivate var isMedia: Bool {
    switch element {
    case .video, .audio: !isLinkedMedia
    case .source, .track: holder == .video || holder == .audio
    default: false
    }
  }

  /// The name of the element that is written; nil where only what stands in it is.
  fileprivate var writtenName: String? {
    switch element {
    case .col, .colgroup, .picture: nil
    case .audio, .source, .track, .video: isMedia ? element.rawValue : nil
    case .center, .div, .p, .font, .span:
      if isWrittenAsBlock {
        element == .p && content == .words ? "p" : "div"
      } else {
        element.isBlock || !ElementAttributes.all(of: self).isEmpty || tag.anchor != nil ? "span" : nil
      }
    default: element.rawValue
    }
  }
}
