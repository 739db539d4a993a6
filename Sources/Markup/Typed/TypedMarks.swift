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
    isSuspected = literal.contains { Self.isSign[Int($0)] } || literal.startsCodeLine || literal.hasColonName
  }

  /// Ends a block of inline text.
  mutating func endBlock(_ block: Node, _ kind: NodeKind) {
    guard isSuspected else { return }
    isSuspected = false
    guard let range = lines(of: block, kind) else { return }
    let typed = TypedTextReader.read(block, in: marks.typed, range, marks: marks.marks)
    for find in ForeignCodeScan.all(in: typed, isHeading: kind == .heading) { note(find, in: typed) }
    let found =
      BracketScan.slips(in: typed) + EmphasisScan.slips(in: typed)
      + SmallMarkScan.slips(in: typed)
    for slip in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let edits = slip.edits.map { Edit(span($0.range), $0.replacement) }
      slips.append(
        MarksAsTyped.diagnose(
          slip, at: span(typed.sourceRange(slip.range)), edits: origin.isExact ? edits : []))
    }
  }

  private mutating func note(_ find: ForeignCodeScan.Find, in typed: TypedText) {
    let edits =
      origin.isExact ? [find.edit].compactMap { $0 }.map { Edit(span($0.range), $0.replacement) } : []
    if foreign[find.sort] != nil {
      foreign[find.sort]?.count += 1
      foreign[find.sort]?.edits += edits
    } else {
      let source = typed.sourceRange(find.range)
      foreign[find.sort] = ForeignCode.Finding(
        typed: marks.typed[source].excerpt, span: span(source), edits: edits)
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

  /// The bytes of signs that may have been meant as marks.
  private static let isSign: [Bool] = (0...255).map { "*_[{}^$+<\\&".utf8.contains(UInt8($0)) }
}

extension TextOrigin {
  /// Whether each letter of the text has its own place in the file.
  var isExact: Bool { if case .span = self { false } else { true } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text begins like a line of code of which no sign is telling.
  fileprivate var startsCodeLine: Bool {
    starts(with: "import ") || starts(with: "export ") || starts(with: ".. ")
  }

  /// Whether a colon stands right before a small letter or another colon.
  fileprivate var hasColonName: Bool {
    indices.dropLast().contains { index in
      self[index] == UInt8(ascii: ":") && !self[index + 1].isBlank && !self[index + 1].isUppercaseLetter
    }
  }
}

extension ArraySlice<UInt8> {
  /// The beginning of a text on one line, for a remark.
  fileprivate var excerpt: String {
    let limit = 40
    if contains(where: \.isHidden) { return filter { !$0.isHidden }[...].excerpt }
    guard count > limit else { return onOneLine }
    let cut = self[..<(startIndex + limit)]
    return cut[..<(cut.lastIndex { !$0.isUTF8Continuation } ?? cut.endIndex)].onOneLine + "…"
  }
}
