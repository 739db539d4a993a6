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
  /// References of the block that wait for its end to get their sentence, with their range in the block.
  var waiting: [(index: Int, range: Range<Int>)] = []
}

/// How a link is closed.
enum LinkEnding { case hole, tag, nothing }

extension ProseWalk {
  mutating func openLink(_ node: Node) {
    guard links.open == nil else {
      links.nested = node
      return
    }
    let destination = Destination(node.url)
    let title = node.title.nonEmptyText
    let find = ReferenceLocator.Find(span: locator.blockStart, typed: nil)
    let index = addReference(form: .link, destination, text: "", title: title, at: find)
    let ending: LinkEnding
    switch destination {
    case .external where options.siteAddress?.destination(of: node.url) != nil, .relative:
      html.append(hole: .linkStart(index))
      ending = .hole
    case .external:
      html.append(node.isItsOwnAddress ? "<a class=\"bare\" href=\"" : "<a href=\"")
      html.append(url: node.url)
      if !node.title.isEmpty {
        html.append("\" title=\"")
        html.append(text: node.title)
      }
      html.append("\">")
      ending = .tag
    case .refused: ending = .nothing
    }
    links.open = (index, words.block.count, ending)
  }

  mutating func closeLink(_ node: Node) {
    guard links.nested != node, let (index, textStart, ending) = links.open else { return }
    links.open = nil
    let range = textStart..<words.block.count
    let find = locator.destination(of: node)
    references[index] = references[index].with(
      form: find.isBare ? .autolink : .link, text: words.block[range].onOneLine, find)
    notePersonalDetail(of: references[index])
    if case .refused(let reason) = references[index].destination {
      diagnostics.append(RefusedLink.diagnose(reason, at: find.span, typed: find.typed))
    }
    links.waiting.append((index, range))
    switch ending {
    case .hole: html.append(hole: .linkEnd(index))
    case .tag: html.append("</a>")
    case .nothing: return
    }
  }

  mutating func closeImage(_ node: Node) {
    links.openImage = nil
    let range = links.imageStart..<words.block.count
    let description = words.block[range].onOneLine
    writeImage(
      form: .image, options.siteAddress?.destination(of: node.url) ?? Destination(node.url),
      description: description, title: node.title.nonEmptyText, at: locator.destination(of: node),
      figure: node.parent?.isFigure == true)
  }

  /// Writes an image, or only its description where it may not be shown.
  mutating func writeImage(
    form: Reference.Form, _ destination: Destination, description: String, title: String?,
    at find: ReferenceLocator.Find, figure: Bool = false
  ) {
    switch destination {
    case .relative:
      let index = addReference(form: form, destination, text: description, title: title, at: find)
      if figure {
        html.endLine()
        html.append("<figure>\n")
      }
      html.append(hole: .image(index))
      guard figure else { return }
      html.append("\n<figcaption>")
      html.append(text: (title ?? "").utf8)
      html.append("</figcaption>\n</figure>\n")
    case .external:
      diagnostics.append(RemoteImage.diagnose(at: find.span))
      html.append(text: description.utf8)
    case .refused(let reason):
      diagnostics.append(RefusedLink.diagnose(reason, at: find.span, typed: find.typed))
      html.append(text: description.utf8)
    }
  }

  mutating func write(
    _ wikilink: Wikilink, of text: UnsafeBufferPointer<UInt8>, at find: ReferenceLocator.Find
  ) {
    let destination = Destination(wikilink: wikilink.target(in: text))
    let label = wikilink.label(in: text)
    if wikilink.isEmbed {
      words.append((label ?? "").utf8)
      return writeImage(form: .embed, destination, description: label ?? "", title: nil, at: find)
    }
    let index = addReference(form: .wikilink, destination, text: label ?? "", title: nil, at: find)
    let start = words.block.count
    html.append(hole: .linkStart(index))
    if let label {
      html.append(text: label.utf8)
      words.append(label.utf8)
    } else {
      html.append(hole: .linkTitle(index))
      // The address of a heading is made of its words, and stays what it is.
      if openHeading == nil { words.append(wikilink.name(in: text).utf8) }
    }
    html.append(hole: .linkEnd(index))
    links.waiting.append((index, start..<words.block.count))
  }

  private mutating func addReference(
    form: Reference.Form, _ destination: Destination, text: String, title: String?,
    at find: ReferenceLocator.Find
  ) -> Int {
    references.append(
      Reference(
        form: form, destination: destination, text: text, title: title, span: find.span, typed: find.typed,
        context: Context(alone: text)))
    return references.count - 1
  }
}

extension Reference {
  fileprivate func with(form: Form, text: String, _ find: ReferenceLocator.Find) -> Reference {
    Reference(
      form: form, destination: destination, text: text, title: title, span: find.span, typed: find.typed,
      context: context)
  }

  func with(context: Context) -> Reference {
    Reference(
      form: form, destination: destination, text: text, title: title, span: span, typed: typed,
      context: context)
  }
}

extension Reference {
  /// Whether the title of a page stands in for the words of the link.
  var isNamedByTarget: Bool { form == .wikilink && text.utf8.isEmpty }
}

extension Node {
  /// Whether the words of a link are its address, or all of it but the scheme: on paper it need not stand there twice.
  fileprivate var isItsOwnAddress: Bool {
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
