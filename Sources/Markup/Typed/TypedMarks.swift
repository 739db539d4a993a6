internal import CMarkGFM
internal import Source

/// What is shown as it was typed on a page, collected while its blocks are walked.
struct TypedMarks {
  private let text: SourceText
  /// The marks that cmark has not seen, of which nothing is shown.
  private let marks: MarkTree
  private let origin: TextOrigin
  private var places: PlaceCursor
  /// Whether a text of the block holds a sign that may have been meant as a mark: few blocks have to be read again.
  private var isSuspected = false
  private var foreign: [ForeignCode.Sort: ForeignCode.Finding] = [:]
  private(set) var slips: [Diagnostic] = []
  /// What was meant to be replaced.
  private(set) var placeholders: [Placeholder] = []

  init(text: SourceText, marks: MarkTree, origin: TextOrigin) {
    self.text = text
    self.marks = marks
    self.origin = origin
    places = PlaceCursor(text)
  }

  /// All that was found.
  var diagnostics: [Diagnostic] {
    slips
      + ForeignCode.Sort.allCases.compactMap { sort in foreign[sort].map { ForeignCode.diagnose(sort, $0) } }
  }

  mutating func look(at literal: UnsafeBufferPointer<UInt8>) {
    if isSuspected { return }
    isSuspected = literal.startsCodeLine || literal.holdsMarks || PlaceholderScan.mayFind(in: literal)
  }

  /// Ends a block of inline text.
  mutating func endBlock(_ block: Node, _ kind: NodeKind) {
    guard isSuspected else { return }
    isSuspected = false
    guard let range = lines(of: block, kind) else { return }
    let typed = TypedTextReader.read(block, in: marks.typed, range, marks: marks)
    let code = ForeignCodeScan.all(in: typed, isHeading: kind == .heading)
    for find in code { note(find, in: typed) }
    for range in PlaceholderScan(typed.bytes).all where !code.contains(where: { $0.range.overlaps(range) }) {
      let source = typed.sourceRange(range)
      placeholders.append(Placeholder(text: marks.typed[source].onOneLine, span: span(source)))
    }
    let found =
      BracketScan.slips(in: typed) + EmphasisScan.slips(in: typed)
      + SmallMarkScan.slips(in: typed, isHeading: kind == .heading)
      + (block.isStartOfItem ? [TaskScan.slip(in: typed)].compactMap { $0 } : [])
    for slip in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let edits = slip.edits.map { Edit(span($0.range), $0.replacement) }
      slips.append(
        MarksAsTyped.diagnose(
          slip, at: span(typed.sourceRange(slip.range)), edits: origin.isExact ? edits : []))
    }
  }

  private mutating func note(_ find: ForeignCodeScan.Find, in typed: TypedText) {
    let source = typed.sourceRange(find.range)
    let edits = [find.edit].compactMap { $0 }.map { Edit(span($0.range), $0.replacement) }
    note(find.sort, typed: marks.typed[source], at: span(source), edits: origin.isExact ? edits : [])
  }

  /// Notes a part of a page of another program, such as `<Tabs>`; its end only if it is all that there is.
  mutating func note(component tag: ArraySlice<UInt8>, at span: SourceSpan) {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    if isEnd, foreign[.components] != nil { return }
    note(.components, typed: tag, at: span, edits: [])
  }

  /// Notes a formula that readers see as it is typed.
  mutating func note(formula range: Range<Int>) {
    note(.formula, typed: marks.typed[range], at: span(range), edits: [])
  }

  private mutating func note(
    _ sort: ForeignCode.Sort, typed: ArraySlice<UInt8>, at span: SourceSpan, edits: [Edit]
  ) {
    if foreign[sort] != nil {
      foreign[sort]?.count += 1
      foreign[sort]?.edits += edits
    } else {
      foreign[sort] = ForeignCode.Finding(typed: typed.excerpt, span: span, edits: edits)
    }
  }

  private mutating func span(_ range: Range<Int>) -> SourceSpan {
    let start = places.place(at: range.lowerBound)
    return origin.span(from: start, to: places.place(at: range.upperBound), path: text.path)
  }

  /// Where the inline text of a block stands. cmark gives no lines for a paragraph that it cut off the top of a table.
  private func lines(of block: Node, _ kind: NodeKind) -> Range<Int>? {
    guard block.startLine > 0 else { return nil }
    let first = text.range(ofLine: block.startLine)
    let last = text.range(ofLine: max(block.startLine, block.endLine))
    let start = min(first.upperBound, first.lowerBound + max(0, block.startColumn - 1))
    let marks =
      kind == .heading ? text.bytes[start..<first.upperBound].prefix { $0 == UInt8(ascii: "#") }.count : 0
    return start + marks..<max(start + marks, last.upperBound)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text begins like a line of code of which no sign is telling, or like a box or a term.
  fileprivate var startsCodeLine: Bool {
    ["import ", "export ", ".. ", "==", "!!!", "???", "///", ": "].contains { starts(with: $0) }
      || first == UInt8(ascii: "h") && dropFirst(2).starts(with: ". ")
  }

  /// Whether a sign stands in a text that may have been meant as a mark.
  fileprivate var holdsMarks: Bool {
    var before: UInt8 = 0
    for byte in self {
      let isMark =
        switch SuspectSign.roles[Int(byte)] {
        case .mark: true
        case .doubled: byte == before
        // Two quotation marks that cmark made of plain ones.
        case .quotation: before == 0x98 || before == 0x99
        case .none: before == UInt8(ascii: ":") && !byte.isBlank && !byte.isUppercaseLetter
        }
      if isMark { return true }
      before = byte
    }
    return false
  }
}

/// What a byte says of the text in which it stands.
private enum SuspectSign {
  case none, mark, doubled, quotation

  static let roles: [SuspectSign] = (0...UInt8.max).map { byte in
    if "*_[{}^$+<\\&".utf8.contains(byte) { return .mark }
    if "|~':".utf8.contains(byte) { return .doubled }
    return byte == 0xE2 ? .quotation : .none
  }
}

extension Node {
  /// Whether a paragraph is the first of an item of a list.
  fileprivate var isStartOfItem: Bool { previous == nil && parent?.kind == .item }
}
