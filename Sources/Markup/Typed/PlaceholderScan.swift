internal import Source

/// Finds texts that were meant to be replaced, in a value or in a block that readers see.
///
/// A page may be about such words, so they count only where they stand for something else: alone, behind a colon, in
/// brackets, or before what is to be done.
struct PlaceholderScan {
  private let bytes: [UInt8]
  private let end: Int

  /// - Parameter bytes: a text, or the bytes of a block with stand-ins for its code and the ends of its links.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  var all: [Range<Int>] {
    let whole = bytes.trimmed
    if Self.phrases.contains(whole.onOneLine.utf8.map(\.lowercased).text) {
      return [whole.startIndex..<whole.endIndex]
    }
    var found: [Range<Int>] = []
    var links = 0
    var index = 0
    while index < end {
      switch bytes[index] {
      case TypedText.StandIn.linkStart: links += 1
      case TypedText.StandIn.linkEnd: links = max(0, links - 1)
      default: break
      }
      if links == 0, let length = length(at: index) {
        found.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a text may hold what is looked for; most do not.
  static func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.dropLast(2).contains { index in
      switch text[index] {
      case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "X"):
        text[index + 1].isUppercaseLetter && text[index + 2].isUppercaseLetter
      case UInt8(ascii: "l"), UInt8(ascii: "L"):
        text[index...].prefix(7).map(\.lowercased).starts(with: "lorem i".utf8)
      default: false
      }
    } || text.count < 60 && phrases.contains(text.map(\.lowercased).text)
  }

  private func length(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "["): lengthInBrackets(at: index, close: "]")
    case UInt8(ascii: "{"): lengthInBrackets(at: index, close: "}")
    case UInt8(ascii: "<"): lengthInBrackets(at: index, close: ">")
    case UInt8(ascii: "l"), UInt8(ascii: "L"): lengthOfFillText(at: index)
    case let byte where byte.isUppercaseLetter && !isWord(index - 1): lengthOfNote(at: index)
    default: nil
    }
  }

  private func isWord(_ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return bytes[index].isLetter || bytes[index].isDigit || bytes[index] >= 0x80
  }

  /// `[insert a name]`, `<your name>`, `{name}`, but not the words of a link, a field of an address or a footnote.
  private func lengthInBrackets(at start: Int, close: Unicode.Scalar) -> Int? {
    let rest = bytes[(start + 1)...].prefix(64)
    guard let last = rest.firstIndex(of: UInt8(ascii: close)), Placeholder.isToReplace(rest[..<last]) else {
      return nil
    }
    if close == ">", HTMLNames.elements.contains(rest[..<last].map(\.lowercased).text) { return nil }
    let next = last + 1 < end ? bytes[last + 1] : UInt8(ascii: " ")
    let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
    if "([:{".utf8.contains(next) && close != ">" || "]{$/=#%".utf8.contains(before) { return nil }
    if next == UInt8(ascii: "}") || next == UInt8(ascii: "/") { return nil }
    // "[Name]" in a quotation may stand for somebody who is not named.
    let words = rest[..<last]
    if close == "]", !words.contains(where: { $0.isSpace || $0 == UInt8(ascii: "_") }),
      !isNoteOrCapitals(words)
    {
      return nil
    }
    return last + 1 - start
  }

  private func isNoteOrCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    Placeholder.notes.contains(word.map(\.lowercased).text) || word.allSatisfy { $0.isUppercaseLetter }
  }

  private func lengthOfFillText(at start: Int) -> Int? {
    let text = bytes[start...].prefix(17).map(\.lowercased)
    guard !isWord(start - 1), text.starts(with: "lorem ipsum".utf8) else { return nil }
    return bytes[..<start].allSatisfy { $0.isSpace || $0 == TypedText.StandIn.emphasis }
      || text.text == "lorem ipsum dolor" ? 11 : nil
  }

  /// `TODO: call Ana`, `Date: TBD`, `(TBA)`, `The room is TBD.`
  private func lengthOfNote(at start: Int) -> Int? {
    let word = bytes[start...].prefix(24).prefix(while: \.isUppercaseLetter)
    let after = word.endIndex
    guard !isWord(after), Self.notes.contains(word.text) || isCrosses(word) else { return nil }
    // "Super Bowl XXX: a story" is none.
    let isTask = ["TODO", "FIXME"].contains(word.text) || isCrosses(word) && isAtLineStart(start)
    if isTask, after < end, ":(".utf8.contains(bytes[after]) { return word.count }
    return isAnswer(word) ? word.count : nil
  }

  private func isCrosses(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 3 && word.allSatisfy { $0 == UInt8(ascii: "X") }
  }

  private static let notes: Set<String> = ["TBD", "TBA", "TBC", "TODO", "FIXME", "TKTK"]

  private func isAtLineStart(_ index: Int) -> Bool {
    bytes[..<index].last { $0 != TypedText.StandIn.emphasis && !$0.isBlank }?.isLineEnd ?? true
  }

  /// Whether a word stands where something else belongs: alone in its line, in brackets, or behind a colon, a dash or "is"
  /// at the end of a sentence.
  private func isAnswer(_ word: ArraySlice<UInt8>) -> Bool {
    let isShown = { (byte: UInt8) in byte != TypedText.StandIn.emphasis }
    let after = bytes[word.endIndex...].prefix(16).prefix { !$0.isLineEnd }.filter(isShown)
    let before = bytes[..<word.startIndex].suffix(24).filter(isShown)
    let shown = before[(before.lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0)...].trimmed
    // Who quotes such a word tells of it.
    if after.prefix(4).contains(UInt8(ascii: "\"")) || after.prefix(4).contains(0x9D) { return false }
    let endsSentence = after.first.map { ".;!".utf8.contains($0) } ?? true
    let endsLine = after.allSatisfy { $0.isSpace || ".!".utf8.contains($0) }
    guard let last = shown.last else { return endsLine }
    if "([".utf8.contains(last) { return after.first.map { ")]".utf8.contains($0) } ?? false }
    if last == UInt8(ascii: ":") { return endsSentence || endsLine || after.first == UInt8(ascii: ",") }
    let isDash =
      (last == UInt8(ascii: "-")
        || ["\u{2013}", "\u{2014}"].contains { shown.suffix(3).elementsEqual($0.utf8) })
      && before.last?.isBlank == true
    if isDash { return endsLine }
    let verb = shown.split(whereSeparator: \.isSpace).last.map { $0.map(\.lowercased).text } ?? ""
    return (endsSentence || endsLine) && ["is", "are", "still", "remains", "remain"].contains(verb)
  }

  /// What programs write where a text belongs.
  private static let phrases: Set<String> = [
    Placeholder.ofNewPage.text.lowercased(), "escriba aqu\u{ed} el texto.", "your text here",
    "your text here.", "add your text here",
    "add text here",
    "add your text here.", "insert text here", "insert your text here", "enter text here", "text goes here",
    "text goes here.", "type your text here", "click to add text", "click to add title", "click to edit",
    "click here to enter text", "click here to enter text.", "click or tap here to enter text.",
    "click or tap here to enter text", "add a description here", "description goes here", "sample text",
    "placeholder text", "your title here", "add title here", "escribe tu texto aqu\u{ed}", "texto de ejemplo",
  ]
}
