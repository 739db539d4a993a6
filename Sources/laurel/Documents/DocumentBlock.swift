internal import Source

/// A part of a text that stands by itself: a paragraph, a list, a table.
indirect enum DocumentBlock: Hashable, Sendable {
  case paragraph([Phrase])
  /// - Parameter name: by which links know it in the document.
  case heading(level: Int, [Phrase], name: String)
  /// - Parameter start: the number of the first item; nil for a list without numbers.
  case list([[DocumentBlock]], start: Int?)
  case quotation([DocumentBlock])
  case code(String, language: String)
  case table(DocumentTable)
  case rule
  /// A place that links know by this name.
  case place(String)
}

/// A table whose cells that span others are followed by empty ones.
struct DocumentTable: Hashable, Sendable {
  enum Alignment: Hashable, Sendable { case none, left, center, right }

  var alignments: [Alignment]
  /// The row that names the columns; nil if none does.
  var header: [[DocumentBlock]]?
  var rows: [[[DocumentBlock]]]
  var caption: [Phrase]

  var width: Int { ([header ?? []] + rows).map(\.count).max() ?? 0 }
}

/// A part of a line.
indirect enum Phrase: Hashable, Sendable {
  enum Look: Hashable, Sendable { case slanted, bold, struck, upper, lower }

  case text(String)
  case space
  case lineEnd
  case styled(Look, [Phrase])
  case code(String)
  case link([Phrase], to: String)
  case picture(NamedPicture)
  case footnote([DocumentBlock])
  /// A place that links know by this name.
  case place(String)
}

/// A picture as a document names it.
struct NamedPicture: Hashable, Sendable {
  var description: String
  /// Where it is, in the words of the document; later the name of its file.
  var address: String
  var caption: [Phrase] = []
  /// Other names that the document has for it, such as `wp-image-12`.
  var names: [String] = []
}

extension [Phrase] {
  /// The words alone, on one line.
  var words: String { allWords.onOneLine }

  /// The words with the blanks at their ends.
  private var allWords: String {
    var text = ""
    for phrase in self {
      switch phrase {
      case .text(let word), .code(let word): text += word
      case .space, .lineEnd: text += " "
      case .styled(_, let inner), .link(let inner, _): text += inner.allWords
      case .picture, .footnote, .place: break
      }
    }
    return text
  }

  /// Whether nobody sees anything of them.
  var isBlank: Bool {
    allSatisfy { phrase in
      switch phrase {
      case .text(let text): text.utf8.allSatisfy(\.isSpace)
      case .space, .lineEnd, .place: true
      case .styled(_, let inner), .link(let inner, _): inner.isBlank
      case .code, .picture, .footnote: false
      }
    }
  }
}
