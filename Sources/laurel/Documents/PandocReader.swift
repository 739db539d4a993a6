internal import Source

/// Makes passages of the tree of pandoc. What is not known to it is read for its words.
struct PandocReader {
  var hiddenParts = 0
  /// The comments of people on the document.
  var comments = 0
  /// The changes that were tracked.
  var changes = 0
  /// The words of the paragraph that is marked as the title.
  private(set) var title = ""

  mutating func passages(_ value: JSONValue?) -> [DocumentBlock] {
    var all: [DocumentBlock] = []
    var isTitle = false
    for block in value?.list ?? [] {
      if isTitle, title.isEmpty, block["t"]?.text == "Para" {
        title = phrases(block["c"]).words
      } else {
        all += passage(block)
      }
      isTitle = PandocAttributes(block["c"]?.list?.first).part == .title
    }
    return all
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
      return [.code(parts[1].text ?? "", language: Self.language(PandocAttributes(parts[0]).classes))]
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

  /// The language of code, which pages of the web write as `language-swift`. Other names are those of looks.
  private static func language(_ classes: [String]) -> String {
    let start = "language-"
    return classes.first { $0.startsWithBytes(of: start) }?.utf8.dropFirst(start.utf8.count).text ?? ""
  }

  private mutating func division(_ attributes: PandocAttributes, _ content: JSONValue) -> [DocumentBlock] {
    guard !attributes.isHidden else {
      hiddenParts += 1
      return []
    }
    guard !attributes.isCommentOfWord, !Self.isCommentOfGoogle(content) else {
      comments += 1
      return []
    }
    let place = attributes.name.isEmpty ? [] : [DocumentBlock.place(attributes.name)]
    let inner = passages(content)
    return place + (attributes.part == .figure ? Self.figure(inner, content) : inner)
  }

  /// Whether a division is a comment, as Google writes them at the end: it begins with a link back to what it is about.
  private static func isCommentOfGoogle(_ content: JSONValue) -> Bool {
    guard let first = content.list?.first, first["t"]?.text == "Para" || first["t"]?.text == "Plain",
      let link = first["c"]?.list?.first, link["t"]?.text == "Link"
    else { return false }
    let parts = link["c"]?.list ?? []
    let address = parts[safe: 2]?.list?.first?.text ?? ""
    return PandocAttributes(parts.first).name.startsWithBytes(of: "cmnt")
      && address.startsWithBytes(of: "#cmnt_ref")
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
}

extension JSONValue {
  /// A whole number that a tree counts with.
  var count: Int? {
    guard case .number(let number) = self, abs(number) < 1_000_000_000 else { return nil }
    return Int(number)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
