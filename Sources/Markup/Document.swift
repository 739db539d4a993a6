package import Source

/// One Markdown file, parsed: what the author typed, with no knowledge of any other file.
///
/// It never changes, so it is kept once, and whether it is the same as before is seen without a look into it.
package final class Document: Sendable {
  /// The path from the content folder, with `/` between folders.
  package let path: String
  package let metadata: YAMLMapping
  /// In which notation its values are written.
  package let notation: FrontMatter.Notation
  /// The line below its values.
  package let bodyLine: Int
  /// The first heading of level 1 where the front matter gives no title; it is not part of `prose`.
  package let titleHeading: Heading?
  package let prose: Prose
  /// What is typed below its values, from which `prose` was read.
  let text: ArraySlice<UInt8>
  /// Whether the text could not be read, so that `prose` says nothing of it.
  package let isRefused: Bool

  package init(
    path: String, metadata: YAMLMapping, notation: FrontMatter.Notation = .yaml, bodyLine: Int = 1,
    titleHeading: Heading?,
    prose: Prose, text: ArraySlice<UInt8> = [], isRefused: Bool = false
  ) {
    self.path = path
    self.metadata = metadata
    self.notation = notation
    self.bodyLine = bodyLine
    self.titleHeading = titleHeading
    self.prose = prose
    self.text = text
    self.isRefused = isRefused
  }
}

extension Document {
  /// The same document with other values.
  package func with(metadata: YAMLMapping) -> Document {
    with(metadata: metadata, titleHeading: titleHeading)
  }

  /// The same document with other values, and with another heading for its title.
  package func with(metadata: YAMLMapping, titleHeading: Heading?) -> Document {
    Document(
      path: path, metadata: metadata, notation: notation, bodyLine: bodyLine, titleHeading: titleHeading,
      prose: prose, text: text, isRefused: isRefused)
  }

  /// Whether there is nothing in the file: neither values nor text.
  package var isEmpty: Bool {
    !isRefused && metadata.isWhole && metadata.entries.isEmpty && metadata.unreadableKeys.isEmpty
      && titleHeading == nil && prose.isEmpty
  }

  /// Parses a file: front matter and Markdown. Whatever is wrong with it, there is a document and a diagnostic.
  package static func parse(_ file: SourceFile, options: MarkdownOptions) -> Diagnosed<Document> {
    switch DecodedText(file) {
    case .notUTF8(let offset, let guess):
      let empty = Document(
        path: file.path, metadata: .unreadable, titleHeading: nil, prose: .empty, isRefused: true)
      return Diagnosed(empty, [NotUTF8.diagnose(file, offset: offset, guess: guess)])
    case .text(let text):
      return parse(text, options: options)
    }
  }

  private static func parse(_ text: SourceText, options: MarkdownOptions) -> Diagnosed<Document> {
    var diagnostics = GarbledText.find(in: text)
    let frontMatter = YAMLReader.readFrontMatter(text).reported(to: &diagnostics)
    var options = options
    options.liftsTitle = frontMatter.mapping["title"] == nil
    options.takesBlocks = true
    let body = text.lines(from: frontMatter.bodyStart)
    let bodyLine = text.place(at: frontMatter.bodyStart).line
    let origin = TextOrigin.lines(from: bodyLine)
    let parsed = Markdown.parse(body, origin: origin, options: options).reported(to: &diagnostics)
    let document = Document(
      path: text.path, metadata: frontMatter.mapping, notation: frontMatter.notation,
      bodyLine: bodyLine, titleHeading: parsed.titleHeading, prose: parsed.prose,
      text: text.bytes[frontMatter.bodyStart...], isRefused: parsed.isRefused)
    return Diagnosed(document, diagnostics)
  }
}
