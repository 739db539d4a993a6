internal import CMarkGFM
internal import Source

/// The link and the image that are being read.
struct LinkState {
  /// The open link: its reference, where its words begin, and how it is written.
  var open: (index: Int, textStart: Int, ending: LinkEnding)?
  /// An autolink inside the open link: only its text is written, because HTML has no links in links.
  var nested: Node?
  /// The open image; what is inside it is its description.
  var openImage: Node?
  var imageStart = 0
  /// The footnotes in the words of the open link, which are written behind it.
  var footnotes: [Node] = []
  /// The links of the block, which wait for its end to get their sentence.
  var waiting: [LinkedBlock.BlockLink] = []
}

/// How a link is closed.
enum LinkEnding { case hole, tag, nothing }

/// A link as it was typed, in Markdown or as a tag.
struct TypedLink {
  /// What is seen of a link to another site.
  enum Look {
    case words
    /// Its address alone, which need not stand on paper twice.
    case bare
    /// The name of a video.
    case video

    fileprivate var start: StaticString {
      switch self {
      case .words: "<a href=\""
      case .bare: "<a class=\"bare\" href=\""
      case .video: "<a class=\"video\" href=\""
      }
    }
  }

  let url: [UInt8]
  let destination: Destination
  var title: String?
  var fallback: String?
  var isCode = false
  var look = Look.words
}

extension ProseWalk {
  mutating func openLink(_ node: Node) {
    guard links.open == nil else {
      links.nested = node
      return
    }
    let (destination, fallback, isCode) = destination(of: node)
    startLink(
      TypedLink(
        url: Array(node.url), destination: destination, title: node.title.nonEmptyText, fallback: fallback,
        isCode: isCode, look: node.isItsOwnAddress ? .bare : .words))
  }

  mutating func startLink(_ link: TypedLink) {
    let find = ReferenceLocator.Find(span: locator.blockStart, typed: nil)
    let index = addReference(
      form: .link, link.destination, text: "", title: link.title, fallback: link.fallback, at: find)
    references[index].isCode = link.isCode
    let ending: LinkEnding
    switch link.destination {
    case .external where options.siteAddress?.destination(of: link.url) != nil, .relative:
      html.append(hole: .linkStart(index))
      ending = .hole
    case .external(let address):
      html.append(link.look.start)
      html.append(url: address.utf8)
      if let title = link.title {
        html.append("\" title=\"")
        html.append(text: title.utf8)
      }
      html.append("\">")
      ending = .tag
    case .refused:
      ending = .nothing
      if link.fallback != nil { html.append("[") }
    }
    links.open = (index, words.block.count, ending)
  }

  mutating func closeLink(_ node: Node) {
    guard links.nested != node, links.open != nil else { return }
    let find = find(of: node)
    endLink(to: node.url, find, isTag: false)
  }

  /// - Parameter isTag: whether the link is typed as a tag of HTML.
  mutating func endLink(to url: some Collection<UInt8>, _ find: ReferenceLocator.Find, isTag: Bool) {
    guard let (index, textStart, ending) = links.open else { return }
    links.open = nil
    let range = textStart..<words.block.count
    references[index] = references[index].with(
      form: find.isBare ? .autolink : .link, text: words.block[range].onOneLine, find)
    notePersonalDetail(of: references[index])
    if EmptyAddress.isEmpty(url, words: references[index].text) {
      diagnostics.append(EmptyAddress.diagnose(at: find.span, isTag: isTag))
    }
    if case .refused(let reason) = references[index].destination {
      diagnostics.append(
        RefusedLink.diagnose(reason, find.typed ?? url.text, at: find.span, isTyped: find.typed != nil))
    }
    links.waiting.append(LinkedBlock.BlockLink(index: index, range: range, name: nil))
    switch ending {
    case .hole: html.append(hole: .linkEnd(index))
    case .tag: html.append("</a>")
    case .nothing: html.append(text: (references[index].fallback ?? "").utf8)
    }
    writeFootnotesBehindLink()
  }

  private mutating func writeFootnotesBehindLink() {
    let footnotes = links.footnotes
    links.footnotes = []
    for node in footnotes { writeFootnoteReference(node) }
  }

  mutating func closeImage(_ node: Node) {
    links.openImage = nil
    let range = links.imageStart..<words.block.count
    let description = ImageDescription(words.block[range])
    words.replace(range, with: description.text)
    let (destination, fallback, isCode) = destination(of: node)
    let find = find(of: node)
    if let width = description.badWidth {
      diagnostics.append(MarksAsTyped.diagnose(width: width, at: find.span))
    }
    var reference = Reference(
      form: .image, destination: options.siteAddress?.destination(of: node.url) ?? destination,
      text: description.text.onOneLine, title: node.title.nonEmptyText, width: description.width,
      fallback: fallback, find)
    reference.isCode = isCode
    writeImage(reference, typed: find.typed, figure: node.parent?.isFigure == true)
  }

  /// Finds the address of a link or an image that ends here.
  private mutating func find(of node: Node) -> ReferenceLocator.Find {
    marks.mark(standingFor: node.url).map { locator.find($0.range) } ?? locator.destination(of: node)
  }

  /// What an address points at, and what was typed behind the words where the address holds blanks.
  private func destination(of node: Node) -> (Destination, fallback: String?, isCode: Bool) {
    guard let spaced = marks.mark(standingFor: node.url) else {
      let meant = ForeignAddress(node.url)?.address
      return (Destination(meant ?? Array(node.url)), nil, meant != nil)
    }
    let typed = marks.typed[spaced.range]
    let meant = ForeignAddress(typed)?.address
    let title = node.title.isEmpty ? "" : " \"\(node.title.text)\""
    return (
      meant.map { Destination($0) } ?? Destination(spaced: MarkdownText.unescaped(typed)),
      "](\(typed.text)\(title))", meant != nil
    )
  }

  /// Writes an image, or only its description where it may not be shown.
  mutating func writeImage(_ image: Reference, typed: String?, figure: Bool) {
    switch image.destination {
    case .relative:
      references.append(image)
      if figure {
        html.endLine()
        html.append("<figure>\n")
      }
      html.append(hole: .image(references.count - 1))
      guard figure else { return }
      html.append("\n<figcaption>")
      html.append(text: (image.title ?? "").utf8)
      html.append("</figcaption>\n</figure>\n")
    case .external:
      diagnostics.append(RemoteImage.diagnose(at: image.span))
      html.append(text: image.text.utf8)
    case .refused(let reason):
      diagnostics.append(
        RefusedLink.diagnose(
          reason, typed ?? "", isImage: true, at: image.span, isTyped: typed != nil))
      html.append(text: image.text.utf8)
    }
  }

  mutating func write(_ wikilink: Wikilink) {
    let destination = Destination(wikilink: wikilink.target)
    let find = locator.find(wikilink.inside)
    let start = words.block.count
    if wikilink.isEmbed {
      if let width = wikilink.badWidth {
        diagnostics.append(MarksAsTyped.diagnose(width: width, at: find.span))
      }
      words.append((wikilink.label ?? "").utf8)
      references.append(
        Reference(
          form: .embed, destination: destination, text: wikilink.label ?? "", title: nil,
          width: wikilink.width,
          find))
      html.append(hole: .image(references.count - 1))
    } else {
      let index = addReference(form: .wikilink, destination, text: "", title: nil, at: find)
      html.append(hole: .linkStart(index))
      html.append(hole: .linkTitle(index))
      html.append(hole: .linkEnd(index))
      // The address of a heading is made of its words, and stays what it is.
      if openHeading == nil { words.append(wikilink.name.utf8) }
    }
    links.waiting.append(
      LinkedBlock.BlockLink(
        index: references.count - 1, range: start..<words.block.count,
        name: wikilink.isEmbed ? nil : wikilink.name))
  }

  /// Opens a link by name that has words of its own.
  mutating func openLink(_ wikilink: Wikilink) {
    let index = addReference(
      form: .wikilink, Destination(wikilink: wikilink.target), text: "", title: nil,
      at: locator.find(around: wikilink.inside))
    html.append(hole: .linkStart(index))
    links.open = (index, words.block.count, .hole)
  }

  mutating func closeWikilink() {
    guard let (index, textStart, _) = links.open else { return }
    links.open = nil
    let range = textStart..<words.block.count
    references[index] = references[index].with(text: words.block[range].onOneLine)
    links.waiting.append(LinkedBlock.BlockLink(index: index, range: range, name: nil))
    html.append(hole: .linkEnd(index))
    writeFootnotesBehindLink()
  }

  private mutating func addReference(
    form: Reference.Form, _ destination: Destination, text: String, title: String?, fallback: String? = nil,
    at find: ReferenceLocator.Find
  ) -> Int {
    references.append(
      Reference(form: form, destination: destination, text: text, title: title, fallback: fallback, find))
    return references.count - 1
  }
}

extension Reference {
  /// A reference whose sentence is not known yet.
  init(
    form: Form, destination: Destination, text: String, title: String?, width: Int? = nil,
    fallback: String? = nil, _ find: ReferenceLocator.Find
  ) {
    self.init(
      form: form, destination: destination, text: text, title: title, width: width, fallback: fallback,
      span: find.span, typed: find.typed, context: Context(alone: text))
  }

  fileprivate func with(form: Form, text: String, _ find: ReferenceLocator.Find) -> Reference {
    Reference(
      form: form, destination: destination, text: text, title: title, width: width, fallback: fallback,
      isCode: isCode, span: find.span, typed: find.typed, context: context)
  }

  fileprivate func with(text: String) -> Reference {
    with(form: form, text: text, ReferenceLocator.Find(span: span, typed: typed))
  }
}

extension Node {
  /// Whether the words of a link are its address, or all of it but the scheme: on paper it need not stand there twice.
  var isItsOwnAddress: Bool {
    var words: [UInt8] = []
    var child = firstChild
    while let node = child {
      guard node.kind == .text else { return false }
      words += node.literal
      child = node.next
    }
    return words.trimmed.elementsEqual(url) || words.asBareAddress.elementsEqual(Array(url).asBareAddress)
  }

  /// Whether a paragraph is an image alone, with a title that becomes its caption.
  var isFigure: Bool {
    guard kind == .paragraph, let image = firstChild, image.next == nil else { return false }
    return image.kind == .image && !image.title.isEmpty
  }
}

extension [UInt8] {
  /// An address as people write it: without its scheme and without a slash at its end.
  fileprivate var asBareAddress: ArraySlice<UInt8> {
    var address = trimmed
    for scheme in ["https://", "http://"] where address.starts(with: scheme.utf8) {
      address = address.dropFirst(scheme.utf8.count)
    }
    return address.last == UInt8(ascii: "/") ? address.dropLast() : address
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var nonEmptyText: String? { isEmpty ? nil : text }
}
