internal import Knowledge
internal import Markup
internal import Source

/// Changes of single values and lines of a page, which leave every other byte of its file as it is.
struct PageEdits {
  private let file: SourceFile
  private let text: SourceText
  private let document: Document
  private let lineEnd: String
  /// What takes the place of which bytes of the text, no two of which overlap.
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Nil for a file that is no text.
  init?(of file: SourceFile, _ document: Document) {
    guard case .text(let text) = DecodedText(file) else { return nil }
    self.file = file
    self.text = text
    self.document = document
    let isCRLF = text.lineCount > 1 && text.bytes[..<text.lineStarts[1]].suffix(2).elementsEqual("\r\n".utf8)
    lineEnd = isCRLF ? "\r\n" : "\n"
  }

  /// The file with the changes.
  var result: SourceFile {
    var bytes = Array(file.bytes.prefix(file.bytes.count - text.bytes.count))
    var done = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += text.bytes[done..<edit.range.lowerBound] + edit.bytes
      done = edit.range.upperBound
    }
    return SourceFile(path: file.path, bytes: bytes + text.bytes[done...])
  }

  // MARK: - Values

  /// Gives a field another value. False if what stands beside it would be lost.
  mutating func set(_ field: Field, to value: FieldInput) -> Bool {
    let lines = value.isBlank ? [] : FieldText().lines(field.name, value, as: field.type)
    guard let entry = document.metadata.entries.first(where: { $0.key == field.name }) else {
      insert(lines)
      return true
    }
    if let range = ownRange(of: entry.value), lines.count == 1 {
      edits.append((range, Array(lines[0].utf8.dropFirst(field.name.utf8.count + 2))))
      return true
    }
    guard let range = lineRange(of: entry) else { return false }
    edits.append((range, Array(lines.map { $0 + lineEnd }.joined().utf8)))
    return true
  }

  private mutating func insert(_ lines: [String]) {
    let closing = document.bodyLine - 1
    let head = closing > 0 ? lines : ["---"] + lines + ["---"]
    let place = closing > 0 ? text.lineStarts[closing - 1] : 0
    let bytes = Array(head.map { $0 + lineEnd }.joined().utf8)
    if let index = edits.firstIndex(where: { $0.range == place..<place }) {
      edits[index].bytes += bytes
    } else {
      edits.append((place..<place, bytes))
    }
  }

  /// Where a value is typed that stands on one line; nil for any other.
  private func ownRange(of value: YAMLValue) -> Range<Int>? {
    guard case .scalar(_, let style) = value.content, [.plain, .singleQuoted, .doubleQuoted].contains(style),
      value.span.start.line == value.span.end.line, value.span.start < value.span.end
    else { return nil }
    return text.offset(of: value.span.start)..<text.offset(of: value.span.end)
  }

  /// The whole lines of an entry; nil if something else stands on them.
  private func lineRange(of entry: YAMLMapping.Entry) -> Range<Int>? {
    let first = entry.keySpan.start.line
    let others = document.metadata.entries.filter { $0.key != entry.key }.map(\.keySpan.start.line)
    guard entry.keySpan.start.column == 1, !others.contains(first) else { return nil }
    let end = (others.filter { $0 > first } + [document.bodyLine - 1]).min() ?? first
    let bytes = { (line: Int) in text.bytes[text.range(ofLine: line)] }
    let isBeside = { (line: Int) in bytes(line).trimmed.isEmpty || bytes(line).first == UInt8(ascii: "#") }
    guard let last = (first..<max(end, first + 1)).last(where: { !isBeside($0) }) else { return nil }
    let isBlock =
      if case .scalar(_, let style) = entry.value.content { style == .literal || style == .folded } else {
        false
      }
    let isNoted = (first...(isBlock ? first : last)).contains { holdsComment(bytes($0)) }
    return isNoted ? nil : text.lineStarts[first - 1]..<lineStart(last + 1)
  }

  /// Whether a comment may stand on a line, or begin within a value that looks like one.
  private func holdsComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      line[index] == UInt8(ascii: "#") && (index == line.startIndex || line[index - 1].isBlank)
    }
  }

  // MARK: - Lines of the text

  /// Gives the text of the page other lines. False if a note stands among those that change.
  mutating func set(_ shown: ShownLines, to new: [String]) -> Bool {
    let old = shown.lines
    let start = zip(old, new).prefix { $0.text == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0.text == $1 }.count
    let changed = old[start..<(old.count - end)]
    let fresh = new[start..<(new.count - end)].map { $0 + lineEnd }.joined()
    guard let first = changed.first, let last = changed.last else {
      insert(fresh, before: start < old.count ? old[start] : nil, after: start > 0 ? old[start - 1] : nil)
      return true
    }
    guard changed.allSatisfy(\.isWhole), last.number - first.number == changed.count - 1 else { return false }
    let range = text.lineStarts[first.number - 1]..<lineStart(last.number + 1)
    let isAtEnd = range.upperBound == text.bytes.count && text.bytes.last?.isLineEnd != true
    let bytes = Array(fresh.utf8)
    edits.append((range, isAtEnd ? Array(bytes.dropLast(lineEnd.utf8.count)) : bytes))
    return true
  }

  private mutating func insert(_ fresh: String, before next: ShownLines.Line?, after last: ShownLines.Line?) {
    if let next {
      let place = text.lineStarts[next.number - 1]
      edits.append((place..<place, Array(fresh.utf8)))
      return
    }
    let place = last.map { lineStart($0.number + 1) } ?? text.bytes.count
    let isOpen = place > 0 && !text.bytes[place - 1].isLineEnd
    let gap = last == nil && !text.bytes.isEmpty ? lineEnd : ""
    edits.append((place..<place, Array(((isOpen ? lineEnd : "") + gap + fresh).utf8)))
  }

  private func lineStart(_ line: Int) -> Int {
    line <= text.lineCount ? text.lineStarts[line - 1] : text.bytes.count
  }
}
