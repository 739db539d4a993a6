package import Source

/// Markdown, parsed: HTML with holes, and what is to be known about it without reading HTML.
package struct Prose: Sendable {
  package let html: HTMLFragment
  package let outline: [Heading]
  /// The names of the places in it that links may lead to besides its headings.
  package let anchors: [String]
  package let references: [Reference]
  package let blocks: [TypedBlock]
  package let sections: [Section]
  /// The text of the first paragraph that is not inside another block.
  package let lead: String
  /// Whom the quotations are from.
  package let attributions: [Attribution]
  package let personalDetails: [PersonalDetail]
  /// What was meant to be replaced before anybody reads it.
  package let placeholders: [Placeholder]

  package static let empty = Prose(
    html: .empty, outline: [], anchors: [], references: [], blocks: [], sections: [], lead: "",
    attributions: [],
    personalDetails: [], placeholders: [])

  /// Whether there is nothing to read.
  package var isEmpty: Bool { html.bytes.isEmpty && html.holes.isEmpty }
}

/// Semantic HTML with a hole wherever the author pointed at something that is not yet known.
package struct HTMLFragment: Hashable, Sendable {
  package let bytes: [UInt8]
  /// In the order of their offsets.
  package let holes: [Hole]

  package init(bytes: [UInt8], holes: [Hole]) {
    self.bytes = bytes
    self.holes = holes
  }

  package static let empty = HTMLFragment(bytes: [], holes: [])
}

/// A place in a fragment of HTML that is filled when a page is drawn.
package struct Hole: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The start tag of a link; the number is the reference's in `Prose.references`.
    case linkStart(Int)
    case linkEnd(Int)
    /// The title of the page that a wikilink without a text of its own leads to.
    case linkTitle(Int)
    case image(Int)
    /// An attribute, by its name, with the address of a file that is played.
    case attribute(String, Int)
    /// What a block shows; the number is its own in `Prose.blocks`.
    case block(Int)
    /// A word of the interface by its key.
    case word(String)
    /// The attribute that gives an element a word of the interface for its name.
    case label(String)
    /// The attributes that return to the language of the page inside an element with a label.
    case language
  }

  /// The number of bytes of HTML before the hole.
  package var offset: Int
  package let content: Content
}

/// A heading of a body.
package struct Heading: Hashable, Sendable {
  package let level: Int
  package let text: String
  /// The fragment that leads here: the one that the author gave, or GitHub's slug of the text.
  package let anchor: String
  package let span: SourceSpan
  /// Where the `#` signs are written that say how deep it is; nil for a heading that is underlined.
  package let marks: SourceSpan?
  /// Whether it is typed as a tag of HTML.
  package let isTag: Bool
}

/// The plain text between two headings, without blocks of code.
package struct Section: Hashable, Sendable {
  /// Nil before the first heading.
  package let heading: Heading?
  package let text: String
}

/// The line below a quotation that says who said it.
package struct Attribution: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan
}

/// What an author typed to point at something: a link, an image, a wikilink.
package struct Reference: Sendable {
  package enum Form: Hashable, Sendable {
    case link, image
    /// An address that is typed as it is, alone or between `<` and `>`.
    case autolink
    /// `[[target]]` and `![[target]]`: names a page or a file rather than giving its address.
    case wikilink, embed
    /// A file of a video or a sound that is played where it stands.
    case media
    /// The picture of a video, by its name without an ending: shown if one lies next to the page.
    case poster
  }

  package let form: Form
  package let destination: Destination
  /// The words of a link, the description of an image.
  package let text: String
  package let title: String?
  /// How wide a picture shall be, in pixels.
  package var width: Int?
  /// What stands behind the words of a link or an image that is one only if it leads somewhere, and is shown as it was
  /// typed if it does not.
  package var fallback: String?
  /// Whether the address is typed as code of another program.
  package var isCode = false
  /// Where the destination is written, or else where it is used.
  package let span: SourceSpan
  /// The destination as it is typed in the span; nil if it does not stand there as it is.
  package let typed: String?
  package internal(set) var context: Context
}
