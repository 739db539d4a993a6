internal import Knowledge
internal import Markup
internal import Source

extension Pen {
  /// What writes the HTML of a passage with its holes filled; nil for a passage without any.
  func drawing(of passage: Passage) -> (@Sendable (inout PageBuffer) -> Void)? {
    if passage.prose.isEmpty { return nil }
    return { page in self.draw(passage, into: &page) }
  }

  private func draw(_ passage: Passage, into page: inout PageBuffer) {
    let html = passage.prose.html
    var written = 0
    for hole in html.holes {
      page.append(raw: html.bytes[written..<hole.offset])
      written = hole.offset
      fill(hole.content, of: passage, into: &page)
    }
    page.append(raw: html.bytes[written...])
  }

  private func fill(_ hole: Hole.Content, of passage: Passage, into page: inout PageBuffer) {
    switch hole {
    case .linkStart(let number):
      guard let url = url(number, of: passage) else {
        let isShownAsTyped = passage.prose.references[number].fallback != nil
        return page.append(isShownAsTyped ? "[" : "<span class=\"broken-link\">")
      }
      page.append("<a href=\"")
      page.append(url: url)
      if let title = passage.prose.references[number].title {
        page.append("\" title=\"")
        page.append(bodyText: title)
      }
      page.append("\">")
    case .linkEnd(let number):
      if url(number, of: passage) != nil {
        page.append("</a>")
      } else if let typed = passage.prose.references[number].fallback {
        page.append(bodyText: typed)
      } else {
        page.append("</span>")
      }
    case .linkTitle(let number): appendLinkTitle(number, of: passage, into: &page)
    case .attribute(let name, let number): appendAttribute(name, number, of: passage, into: &page)
    case .image(let number): appendImage(number, of: passage, into: &page)
    case .block(let number):
      let block = number < passage.blocks.count ? passage.blocks[number] : nil
      draw(block, typed: passage.prose.blocks[number], into: &page)
    case .word(let key): appendTitle(words[key], in: words.language, &page)
    case .label(let key):
      page.append("aria-label=\"")
      page.append(bodyText: words[key])
      page.append("\"")
      page.append(raw: words.attributes(ofLabel: words.language) ?? "")
    case .language: page.append(raw: words.attributes(of: words.pageLanguage) ?? "")
    }
  }

  /// What a reference leads to, unless that is a page which this theme does not make, or no way leads there from here.
  private func link(_ number: Int, of passage: Passage) -> Link? {
    passage.links[number].flatMap { leads(to: $0.target) ? $0 : nil }
  }

  /// Where a reference leads: to a place of the site, or elsewhere on the web.
  private func url(_ number: Int, of passage: Passage) -> String? {
    if passage.links[number] != nil { return link(number, of: passage).map { url(to: $0) } }
    if case .external(let url) = passage.prose.references[number].destination { return url }
    return nil
  }

  /// Writes a text that need not be in the language of the page.
  private func appendTitle(_ text: String, in language: String?, _ page: inout PageBuffer) {
    let attributes = language.flatMap(words.attributes(of:))
    if let attributes {
      page.append("<span")
      page.append(raw: attributes)
      page.append(">")
    }
    page.append(bodyText: text)
    if attributes != nil { page.append("</span>") }
  }

  private func language(ofTarget link: Link?) -> String? {
    switch link?.target {
    case .page(let id): site[id].language
    case .folder(let path): drawing.language(ofFolder: path)
    case .generated(let address): site.generated[address].map(drawing.language)
    case .asset, nil: nil
    }
  }

  private func appendLinkTitle(_ number: Int, of passage: Passage, into page: inout PageBuffer) {
    appendTitle(linkTitle(number, of: passage), in: language(ofTarget: link(number, of: passage)), &page)
  }

  /// A link to a heading says the heading, and the page before it unless that is the one that is read.
  private func linkTitle(_ number: Int, of passage: Passage) -> String {
    let link = link(number, of: passage)
    return switch link?.target {
    case .page(let id):
      if let heading = link?.heading {
        site[id].address == address ? heading : "\(site[id].title) > \(heading)"
      } else {
        site[id].title
      }
    case .folder(let path): drawing.folderTitle(path)
    case .asset(let asset): ContentPath.name(of: asset.path)
    case .generated(let address): site.generated[address].map(drawing.title) ?? address
    case nil: passage.prose.references[number].destinationName
    }
  }

  /// Writes an attribute with the address of a file that is played; nothing where there is none.
  private func appendAttribute(
    _ name: String, _ number: Int, of passage: Passage, into page: inout PageBuffer
  ) {
    guard let link = link(number, of: passage), case .asset = link.target else { return }
    page.append(" ")
    page.append(raw: name)
    page.append("=\"")
    page.append(url: url(to: link))
    page.append("\"")
  }

  private func appendImage(_ number: Int, of passage: Passage, into page: inout PageBuffer) {
    let reference = passage.prose.references[number]
    guard case .asset(let asset)? = link(number, of: passage)?.target, let image = asset.image else {
      return appendEmbedded(number, of: passage, into: &page)
    }
    let redrawn = drawing.pictures.picture(asset)
    let size = redrawn?.plan.shown ?? PictureSize(width: image.width, height: image.height)
    let sourceSet = redrawn.flatMap(sourceSet)
    if let sourceSet {
      page.append("<picture><source type=\"image/webp\" srcset=\"")
      page.append(text: sourceSet)
      page.append("\" sizes=\"")
      page.append(text: reference.width.map { "\($0)px" } ?? drawing.theme.textSizes)
      page.append("\" />")
    }
    page.append(image.isTransparent ? "<img class=\"on-light\" src=\"" : "<img src=\"")
    page.append(url: url(to: asset.address))
    page.append("\" alt=\"")
    page.append(bodyText: reference.text)
    if let title = reference.title {
      page.append("\" title=\"")
      page.append(bodyText: title)
    }
    let width = reference.width ?? size.width
    page.append("\" width=\"")
    page.append(width)
    page.append("\" height=\"")
    page.append(max(1, size.height * width / max(1, size.width)))
    page.append("\" loading=\"lazy\" />")
    if sourceSet != nil { page.append("</picture>") }
  }

  /// Writes a link to the page or the file that is embedded; the words of a picture that is not there.
  private func appendEmbedded(_ number: Int, of passage: Passage, into page: inout PageBuffer) {
    let reference = passage.prose.references[number]
    guard let link = passage.links[number] else {
      let words =
        reference.text.isEmpty && reference.form == .embed ? reference.destinationName : reference.text
      return page.append(bodyText: reference.fallback.map { "![\(words)\($0)" } ?? words)
    }
    page.append("<a href=\"")
    page.append(url: url(to: link))
    page.append("\">")
    if reference.text.isEmpty {
      appendLinkTitle(number, of: passage, into: &page)
    } else {
      page.append(bodyText: reference.text)
    }
    page.append("</a>")
  }
}

extension Reference {
  fileprivate var destinationName: String {
    if case .relative(let path, _, _) = destination { path } else { text }
  }
}
