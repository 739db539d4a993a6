package import Markup
package import Source

/// The typed value of a field.
package indirect enum FieldValue: Sendable {
  case text(String)
  case prose(Passage)
  /// The number, and how the author typed it.
  case number(Double, text: String)
  case date(CalendarDate)
  case time(TimeOfDay)
  case flag(Bool)
  case choice(Choice)
  case url(String)
  case email(String)
  case image(Asset)
  case tag(Tag)
  case link(PageID)
  case list([FieldValue])
  case record(FieldValues)
}

/// The values of the fields of a page or a record, in the order of its schema.
package struct FieldValues: Sendable {
  package struct Entry: Sendable {
    package let field: Field
    package let value: FieldValue
    package let span: SourceSpan
    /// Where the items of a list are written; empty where some of them could not be read.
    var itemSpans: [SourceSpan] = []

    /// The items of a list, or the value alone, each with its place.
    package var items: [(value: FieldValue, span: SourceSpan)] {
      let items = value.items
      return items.indices.map { (items[$0], itemSpans.count == items.count ? itemSpans[$0] : span) }
    }
  }

  package let entries: [Entry]

  package init(entries: [Entry] = []) { self.entries = entries }

  package subscript(name: String) -> FieldValue? { entry(name)?.value }

  package func entry(_ name: String) -> Entry? { entries.first { $0.field.name == name } }

  package func text(_ name: String) -> String? {
    guard case .text(let text)? = self[name] else { return nil }
    return text
  }

  package func url(_ name: String) -> String? {
    guard case .url(let url)? = self[name] else { return nil }
    return url
  }

  package func email(_ name: String) -> String? {
    guard case .email(let email)? = self[name] else { return nil }
    return email
  }

  package func date(_ name: String) -> CalendarDate? {
    guard case .date(let date)? = self[name] else { return nil }
    return date
  }

  package func time(_ name: String) -> TimeOfDay? {
    guard case .time(let time)? = self[name] else { return nil }
    return time
  }

  package func flag(_ name: String) -> Bool? {
    guard case .flag(let flag)? = self[name] else { return nil }
    return flag
  }

  package func number(_ name: String) -> Double? {
    guard case .number(let number, _)? = self[name] else { return nil }
    return number
  }

  package func list(_ name: String) -> [FieldValue] {
    guard case .list(let items)? = self[name] else { return [] }
    return items
  }

  package func texts(_ name: String) -> [String] {
    list(name).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  package func choice(_ name: String) -> Choice? {
    guard case .choice(let choice)? = self[name] else { return nil }
    return choice
  }

  package func records(_ name: String) -> [FieldValues] {
    list(name).compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}

extension FieldValue {
  /// The values of a list, or this value alone.
  package var items: [FieldValue] {
    if case .list(let items) = self { items } else { [self] }
  }
}

/// Markdown whose references are resolved.
package struct Passage: Sendable {
  package let prose: Prose
  /// What each reference of the prose leads to; nil where it leads nowhere or to another host.
  package let links: [Link?]
  /// What each block of the prose shows; nil where that is not clear.
  package let blocks: [Block?]

  package init(prose: Prose, links: [Link?], blocks: [Block?] = []) {
    self.prose = prose
    self.links = links
    self.blocks = blocks
  }

  /// Whether a video or a sound of the site is played in it.
  package var hasMedia: Bool {
    zip(prose.references, links).contains { $0.form == .media && $1 != nil }
      || blocks.contains { block in
        if case .video(let video)? = block, case .file = video.origin { true } else { false }
      }
  }

  /// The films that are typed as tags, if none of the tags names captions.
  var filmsWithoutCaptions: [Reference] {
    let media = zip(prose.references, links).compactMap { reference, link -> (Reference, String)? in
      guard reference.form == .media, case .asset(let file)? = link?.target else { return nil }
      return (reference, ContentPath.fileExtension(of: file.path))
    }
    return media.contains { $0.1 == "vtt" } ? [] : media.filter { $0.1 == "mp4" }.map(\.0)
  }

  /// The pictures of its galleries.
  var galleryPictures: [Gallery.Picture] {
    blocks.flatMap { block -> [Gallery.Picture] in
      if case .gallery(let gallery)? = block { gallery.pictures } else { [] }
    }
  }

  /// What each block says by itself: the cells of a table, the descriptions and captions of pictures, what is said in a film.
  package var blockWords: [(block: TypedBlock, words: [String])] {
    zip(prose.blocks, blocks).compactMap { typed, block in block.map { (typed, $0.content.words) } }
  }

  /// What the blocks of the prose show.
  var blockContents: [any BlockContent] { blocks.compactMap { $0?.content } }

  /// The references that are pictures, whether they are found or not, and what they lead to. What is embedded may be a
  /// page or another file, to which a link leads.
  var pictures: [(reference: Reference, asset: Asset?)] {
    zip(prose.references, links).compactMap { reference, link in
      let isFile = if case .asset(let asset)? = link?.target { asset } else { nil as Asset? }
      switch reference.form {
      case .image: return (reference, isFile)
      case .embed where link == nil ? reference.namesFile : isFile?.image != nil: return (reference, isFile)
      default: return nil
      }
    }
  }
}

extension Reference {
  /// Whether it names a file with an ending, and no page.
  fileprivate var namesFile: Bool {
    guard case .relative(let path, _, _) = destination else { return false }
    return !ContentPath.fileExtension(of: path).isEmpty && !ContentPath.isMarkdown(path)
  }
}
