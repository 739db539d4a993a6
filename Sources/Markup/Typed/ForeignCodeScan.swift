internal import Source

/// Finds the code of other programs in a block that readers see.
struct ForeignCodeScan {
  struct Find {
    let sort: ForeignCode.Sort
    /// In the bytes of the block.
    let range: Range<Int>
    var edit: (range: Range<Int>, replacement: String)?
  }

  private let text: TypedText
  private let isHeading: Bool

  static func all(in text: TypedText, isHeading: Bool) -> [Find] {
    let scan = ForeignCodeScan(text: text, isHeading: isHeading)
    var found: [Find] = []
    var index = 0
    while let byte = text[index] {
      if let find = scan.find(byte, at: index) {
        found.append(find)
        index = max(index + 1, find.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func find(_ byte: UInt8, at index: Int) -> Find? {
    switch byte {
    case UInt8(ascii: "{"): inBraces(at: index)
    case UInt8(ascii: "["): inBrackets(at: index)
    case UInt8(ascii: "<"): erb(at: index)
    case UInt8(ascii: ":"): colons(at: index)
    case UInt8(ascii: "\\"): command(at: index)
    case UInt8(ascii: "$"): formula(at: index)
    case TypedText.StandIn.ampersand: entity(at: index)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "i"), UInt8(ascii: "e"):
      text.isAtLineStart(index) ? line(at: index) : nil
    default: nil
    }
  }

  /// A find that goes on to some closing signs on its line or, without them, to the end of the line.
  private func find(_ sort: ForeignCode.Sort, at start: Int, upTo close: StaticString) -> Find {
    let end = text.first(close, from: start + 1).map { $0 + close.utf8CodeUnitCount }
    return Find(sort: sort, range: start..<(end ?? text.endOfLine(from: start)))
  }

  // MARK: - Brackets

  private func inBraces(at start: Int) -> Find? {
    switch text[start + 1] {
    case UInt8(ascii: "{"):
      if text.starts(with: "{{<", at: start) || text.starts(with: "{{%", at: start)
        || text[start + 2] == TypedText.StandIn.html
      {
        return find(.hugo, at: start, upTo: "}}")
      }
      return text.first("}}", from: start).map { Find(sort: .braces, range: start..<$0 + 2) }
    case UInt8(ascii: "%"):
      guard let next = text[start + 2], next.isSpace || next.isLetter || next == UInt8(ascii: "-") else {
        return nil
      }
      return find(.liquid, at: start, upTo: "%}")
    case UInt8(ascii: "!"):
      return text.first("!}", from: start).map { Find(sort: .inclusion, range: start..<$0 + 2) }
    default: return attributes(at: start) ?? component(at: start)
    }
  }

  /// `{#id}`, `{.class}`, `{: …}` and, right behind something, `{width=50%}`.
  private func attributes(at start: Int) -> Find? {
    guard let first = text[start + 1], let end = text.first("}", from: start),
      text.isOnLine(start..<end)
    else { return nil }
    let inside = text.bytes[(start + 1)..<end]
    let range = start..<end + 1
    let isNamed = text[start + 2].map { $0.isLetter || $0 == UInt8(ascii: "-") } ?? false
    switch first {
    case UInt8(ascii: ":"):
      return Find(sort: inside.starts(with: ":toc") ? .contents : .attributes, range: range)
    case UInt8(ascii: "#") where isNamed && isHeading: return nil
    case UInt8(ascii: "#"), UInt8(ascii: "."):
      return isNamed && !inside.contains(UInt8(ascii: ",")) ? Find(sort: .attributes, range: range) : nil
    default:
      let name = inside.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
      let isBehind = text[start - 1].map { $0 < 8 || $0 == UInt8(ascii: ")") } ?? false
      guard isBehind, !name.isEmpty, text[name.endIndex] == UInt8(ascii: "=") else { return nil }
      return Find(sort: .attributes, range: range)
    }
  }

  private func component(at start: Int) -> Find? {
    let isCode = ["{props.", "{frontMatter.", "{metadata.", "{/*"].contains {
      text.starts(with: $0, at: start)
    }
    return isCode ? find(.components, at: start, upTo: "}") : nil
  }

  private func inBrackets(at start: Int) -> Find? {
    if text[start + 1] == UInt8(ascii: "@"), text.isWord(start + 2) {
      return text.first("]", from: start).map { Find(sort: .citation, range: start..<$0 + 1) }
    }
    guard let end = text.first("]", from: start, within: 32) else { return nil }
    let inside = text.bytes[(start + 1)..<end]
    if inside.first == UInt8(ascii: "/"), inside.count > 1, inside.dropFirst().allSatisfy(\.isLetter) {
      return Find(sort: .brackets, range: start..<end + 1)
    }
    let close = text.bytes[end...].prefix { $0 == UInt8(ascii: "]") }.endIndex
    let isContents = inside.drop { $0 == UInt8(ascii: "[") }.map(\.lowercased).elementsEqual("toc".utf8)
    guard isContents, text.isAtLineStart(start), text.endOfLine(from: end) == close else { return nil }
    return Find(sort: .contents, range: start..<close)
  }

  private func erb(at start: Int) -> Find? {
    guard text[start + 1] == UInt8(ascii: "%") else { return nil }
    return find(.erb, at: start, upTo: "%>")
  }

  // MARK: - Signs

  private func colons(at start: Int) -> Find? {
    if text.starts(with: ":::", at: start), text.isAtLineStart(start) {
      let end = text.endOfLine(from: start)
      return text.bytes[start..<end].contains(where: \.isLetter) ? Find(sort: .box, range: start..<end) : nil
    }
    let name = text.bytes[(start + 1)...].prefix(32).prefix {
      $0.isLetter && !$0.isUppercaseLetter || $0.isDigit || "_+-".utf8.contains($0)
    }
    guard name.count > 1, name.contains(where: \.isLetter), text[name.endIndex] == UInt8(ascii: ":"),
      !text.isWord(name.endIndex + 1), text[name.endIndex + 1] != UInt8(ascii: ":"),
      !text.isWord(start - 1), text[start - 1].map({ !":/".utf8.contains($0) }) ?? true
    else { return nil }
    return Find(sort: .emoji, range: start..<name.endIndex + 1)
  }

  private func command(at start: Int) -> Find? {
    let isBreak = ["\\newpage", "\\pagebreak", "\\clearpage", "\\begin{", "\\end{"].contains {
      text.starts(with: $0, at: start)
    }
    return isBreak ? Find(sort: .breaks, range: start..<text.endOfLine(from: start)) : nil
  }

  /// `$$…$$`, and `$…$` with a command of LaTeX in it.
  private func formula(at start: Int) -> Find? {
    let isBlock = text[start + 1] == UInt8(ascii: "$")
    let inside = start + (isBlock ? 2 : 1)
    guard isBlock || !text.isBlank(inside), let end = text.first(isBlock ? "$$" : "$", from: inside) else {
      return nil
    }
    let isFormula = (inside..<end).contains { index in
      switch text[index] {
      case UInt8(ascii: "\\"): text[index + 1]?.isLetter ?? false
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="): isBlock
      default: false
      }
    }
    return isFormula ? Find(sort: .formula, range: start..<end + (isBlock ? 2 : 1)) : nil
  }

  /// What `&amp;nbsp;` gives.
  private func entity(at start: Int) -> Find? {
    let name = text.bytes[(start + 1)...].prefix(9).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard text[name.endIndex] == UInt8(ascii: ";"),
      Self.entities.contains(name.text)
        || name.first == UInt8(ascii: "#") && name.count > 2
    else { return nil }
    let amp = text.sourceRange(start..<start + 1)
    return Find(sort: .entity, range: start..<name.endIndex + 1, edit: (amp, "&"))
  }

  private static let entities: Set<String> = [
    "nbsp", "quot", "apos", "lt", "gt", "ndash", "mdash", "rsquo", "lsquo", "rdquo", "ldquo", "hellip",
    "bull", "copy", "reg", "trade", "eacute", "ntilde", "aacute", "iacute", "oacute", "uacute", "amp",
  ]

  // MARK: - Lines

  private func line(at start: Int) -> Find? {
    let range = start..<text.endOfLine(from: start)
    let line = text.bytes[range]
    if line.starts(with: "+++"), line.trimmed.count == 3 { return Find(sort: .values, range: range) }
    if line.starts(with: "--8<--") { return Find(sort: .inclusion, range: range) }
    if line.starts(with: ".. "), line.dropFirst(3).prefix(while: \.isLetter).count > 2,
      line.drop(while: { $0 == UInt8(ascii: ".") || $0.isBlank || $0.isLetter || $0 == UInt8(ascii: "-") })
        .starts(with: "::")
    {
      return Find(sort: .directive, range: range)
    }
    return isComponentLine(line) ? Find(sort: .components, range: range) : nil
  }

  /// `import X from 'y'` or `export const x = …`.
  private func isComponentLine(_ line: ArraySlice<UInt8>) -> Bool {
    let isQuoted = { (byte: UInt8) in "'\"".utf8.contains(byte) }
    if line.starts(with: "import ") {
      let words = line.split(whereSeparator: \.isSpace)
      guard let last = words.last?.dropFirst(), words.last?.first.map(isQuoted) == true else { return false }
      return last.contains(where: isQuoted) && (words.count == 2 || words.dropLast().last?.text == "from")
    }
    return ["export const ", "export default ", "export function "].contains { line.starts(with: $0) }
  }
}
