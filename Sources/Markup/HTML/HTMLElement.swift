/// An element of HTML that may stand in a text, with what may stand in it.
enum HTMLElement: String {
  case a, abbr, audio, b, blockquote, br, caption, center, cite, code, col, colgroup, dd, del, details, dfn
  case div, dl, dt, em, figcaption, figure, font, h2, h3, h4, h5, h6, hr, i, iframe, img, ins, kbd, li, mark
  case ol, p, picture, pre, q, rp, rt, ruby, s, samp, small, source, span, strong, sub, summary, sup, table
  case tbody, td, tfoot, th, thead, tr, track, u, ul, `var`, video, wbr

  /// What a tag says. Google's bold around a whole text says that it is not bold.
  init?(_ tag: HTMLTag) {
    self.init(rawValue: tag.name)
    if self == .b, tag["style"]?.styleHolds("font-weight:normal") == true { self = .font }
  }

  /// What may stand right in an element, or in a node of Markdown.
  enum Content {
    /// Paragraphs, tables and the like, and words.
    case blocks
    /// Words, and what marks them up.
    case words
    /// Certain elements alone: rows in a table, items in a list.
    case parts
    case nothing
  }

  var content: Content {
    switch self {
    case .br, .col, .hr, .img, .source, .track, .wbr: .nothing
    case .table, .thead, .tbody, .tfoot, .tr, .colgroup, .ul, .ol, .dl, .picture: .parts
    case .blockquote, .caption, .center, .dd, .details, .div, .dt, .figcaption, .figure, .li, .summary, .td,
      .th:
      .blocks
    default: .words
    }
  }

  /// The elements right in which alone it may stand; nil for those that stand anywhere.
  var holders: Set<HTMLElement>? {
    switch self {
    case .caption, .colgroup, .thead, .tbody, .tfoot: [.table]
    case .col: [.colgroup, .table]
    case .tr: [.table, .thead, .tbody, .tfoot]
    case .td, .th: [.tr]
    case .li: [.ul, .ol]
    case .dt, .dd: [.dl]
    case .summary: [.details]
    case .figcaption: [.figure]
    case .source: [.picture, .audio, .video]
    case .track: [.audio, .video]
    default: nil
    }
  }

  /// Whether another element may be one of its parts.
  func hasPart(_ element: HTMLElement) -> Bool {
    switch (self, element) {
    case (.ul, .ul), (.ul, .ol), (.ol, .ul), (.ol, .ol), (.picture, .img): true
    default: element.holders?.contains(self) ?? false
    }
  }

  /// Whether it stands between paragraphs, and not in a line of words.
  var isBlock: Bool {
    switch self {
    case .blockquote, .details, .dl, .figure, .h2, .h3, .h4, .h5, .h6, .hr, .ol, .pre, .table, .ul: true
    default: isPlain ? self != .font && self != .span : holders != nil && self != .source && self != .track
    }
  }

  /// Whether it only says where words stand or how they look: a line of its own in a line of words, a box around
  /// paragraphs.
  var isPlain: Bool {
    switch self {
    case .center, .div, .font, .p, .span: true
    default: false
    }
  }

  /// Whether words that stand right in it beside blocks are paragraphs.
  var holdsParagraphs: Bool { isPlain || self == .blockquote || self == .details }

  var headingLevel: Int? {
    switch self {
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
