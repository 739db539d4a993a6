internal import Knowledge
internal import Markup
internal import Source

extension Drawing {
  /// The HTML of a passage with its holes filled for a page.
  func html(_ passage: Passage, on page: String, words: Words) -> String {
    let body = passage.prose.body
    if body.holes.isEmpty { return body.html.text }
    var html = HTMLBuffer()
    var written = 0
    for hole in body.holes {
      html.append(raw: body.html[written..<hole.offset])
      written = hole.offset
      fill(hole.content, of: passage, on: page, words: words, into: &html)
    }
    html.append(raw: body.html[written...])
    return html.bytes.text
  }

  private func fill(
    _ hole: Hole.Content, of passage: Passage, on page: String, words: Words, into html: inout HTMLBuffer
  ) {
    switch hole {
    case .linkStart(let number):
      let reference = passage.prose.references[number]
      guard let link = passage.links[number] else { return html.append("<span class=\"broken-link\">") }
      html.append("<a href=\"")
      html.append(url: url(of: link, on: page).utf8)
      if let title = reference.title {
        html.append("\" title=\"")
        html.append(text: title.utf8)
      }
      html.append("\">")
    case .linkEnd(let number):
      if passage.links[number] == nil { html.append("</span>") } else { html.append("</a>") }
    case .linkTitle(let number):
      appendTitle(linkTitle(number, of: passage), in: language(ofTarget: passage.links[number]), words, &html)
    case .image(let number): appendImage(number, of: passage, on: page, into: &html)
    case .word(let key): appendTitle(words[key], in: words.language, words, &html)
    case .label(let key):
      html.append("aria-label=\"")
      html.append(text: words[key].utf8)
      html.append("\"")
      append(words.attributes(ofLabel: words.language), &html)
    case .language: append(words.attributes(of: words.pageLanguage), &html)
    }
  }

  /// Writes a text that need not be in the language of the page.
  private func appendTitle(_ text: String, in language: String?, _ words: Words, _ html: inout HTMLBuffer) {
    let attributes = language.flatMap(words.attributes(of:))
    if attributes != nil {
      html.append("<span")
      append(attributes, &html)
      html.append(">")
    }
    html.append(text: text.utf8)
    if attributes != nil { html.append("</span>") }
  }

  private func append(_ attributes: TemplateValue?, _ html: inout HTMLBuffer) {
    if case .html(let attributes)? = attributes { html.append(raw: attributes.utf8) }
  }

  private func language(ofTarget link: Link?) -> String? {
    switch link?.target {
    case .page(let id): site[id].language
    case .folder(let path): language(ofFolder: path)
    case .asset, nil: nil
    }
  }

  private func linkTitle(_ number: Int, of passage: Passage) -> String {
    switch passage.links[number]?.target {
    case .page(let id): site[id].title
    case .folder(let path): folderTitle(path)
    case .asset(let asset): ContentPath.name(of: asset.path)
    case nil: passage.prose.references[number].destinationName
    }
  }

  private func appendImage(_ number: Int, of passage: Passage, on page: String, into html: inout HTMLBuffer) {
    let reference = passage.prose.references[number]
    guard case .asset(let asset)? = passage.links[number]?.target, let image = asset.image else {
      return html.append(text: reference.text.utf8)
    }
    html.append("<img src=\"")
    html.append(url: RelativeURL.from(page, to: asset.address).utf8)
    html.append("\" alt=\"")
    html.append(text: reference.text.utf8)
    if let title = reference.title {
      html.append("\" title=\"")
      html.append(text: title.utf8)
    }
    html.append("\" width=\"")
    html.append(image.width)
    html.append("\" height=\"")
    html.append(image.height)
    html.append("\" loading=\"lazy\" />")
  }
}

extension Reference {
  fileprivate var destinationName: String {
    if case .relative(let path, _, _) = destination { path } else { text }
  }
}
