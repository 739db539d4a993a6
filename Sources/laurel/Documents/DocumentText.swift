internal import Knowledge
internal import Markup
internal import Source

/// The text of a document as a page holds it, with its title apart and its headings from the second level.
struct DocumentText: Sendable {
  let title: String
  private(set) var passages: [DocumentBlock]
  /// The anchors of headings by the names of all places below them.
  private(set) var anchors: [String: String] = [:]

  /// - Parameters:
  ///   - title: what the document says is its title, or nothing.
  ///   - prefersHeading: whether a single heading of the first level says more of the title.
  ///   - name: what stands for a title where there is none.
  init(_ passages: [DocumentBlock], title: String, prefersHeading: Bool, name: String) {
    var passages = passages.filter { passage in
      if case .place = passage { return true }
      return !passage.isBlank
    }
    let top = Self.topHeading(in: passages)
    let wanted = prefersHeading ? top?.words ?? title : title.isEmpty ? top?.words ?? "" : title
    self.title = wanted.isEmpty ? name : wanted
    if let top, top.words == self.title {
      passages[top.index] = .place(top.name)
    } else if case .paragraph(let phrases)? = passages.first, !title.isEmpty,
      phrases.words == title
    {
      passages.removeFirst()
    }
    self.passages = passages
    setLevels()
    setAnchors()
  }

  /// The heading of the first level, if there is one and nothing but pictures stands before it.
  private static func topHeading(in passages: [DocumentBlock]) -> (index: Int, words: String, name: String)? {
    var found: (index: Int, words: String, name: String)?
    for (index, passage) in passages.enumerated() {
      guard case .heading(1, let phrases, let name) = passage else { continue }
      guard found == nil, !phrases.words.isEmpty else { return nil }
      found = (index, phrases.words, name)
    }
    guard let found, passages[..<found.index].allSatisfy(\.isBeforeTitle) else { return nil }
    return found
  }

  /// The highest heading becomes one of the second level, and none skips a level.
  private mutating func setLevels() {
    let levels = passages.compactMap { passage -> Int? in
      if case .heading(let level, _, _) = passage { level } else { nil }
    }
    guard let highest = levels.min() else { return }
    var last = 1
    for (index, passage) in passages.enumerated() {
      guard case .heading(let level, let phrases, let name) = passage else { continue }
      last = min(level - highest + 2, last + 1, 6)
      passages[index] = .heading(level: last, phrases, name: name)
    }
  }

  private mutating func setAnchors() {
    var counts: [String: Int] = [:]
    var anchor = ""
    for passage in passages {
      if case .heading(_, let phrases, let name) = passage {
        let slug = Slug.github(phrases.words)
        let base = slug.isEmpty ? "section" : slug
        let count = counts[base, default: 0]
        counts[base] = count + 1
        anchor = count == 0 ? base : "\(base)-\(count)"
        if !name.isEmpty { anchors[name] = anchor }
      }
      for name in passage.places where anchors[name] == nil { anchors[name] = anchor }
    }
  }

  /// Changes each link and picture, also those in footnotes and tables.
  mutating func replacePhrases(_ change: (Phrase) throws -> [Phrase]) rethrows {
    passages = try passages.map { try $0.replacingPhrases(change) }
  }
}

extension DocumentBlock {
  fileprivate var isBeforeTitle: Bool {
    switch self {
    case .place, .rule: true
    case .paragraph(let phrases): phrases.onlyPicture != nil
    default: false
    }
  }

  /// The names of places in it.
  fileprivate var places: [String] {
    switch self {
    case .paragraph(let phrases), .heading(_, let phrases, _): phrases.places
    case .list(let items, _): items.flatMap { $0.flatMap(\.places) }
    case .quotation(let inner): inner.flatMap(\.places)
    case .table(let table):
      ([table.header ?? []] + table.rows).flatMap { row in row.flatMap { $0.flatMap(\.places) } }
    case .place(let name): [name]
    case .code, .rule: []
    }
  }

  /// The same with other links and pictures.
  func replacingPhrases(_ change: (Phrase) throws -> [Phrase]) rethrows -> DocumentBlock {
    switch self {
    case .paragraph(let phrases): return .paragraph(try phrases.replacing(change))
    case .heading(let level, let phrases, let name):
      return .heading(level: level, try phrases.replacing(change), name: name)
    case .list(let items, let start):
      return .list(try items.map { try $0.map { try $0.replacingPhrases(change) } }, start: start)
    case .quotation(let inner): return .quotation(try inner.map { try $0.replacingPhrases(change) })
    case .table(var table):
      func row(_ cells: [[DocumentBlock]]) throws -> [[DocumentBlock]] {
        try cells.map { try $0.map { try $0.replacingPhrases(change) } }
      }
      table.header = try table.header.map(row)
      table.rows = try table.rows.map(row)
      table.caption = try table.caption.replacing(change)
      return .table(table)
    case .code, .rule, .place: return self
    }
  }
}

extension [Phrase] {
  fileprivate var places: [String] {
    flatMap { phrase -> [String] in
      switch phrase {
      case .place(let name): [name]
      case .styled(_, let inner), .link(let inner, _): inner.places
      case .footnote(let inner): inner.flatMap(\.places)
      case .text, .space, .lineEnd, .code, .picture: []
      }
    }
  }

  /// The same with other links and pictures; what is inside of one is changed first.
  fileprivate func replacing(_ change: (Phrase) throws -> [Phrase]) rethrows -> [Phrase] {
    var all: [Phrase] = []
    for phrase in self {
      switch phrase {
      case .styled(let look, let inner): all.append(.styled(look, try inner.replacing(change)))
      case .link(let inner, let address): all += try change(.link(try inner.replacing(change), to: address))
      case .picture: all += try change(phrase)
      case .footnote(let inner): all.append(.footnote(try inner.map { try $0.replacingPhrases(change) }))
      case .text, .space, .lineEnd, .code, .place: all.append(phrase)
      }
    }
    return all
  }
}
