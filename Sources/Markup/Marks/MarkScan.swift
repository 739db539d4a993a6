internal import Source

/// Writes the text that cmark reads: what was typed, with tokens in place of the marks that cmark does not know.
///
/// It goes over each line once, and looks no further back or ahead than the line.
struct MarkScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let notes: FootnoteNames
  private let definitions: LinkDefinitions
  /// Whether some bytes are hidden.
  private let hidesText: Bool
  private(set) var output: [UInt8] = []
  private(set) var marks: [PlacedMark] = []
  /// The names of footnotes in the order in which they are written.
  var uses: [FootnoteNames.Use] = []
  var seenNotes: Set<String> = []

  /// The code of the block that is not behind us.
  private var code: ArraySlice<Range<Int>> = []
  /// How many brackets are open in the block.
  private var brackets = 0
  /// Where the words of the link by name end that is open, and where the link does.
  private var words: (end: Int, after: Int)?
  /// Where the end tag of the anchor stands that is open.
  private var anchorEnd: Range<Int>?
  /// The line that is read.
  private(set) var line: Range<Int> = 0..<0
  private var endsBlock = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, notes: FootnoteNames, definitions: LinkDefinitions) {
    self.bytes = bytes
    self.definitions = definitions
    hidesText = bytes.contains(0)
    self.notes = notes
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Reads the lines of one block of text.
  mutating func read(
    _ block: ArraySlice<SourceLine>, rewritten: [Int: CalloutLines.Line], in text: SourceText
  ) {
    code = CodeSpans.find(in: block, of: bytes)[...]
    brackets = 0
    for (number, source) in zip(block.indices, block) {
      let change = rewritten[number]
      output += change?.start ?? []
      line = change?.rest ?? source.range
      endsBlock = number == block.endIndex - 1
      if let callout = change?.callout {
        append(.callout(callout.callout), callout.marks)
        output.append(UInt8(ascii: " "))
      }
      if source.isCode { copy(line) } else { readLine(from: source) }
      appendLineEnd(after: source, number: number, in: text)
    }
  }

  /// Every line ends in a line feed, so that both texts have the same lines.
  private mutating func appendLineEnd(after source: SourceLine, number: Int, in text: SourceText) {
    if number + 1 < text.lineCount { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func readLine(from source: SourceLine) {
    var index = line.lowerBound
    if index <= source.content, let end = readStart(at: source.content) { index = end }
    var written = index
    words = nil
    anchorEnd = nil
    while index < line.upperBound {
      if let span = code.first, index >= span.lowerBound {
        copy(written..<index)
        index = readCode(span, from: index)
        written = index
        continue
      }
      if let words, index == words.end {
        copy(written..<index)
        append(.wikilinkEnd, words.end..<words.after)
        self.words = nil
        index = words.after
        written = index
        continue
      }
      guard bytes[index].mayBeMark else {
        index += 1
        continue
      }
      if let end = readMark(at: index, written: &written) {
        index = end
      } else {
        index += 1
      }
    }
    copy(written..<index)
  }

  /// Reads a mark that stands only at the start of a line; gives where what follows it begins.
  private mutating func readStart(at content: Int) -> Int? {
    var start = content
    // In an item, a quotation may start behind the mark of the item.
    while start < line.upperBound, "-+*> \t".utf8.contains(bytes[start]) { start += 1 }
    guard start + 3 < line.upperBound, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "!"),
      bytes[line.lowerBound..<start].contains(UInt8(ascii: ">")) || line.lowerBound == start,
      let callout = CalloutStart(quoted: bytes, in: start..<line.upperBound)
    else { return nil }
    copy(line.lowerBound..<start)
    append(.callout(callout.callout), callout.marks)
    return callout.marks.upperBound
  }

  /// Reads the code up to the end of its span or of the line. Bars in it end no cell of a table.
  private mutating func readCode(_ span: Range<Int>, from start: Int) -> Int {
    let end = min(span.upperBound, line.upperBound)
    var written = start
    for index in start..<end where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\")
    {
      copy(written..<index)
      append(.text, index..<index + 1)
      written = index + 1
    }
    copy(written..<end)
    if span.upperBound <= line.upperBound { code.removeFirst() }
    return max(end, start)
  }

  /// Reads what begins at a byte; gives where it ends, or nil if it is no mark. What was read is written.
  private mutating func readMark(at index: Int, written: inout Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      return index + (index + 1 < line.upperBound && bytes[index + 1].isASCIIPunctuation ? 2 : 1)
    case UInt8(ascii: "["), UInt8(ascii: "!"): return readOpening(at: index, written: &written)
    case UInt8(ascii: "]"):
      let isLink = brackets > 0
      brackets = max(0, brackets - 1)
      return isLink ? readAddress(at: index, written: &written) : nil
    case UInt8(ascii: "|") where words != nil: return write(.text, index..<index + 1, written: &written)
    case UInt8(ascii: "="): return readHighlight(at: index, written: &written)
    case UInt8(ascii: "*"): return readStars(at: index, written: &written)
    case UInt8(ascii: "{"): return readAttributes(at: index, written: &written)
    case UInt8(ascii: "^"): return readBlockName(at: index, written: &written)
    case UInt8(ascii: "<"): return readAnchor(at: index, written: &written) ?? endOfTag(at: index)
    case UInt8(ascii: ":"): return endOfWebAddress(at: index)
    default: break
    }
    return nil
  }

  private mutating func readOpening(at index: Int, written: inout Int) -> Int? {
    var open = index
    let isEmbed = bytes[index] == UInt8(ascii: "!")
    if isEmbed { open += 1 }
    guard open < line.upperBound, bytes[open] == UInt8(ascii: "[") else { return nil }
    if definitions.isText(at: open) { return write(.text, open..<open + 1, written: &written) }
    if open + 1 < line.upperBound, bytes[open + 1] == UInt8(ascii: "[") {
      if let end = readWikilink(at: open, from: index, isEmbed: isEmbed, written: &written) { return end }
    } else if !isEmbed, open + 1 < line.upperBound, bytes[open + 1] == UInt8(ascii: "^") {
      readFootnote(at: open, written: &written)
    }
    brackets += 1
    return open + 1
  }

  private mutating func readWikilink(at open: Int, from start: Int, isEmbed: Bool, written: inout Int) -> Int?
  {
    let first = open + 2
    guard first < line.upperBound, bytes[first] != UInt8(ascii: "["), bytes[first] != UInt8(ascii: "^"),
      words == nil, let close = endOfWikilink(from: first)
    else { return nil }
    let inside = first..<close
    if bytes[inside].trimmed.isEmpty || notes.definesLink(bytes[inside]) { return nil }
    // `[[toc]]` asks for a table of contents.
    if !isEmbed, ["toc", "_toc_"].contains(bytes[inside].map(\.lowercased).text) { return nil }
    if let span = code.first, inside.contains(span.lowerBound), span.upperBound > close { return nil }
    let after = close + 2
    if after < line.upperBound {
      let isReference =
        bytes[after] == UInt8(ascii: "[")
        && !(after + 1 < line.upperBound && bytes[after + 1] == UInt8(ascii: "["))
      if bytes[after] == UInt8(ascii: "(") || isReference { return nil }
    }
    let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|"))
    let wikilink = Wikilink(isEmbed: isEmbed, inside: inside, bar: bar, of: bytes)
    if wikilink.target.utf8.isEmpty { return nil }
    guard !isEmbed, let bar, wikilink.label != nil || wikilink.width != nil else {
      return write(.wikilink(wikilink), start..<after, written: &written)
    }
    let label = bytes[bar + 1..<close].trimmed
    copy(written..<start)
    append(.wikilinkStart(wikilink), start..<label.startIndex)
    written = label.startIndex
    words = (label.endIndex, after)
    return label.startIndex
  }

  /// The offset of the `]]` that ends a link by name: the next one, if no other begins before it.
  private func endOfWikilink(from start: Int) -> Int? {
    var index = start
    var brackets = 0
    while index + 1 < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "[") where bytes[index + 1] == UInt8(ascii: "["): return nil
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]") where brackets > 0: brackets -= 1
      case UInt8(ascii: "]") where bytes[index + 1] == UInt8(ascii: "]"): return index
      case 0: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func readHighlight(at index: Int, written: inout Int) -> Int? {
    let run = bytes[index..<line.upperBound].prefix { $0 == UInt8(ascii: "=") }
    guard run.count == 2 else { return run.endIndex }
    let before = index > line.lowerBound ? bytes[index - 1] : 0x20
    let after = run.endIndex < line.upperBound ? bytes[run.endIndex] : 0x20
    let canOpen = !after.isBlank && !before.isLetter && !before.isDigit
    let canClose = !before.isBlank && !after.isLetter && !after.isDigit
    guard canOpen || canClose else { return run.endIndex }
    return write(
      .highlight(canOpen: canOpen, canClose: canClose), index..<run.endIndex, written: &written)
  }

  /// Where no blanks are written, stars mark words also beside the signs and letters of Chinese, Japanese and Korean.
  /// An empty token in between keeps cmark from asking for a blank.
  private mutating func readStars(at index: Int, written: inout Int) -> Int? {
    let end = bytes[index..<line.upperBound].prefix { $0 == UInt8(ascii: "*") }.endIndex
    let before = EastAsianText.scalar(endingAt: index, in: bytes[line])
    let after = EastAsianText.scalar(startingAt: end, in: bytes[line])
    guard let before, let after, EastAsianText.contains(before) || EastAsianText.contains(after) else {
      return end
    }
    if EastAsianText.isSign(before) {
      copy(written..<index)
      append(.text, index..<index)
      written = index
    }
    if EastAsianText.isSign(after) {
      copy(written..<end)
      append(.text, end..<end)
      written = end
    }
    return end
  }

  private mutating func readAttributes(at index: Int, written: inout Int) -> Int? {
    guard index + 2 < line.upperBound, ":#.-".utf8.contains(bytes[index + 1]) || bytes[index + 1].isBlank,
      let close = bytes[index + 1..<line.upperBound].firstIndex(where: { "{}".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: "}"), !bytes[index..<close].contains(0)
    else { return nil }
    let rest = bytes[close + 1..<line.upperBound]
    guard rest.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "#") || $0 == 0 }),
      let attributes = HeadingAttributes(bytes[index + 1..<close])
    else { return nil }
    return write(.attributes(attributes), index..<close + 1, written: &written)
  }

  /// A name of a block has at least three letters or digits, and not only digits: `x ^2` is none.
  private mutating func readBlockName(at index: Int, written: inout Int) -> Int? {
    guard endsBlock, index == line.lowerBound || bytes[index - 1].isBlank else { return nil }
    let name = bytes[index + 1..<line.upperBound].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")
    }
    guard name.count > 2, name.contains(where: \.isLetter),
      bytes[name.endIndex..<line.upperBound].allSatisfy({ $0.isBlank || $0 == 0 })
    else { return nil }
    return write(.blockName(name.text), index..<name.endIndex, written: &written)
  }

  /// Reads `<a id="name"></a>` and its like, with words or without.
  private mutating func readAnchor(at index: Int, written: inout Int) -> Int? {
    if let end = anchorEnd, end.lowerBound == index {
      anchorEnd = nil
      return write(.anchorEnd, end, written: &written)
    }
    guard anchorEnd == nil,
      let tag = HTMLTag(bytes, at: index, before: min(line.upperBound, index + HTMLTag.longest)),
      tag.isAnchorOnly, let name = tag.anchor
    else { return nil }
    if tag.isClosed { return write(.anchor(name), index..<tag.end, written: &written) }
    let endTag = Array("</\(tag.name)>".utf8)
    guard let start = bytes[tag.end..<line.upperBound].firstIndex(of: endTag[0]),
      bytes[start..<line.upperBound].prefix(endTag.count).map(\.lowercased) == endTag
    else { return nil }
    let end = start..<start + endTag.count
    if start == tag.end { return write(.anchor(name), index..<end.upperBound, written: &written) }
    if let span = code.first, span.lowerBound < start { return nil }
    anchorEnd = end
    return write(.anchor(name), index..<tag.end, written: &written)
  }

  /// Where a tag of HTML or an address in angle brackets ends, in which nothing is a mark.
  private func endOfTag(at index: Int) -> Int? {
    guard index + 1 < line.upperBound, bytes[index + 1].isLetter || "/!?".utf8.contains(bytes[index + 1])
    else {
      return nil
    }
    let end = bytes[index + 1..<line.upperBound].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
  }

  /// Where the address ends of which `://` is a part.
  private func endOfWebAddress(at index: Int) -> Int? {
    guard bytes[index..<line.upperBound].starts(with: "://") else { return nil }
    return bytes[index..<line.upperBound].prefix {
      !$0.isBlank && !"<>|)]\"*`\\".utf8.contains($0) && $0 != 0
    }
    .endIndex
  }

  /// Writes a mark, and what was typed before it.
  mutating func write(_ mark: Mark, _ range: Range<Int>, written: inout Int) -> Int {
    copy(written..<range.lowerBound)
    append(mark, range)
    written = range.upperBound
    return range.upperBound
  }

  /// Writes something else for what was typed, and a mark that is nothing if the new text has a token.
  mutating func replace(_ range: Range<Int>, by text: [UInt8], written: inout Int) {
    copy(written..<range.lowerBound)
    if text.contains(MarkToken.start[0]) {
      marks.append(PlacedMark(mark: .text, range: range.upperBound..<range.upperBound))
    }
    output += text
    written = range.upperBound
  }

  private mutating func append(_ mark: Mark, _ range: Range<Int>) {
    MarkToken.append(marks.count, to: &output)
    marks.append(PlacedMark(mark: mark, range: range))
  }

  /// Writes what was typed, but for what is hidden.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let typed = UnsafeBufferPointer(rebasing: bytes[range])
    if hidesText {
      output.append(contentsOf: typed.lazy.filter { $0 != 0 })
    } else {
      output.append(contentsOf: typed)
    }
  }
}

extension UInt8 {
  /// Whether a mark may begin with this byte.
  fileprivate var mayBeMark: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "\\"), UInt8(ascii: "="),
      UInt8(ascii: "*"), UInt8(ascii: "{"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: ":"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
