internal import Source

/// The text of a document as pandoc understands it, with what a page can show of it and no more.
///
/// Source: pandoc-types 1.22, `Text.Pandoc.Definition`.
struct PandocText: Sendable {
  /// What the document says is its title.
  private(set) var title = ""
  /// The tag of its language.
  private(set) var language = ""
  private(set) var passages: [DocumentBlock]
  /// How many parts were left out that the document hides.
  private(set) var hiddenParts: Int

  /// Texts of people are never nested deeper: a list in a list is four steps.
  static let depthLimit = 200

  /// Reads the tree that pandoc prints. Throws a `DocumentFault`.
  init(_ json: [UInt8]) throws(DocumentFault) {
    let tree: JSONValue
    switch JSONReader.check(json, depth: Self.depthLimit) {
    case .success(let value): tree = value
    case .failure(let fault):
      throw fault.reason == .tooDeep ? DocumentFault.tooDeep(line: 1) : DocumentFault.unreadable
    }
    var reader = PandocReader()
    passages = reader.passages(tree["blocks"])
    if let meta = tree["meta"] {
      title = reader.phrases(meta["title"]?["c"]).words
      language = (meta["lang"]?["c"]?.text ?? reader.phrases(meta["lang"]?["c"]).words).trimmed
    }
    hiddenParts = reader.hiddenParts
  }

}

/// Many texts that pandoc was given at once, as divisions of one web page whose names nobody can guess.
struct PandocParts {
  /// In their order.
  let texts: [[DocumentBlock]]
  /// How many parts were left out of each that it hides.
  let hiddenParts: [Int]

  /// Nil unless the page is just these divisions: where one of the texts ends another, or takes it in, none is trusted.
  init?(_ json: [UInt8], names: [String]) {
    guard case .success(let tree) = JSONReader.check(json, depth: PandocText.depthLimit),
      let blocks = tree["blocks"]?.list, blocks.count == names.count
    else { return nil }
    var texts: [[DocumentBlock]] = []
    var hiddenParts: [Int] = []
    for (block, name) in zip(blocks, names) {
      guard block["t"]?.text == "Div", let parts = block["c"]?.list, parts.count == 2,
        PandocAttributes(parts[0]).name == name
      else { return nil }
      var reader = PandocReader()
      texts.append(reader.passages(parts[1]))
      hiddenParts.append(reader.hiddenParts)
    }
    self.texts = texts
    self.hiddenParts = hiddenParts
  }
}

/// Makes passages of the tree of pandoc. What is not known to it is read for its words.
struct PandocReader {
  private(set) var hiddenParts = 0

  mutating func passages(_ value: JSONValue?) -> [DocumentBlock] {
    (value?.list ?? []).flatMap { passage($0) }
  }

  private mutating func passage(_ block: JSONValue) -> [DocumentBlock] {
    let content = block["c"]
    let parts = content?.list ?? []
    switch block["t"]?.text {
    case "Para", "Plain": return [.paragraph(phrases(content))]
    case "LineBlock":
      let lines = parts.map { phrases($0) }
      return [.paragraph(Array(lines.joined(separator: [.lineEnd])))]
    case "Header" where parts.count == 3:
      return [
        .heading(level: parts[0].count ?? 1, phrases(parts[2]), name: PandocAttributes(parts[1]).name)
      ]
    case "CodeBlock" where parts.count == 2:
      return [.code(parts[1].text ?? "", language: PandocAttributes(parts[0]).classes.first ?? "")]
    case "BlockQuote": return [.quotation(passages(content))]
    case "BulletList": return [.list(parts.map { passages($0) }, start: nil)]
    case "OrderedList" where parts.count == 2:
      let start = parts[0].list?.first?.count ?? 1
      return [.list((parts[1].list ?? []).map { passages($0) }, start: max(0, start))]
    case "DefinitionList":
      return parts.flatMap { entry -> [DocumentBlock] in
        guard let pair = entry.list, pair.count == 2 else { return [] }
        return [.paragraph([.styled(.bold, phrases(pair[0]))])]
          + (pair[1].list ?? []).flatMap { passages($0) }
      }
    case "Table" where parts.count == 6: return table(parts)
    case "HorizontalRule": return [.rule]
    case "Div" where parts.count == 2: return division(PandocAttributes(parts[0]), parts[1])
    case "RawBlock" where parts.count == 2: return [.paragraph([.text(parts[1].text ?? "")])]
    default: return []
    }
  }

  private mutating func division(_ attributes: PandocAttributes, _ content: JSONValue) -> [DocumentBlock] {
    guard !attributes.isHidden else {
      hiddenParts += 1
      return []
    }
    let place = attributes.name.isEmpty ? [] : [DocumentBlock.place(attributes.name)]
    let inner = passages(content)
    return place + (attributes.part == .figure ? Self.figure(inner, content) : inner)
  }

  /// Pictures with the caption below them. Of several, the caption is a paragraph of its own.
  private static func figure(_ inner: [DocumentBlock], _ content: JSONValue) -> [DocumentBlock] {
    let captions = (content.list ?? []).filter {
      PandocAttributes($0["c"]?.list?.first).part == .caption
    }
    guard captions.count == 1, inner.count == 2, case .paragraph(let first) = inner[0],
      case .paragraph(let caption) = inner[1], let picture = first.onlyPicture
    else { return inner }
    var captioned = picture
    captioned.caption = caption
    return [.paragraph([.picture(captioned)])]
  }

  private mutating func table(_ parts: [JSONValue]) -> [DocumentBlock] {
    let alignments = (parts[2].list ?? []).map { column -> DocumentTable.Alignment in
      switch column.list?.first?["t"]?.text {
      case "AlignLeft": .left
      case "AlignRight": .right
      case "AlignCenter": .center
      default: .none
      }
    }
    var head = rows(parts[3].list?[safe: 1])
    let bodies = (parts[4].list ?? []).flatMap { body -> [[[DocumentBlock]]] in
      let parts = body.list ?? []
      return rows(parts[safe: 2]) + rows(parts[safe: 3])
    }
    let foot = rows(parts[5].list?[safe: 1])
    head.removeAll { $0.allSatisfy { $0.allSatisfy(\.isBlank) } }
    let caption = passages(parts[1].list?[safe: 1]).flatMap { passage -> [Phrase] in
      if case .paragraph(let phrases) = passage { phrases } else { [] }
    }
    return [
      .table(
        DocumentTable(
          alignments: alignments, header: head.first, rows: Array(head.dropFirst()) + bodies + foot,
          caption: caption))
    ]
  }

  /// Rows whose cells have a place each, also those that lie below or beside one that spans them.
  private mutating func rows(_ value: JSONValue?) -> [[[DocumentBlock]]] {
    var rows: [[[DocumentBlock]]] = []
    /// How many more rows a column is taken by a cell from above.
    var taken: [Int: Int] = [:]
    for row in value?.list ?? [] {
      var cells: [[DocumentBlock]] = []
      func passTaken() {
        while let left = taken[cells.count], left > 0 {
          taken[cells.count] = left - 1
          cells.append([])
        }
      }
      for cell in row.list?[safe: 1]?.list ?? [] {
        guard let parts = cell.list, parts.count == 5 else { continue }
        passTaken()
        let (height, width) = (parts[2].count ?? 1, min(parts[3].count ?? 1, Self.mostColumns))
        for number in 0..<max(1, width) {
          if height > 1 { taken[cells.count] = height - 1 }
          cells.append(number == 0 ? passages(parts[4]) : [])
        }
      }
      passTaken()
      rows.append(cells)
    }
    return rows
  }

  private static let mostColumns = 100

  mutating func phrases(_ value: JSONValue?) -> [Phrase] {
    (value?.list ?? []).flatMap { phrase($0) }
  }

  private mutating func phrase(_ inline: JSONValue) -> [Phrase] {
    let content = inline["c"]
    let parts = content?.list ?? []
    switch inline["t"]?.text {
    case "Str": return [.text(content?.text ?? "")]
    case "Space", "SoftBreak": return [.space]
    case "LineBreak": return [.lineEnd]
    // Readers take what is underlined for a link.
    case "Emph", "Underline": return [.styled(.slanted, phrases(content))]
    case "Strong": return [.styled(.bold, phrases(content))]
    case "Strikeout": return [.styled(.struck, phrases(content))]
    case "Superscript": return [.styled(.upper, phrases(content))]
    case "Subscript": return [.styled(.lower, phrases(content))]
    case "SmallCaps": return phrases(content)
    case "Quoted" where parts.count == 2:
      let isSingle = parts[0]["t"]?.text == "SingleQuote"
      return [.text(isSingle ? "‘" : "“")] + phrases(parts[1]) + [.text(isSingle ? "’" : "”")]
    case "Cite" where parts.count == 2: return phrases(parts[1])
    case "Code", "Math", "RawInline":
      return parts.last?.text.map { [.code($0)] } ?? []
    case "Link" where parts.count == 3:
      let place = Self.place(PandocAttributes(parts[0]))
      return place + [.link(phrases(parts[1]), to: parts[2].list?.first?.text ?? "")]
    case "Image" where parts.count == 3: return picture(parts)
    case "Note": return [.footnote(passages(content))]
    case "Span" where parts.count == 2:
      let attributes = PandocAttributes(parts[0])
      guard !attributes.isHidden else {
        hiddenParts += 1
        return []
      }
      return Self.place(attributes) + phrases(parts[1])
    default: return []
    }
  }

  private static func place(_ attributes: PandocAttributes) -> [Phrase] {
    attributes.name.isEmpty ? [] : [.place(attributes.name)]
  }

  /// A picture, or a link to what is played there.
  private mutating func picture(_ parts: [JSONValue]) -> [Phrase] {
    let attributes = PandocAttributes(parts[0])
    let address = parts[2].list?.first?.text ?? ""
    if attributes.part == .media {
      let title = attributes.values["title"] ?? parts[2].list?[safe: 1]?.text ?? ""
      return [.link([.text(title.isEmpty ? address : title)], to: address)]
    }
    return [
      .picture(
        NamedPicture(
          description: phrases(parts[1]).words, address: address, names: attributes.classes))
    ]
  }
}

/// What pandoc keeps of an element besides its words.
struct PandocAttributes {
  /// What `HTMLPreparation` notes of an element.
  enum Part: String { case figure, caption, media }

  private(set) var name = ""
  private(set) var classes: [String] = []
  private(set) var values: [String: String] = [:]

  init(_ value: JSONValue?) {
    guard let parts = value?.list, parts.count == 3 else { return }
    name = parts[0].text ?? ""
    classes = (parts[1].list ?? []).compactMap(\.text)
    for pair in parts[2].list ?? [] {
      guard let pair = pair.list, pair.count == 2, let key = pair[0].text else { continue }
      values[key] = pair[1].text ?? ""
    }
  }

  var part: Part? { values[HTMLPreparation.name].flatMap { Part(rawValue: $0) } }

  /// Whether a browser would not show it.
  var isHidden: Bool {
    let style = (values["style"] ?? "").utf8.filter { !$0.isSpace }.map(\.lowercased)
    return values["hidden"] != nil || Self.hidingStyles.isIn(style)
  }

  private static let hidingStyles = WordList(["display:none", "visibility:hidden", "mso-hide:all"])
}

extension JSONValue {
  /// A whole number that a tree counts with.
  fileprivate var count: Int? {
    guard case .number(let number) = self, abs(number) < 1_000_000_000 else { return nil }
    return Int(number)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension [Phrase] {
  /// The picture that is all there is, also if it leads somewhere.
  var onlyPicture: NamedPicture? {
    let visible = filter { !([$0] as [Phrase]).isBlank }
    guard visible.count == 1 else { return nil }
    switch visible[0] {
    case .picture(let picture): return picture
    case .link(let inner, _), .styled(_, let inner): return inner.onlyPicture
    default: return nil
    }
  }
}

extension DocumentBlock {
  /// Whether nobody sees anything of it.
  var isBlank: Bool {
    switch self {
    case .paragraph(let phrases), .heading(_, let phrases, _): phrases.isBlank
    case .list(let items, _): items.allSatisfy { $0.allSatisfy(\.isBlank) }
    case .quotation(let inner): inner.allSatisfy(\.isBlank)
    case .place: true
    case .code, .table, .rule: false
    }
  }
}
