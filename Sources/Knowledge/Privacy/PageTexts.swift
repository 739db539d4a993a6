internal import Markup
internal import Source

extension Page {
  /// All that it says, each with its place, its address among it.
  var allTexts: [(text: String, span: SourceSpan)] {
    [(title + "\n" + path, titleSpan)] + fieldTexts + bodyTexts
  }

  /// All that its values say, each with its place.
  private var fieldTexts: [(text: String, span: SourceSpan)] {
    fields.scalars.flatMap { entry -> [(text: String, span: SourceSpan)] in
      if case .prose(let passage) = entry.value { return passage.texts(besides: entry.span) }
      return entry.value.shownWords.map { [($0, entry.span)] } ?? []
    }
  }

  /// All that its text says, each with its place; of what has none, that of the title.
  var bodyTexts: [(text: String, span: SourceSpan)] { body.texts(besides: titleSpan) }
}

extension Passage {
  /// What stands in it, also where readers do not see it: in addresses, in the descriptions of pictures, in code, in what is typed for
  /// blocks.
  ///
  /// - Parameter span: the place of what has none of its own.
  fileprivate func texts(besides span: SourceSpan) -> [(text: String, span: SourceSpan)] {
    let references = prose.references.map { reference in
      (
        [reference.text, reference.title, reference.typed].compactMap { $0 }.joined(separator: "\n"),
        reference.span
      )
    }
    let sections = prose.sections.map { section in
      ((section.heading?.text ?? "") + "\n" + section.text, section.heading?.span ?? span)
    }
    let blocks =
      prose.blocks.map { ($0.text, $0.span) }
      + blockWords.flatMap { block, words in words.map { ($0, block.span) } }
    return references + sections + blocks + [(prose.html.bytes.text, span)]
  }
}

extension FieldValue {
  /// The words by which readers see a value, or by which it is found; nil for those that other pages say.
  fileprivate var shownWords: String? {
    switch self {
    case .text(let text), .url(let text), .email(let text), .number(_, let text): text
    case .choice(let choice): choice.label
    case .tag(let tag): tag.label
    case .image(let asset): asset.path
    case .prose, .date, .time, .flag, .link, .list, .record: nil
    }
  }
}
