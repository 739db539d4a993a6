internal import Source

/// Finds `++new++`, `^^new^^`, `*[short]: words`, `^[note]`, `'''bold'''`, `||hidden||` and `{#a b}`, which are marks elsewhere.
struct SmallMarkScan {
  private let text: TypedText
  private let isHeading: Bool

  static func slips(in text: TypedText, isHeading: Bool) -> [MarkSlip] {
    let scan = SmallMarkScan(text: text, isHeading: isHeading)
    var slips: [MarkSlip] = []
    var index = 0
    while let byte = text[index] {
      let slip =
        switch byte {
        case UInt8(ascii: "^"): scan.note(at: index) ?? scan.inserted("^^", at: index)
        case UInt8(ascii: "+"): scan.inserted("++", at: index)
        case UInt8(ascii: "*"): scan.shortForm(at: index)
        case UInt8(ascii: "'"): scan.bold(at: index)
        case UInt8(ascii: "|"): scan.covered(at: index)
        case UInt8(ascii: "{"): isHeading ? scan.anchor(at: index) : nil
        case UInt8(ascii: ":"): scan.term(at: index)
        default: nil as MarkSlip?
        }
      if let slip { slips.append(slip) }
      index = slip?.range.upperBound ?? index + 1
    }
    return slips
  }

  private func inserted(_ signs: StaticString, at start: Int) -> MarkSlip? {
    guard text.isBlank(start - 1), let range = pair(signs, at: start) else { return nil }
    let html = "<ins>\(text.typed(start + 2..<range.upperBound - 2).text)</ins>"
    return MarkSlip(form: .inserted(html), range: range, edits: [(text.sourceRange(range), html)])
  }

  /// `*[HTML]: words`, which says elsewhere what a short form means.
  private func shortForm(at start: Int) -> MarkSlip? {
    guard text[start + 1] == UInt8(ascii: "["), text.isAtLineStart(start),
      let end = text.first("]:", from: start + 2, within: 100), text.isOnLine(start..<end)
    else { return nil }
    return MarkSlip(
      form: .shortForm(text.typed(start + 2..<end).text), range: start..<text.endOfLine(from: start))
  }

  /// `||words||`, which other programs cover until somebody clicks.
  private func covered(at start: Int) -> MarkSlip? {
    guard !text.isWord(start - 1) else { return nil }
    return pair("||", at: start).map { MarkSlip(form: .covered, range: $0) }
  }

  /// `'''words'''`, which are bold in wikis.
  private func bold(at start: Int) -> MarkSlip? {
    guard !text.isWord(start - 1), let range = pair("'''", at: start) else { return nil }
    let signs = [start..<start + 3, range.upperBound - 3..<range.upperBound]
    return MarkSlip(form: .otherBold, range: range, edits: signs.map { (text.sourceRange($0), "**") })
  }

  /// Words between two signs, of which each stands right beside them, on one line.
  private func pair(_ signs: StaticString, at start: Int) -> Range<Int>? {
    let length = signs.utf8CodeUnitCount
    let sign = signs.utf8Start.pointee
    guard text.starts(with: signs, at: start), text[start - 1] != sign, text.isWord(start + length),
      let end = text.first(signs, from: start + length), text.isOnLine(start..<end),
      !text.isBlank(end - 1), !text.isWord(end + length), text[end + length] != sign
    else { return nil }
    return start..<end + length
  }

  /// `^[words]`, a footnote of Pandoc that stands where it is referred to.
  private func note(at start: Int) -> MarkSlip? {
    guard text[start + 1] == UInt8(ascii: "["), let end = text.first("]", from: start + 2, within: 1_024),
      text[end + 1] != UInt8(ascii: "("), (start + 2..<end).contains(where: { text[$0]?.isBlank ?? false })
    else { return nil }
    return MarkSlip(form: .noteInText, range: start..<end + 1)
  }

  /// Braces behind the words of a heading that give it no anchor.
  private func anchor(at start: Int) -> MarkSlip? {
    guard text[start + 1] == UInt8(ascii: "#"), let end = text.first("}", from: start),
      text.isOnLine(start..<end)
    else { return nil }
    let words = text.bytes[(start + 2)..<end].split(whereSeparator: \.isBlank)
    let isPlain = words.joined().allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
    let isCertain = words.count > 1 && isPlain && text.endOfLine(from: end) == end + 1
    let instead = "{#" + words.map(\.text).joined(separator: "-") + "}"
    let range = start..<end + 1
    return MarkSlip(
      form: .anchor(isCertain ? instead : "{#name}"), range: range,
      edits: isCertain ? [(text.sourceRange(range), instead)] : [])
  }

  /// `: words` below a term, which makes a list of terms elsewhere.
  private func term(at start: Int) -> MarkSlip? {
    let words = start + 1 + text.bytes[(start + 1)...].prefix(while: \.isBlank).count
    guard words > start + 1, text.isWord(words), text.isAtLineStart(start) else { return nil }
    let above = text.bytes[..<start].trimmed
    let line = above[(above.lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? above.startIndex)...]
    guard line.count <= Self.longestTerm, !(line.last.map { ".!?".utf8.contains($0) } ?? false) else {
      return nil
    }
    return MarkSlip(form: .term, range: start..<text.endOfLine(from: start))
  }

  private static let longestTerm = 60
}
