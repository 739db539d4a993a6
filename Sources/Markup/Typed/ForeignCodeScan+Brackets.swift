internal import Source

/// Code between brackets, braces and angle brackets.
extension ForeignCodeScan {
  func inBraces(at start: Int) -> Find? {
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
    case UInt8(ascii: "+"): return change(at: start, "{++", upTo: "++}")
    case UInt8(ascii: "-"): return change(at: start, "{--", upTo: "--}")
    case TypedText.StandIn.emphasis, UInt8(ascii: "~"):
      guard text.source[text.sourceRange(start..<start + 1).upperBound...].starts(with: "~~") else {
        return nil
      }
      return text.first("}", from: start).map { Find(sort: .changes, range: start..<$0 + 1) }
    case UInt8(ascii: "#") where text.isBlank(start + 2): return find(.braces, at: start, upTo: "}")
    default: return attributes(at: start) ?? component(at: start) ?? macro(at: start)
    }
  }

  /// A change in the notation of CriticMarkup.
  private func change(at start: Int, _ open: StaticString, upTo close: StaticString) -> Find? {
    guard text.starts(with: open, at: start) else { return nil }
    return text.first(close, from: start).map {
      Find(sort: .changes, range: start..<$0 + close.utf8CodeUnitCount)
    }
  }

  /// `{#id}`, `{.class}`, `{: …}` and, right behind something, `{width=50%}`, all of them also with blanks in the braces.
  private func attributes(at start: Int) -> Find? {
    guard let end = text.first("}", from: start), text.isOnLine(start..<end) else { return nil }
    let inside = text.bytes[(start + 1)..<end].trimmed
    guard let first = inside.first else { return nil }
    let range = start..<end + 1
    let isNamed = inside.dropFirst().first.map { $0.isLetter || $0 == UInt8(ascii: "-") } ?? false
    switch first {
    case UInt8(ascii: ":"):
      return Find(sort: inside.starts(with: ":toc") ? .contents : .attributes, range: range)
    case UInt8(ascii: "#") where isHeading: return nil
    case UInt8(ascii: "#"), UInt8(ascii: "."):
      return isNamed && !inside.contains(UInt8(ascii: ",")) ? Find(sort: .attributes, range: range) : nil
    default:
      let name = inside.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
      let isBehind = text[start - 1].map { $0 < 8 || $0 == UInt8(ascii: ")") } ?? false
      guard isBehind, !name.isEmpty, text[name.endIndex] == UInt8(ascii: "=") else { return nil }
      return Find(sort: .attributes, range: range)
    }
  }

  /// `{info}` … `{info}`, `{code:java}`, `{panel:title=Read}`.
  private func macro(at start: Int) -> Find? {
    guard let end = text.first("}", from: start, within: 80), text.isOnLine(start..<end) else { return nil }
    let inside = text.bytes[(start + 1)..<end]
    let name = inside.prefix(while: \.isLetter)
    guard Self.macros.contains(name.text),
      name.count == inside.count || text[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    let isAlone = text.isAtLineStart(start) && text.endOfLine(from: end) == end + 1
    return isAlone || name.count < inside.count ? Find(sort: .confluence, range: start..<end + 1) : nil
  }

  private static let macros: Set<String> = [
    "code", "noformat", "info", "note", "tip", "warning", "panel", "quote", "expand", "toc", "children",
    "color",
    "anchor", "section", "column", "excerpt", "include", "status",
  ]

  private func component(at start: Int) -> Find? {
    let isCode = ["{props.", "{frontMatter.", "{metadata.", "{/*"].contains {
      text.starts(with: $0, at: start)
    }
    return isCode ? find(.components, at: start, upTo: "}") : nil
  }

  func inBrackets(at start: Int) -> Find? {
    if text[start + 1] == UInt8(ascii: "@"), text.isWord(start + 2) {
      return text.first("]", from: start).map { Find(sort: .citation, range: start..<$0 + 1) }
    }
    if let shortcode = shortcode(at: start) { return shortcode }
    guard let end = text.first("]", from: start, within: 64) else { return nil }
    let inside = text.bytes[(start + 1)..<end]
    if start == 0, inside.first == UInt8(ascii: "!") { return Find(sort: .box, range: start..<end + 1) }
    if inside.first == UInt8(ascii: "/"), inside.count > 1, inside.dropFirst().allSatisfy(\.isLetter) {
      return Find(sort: .brackets, range: start..<end + 1)
    }
    let isDouble = inside.first == UInt8(ascii: "[") && text[end + 1] == UInt8(ascii: "]")
    let close = end + (isDouble ? 2 : 1)
    let words = inside.filter { $0 != TypedText.StandIn.emphasis && $0 != UInt8(ascii: "_") }
    guard ["toc", "[toc"].contains(words.map(\.lowercased).text), text.isAtLineStart(start),
      text.endOfLine(from: end) == close
    else { return nil }
    return Find(sort: .contents, range: start..<close)
  }

  /// `[gallery ids="1,2"]`.
  private func shortcode(at start: Int) -> Find? {
    let name = text.bytes[(start + 1)...].prefix(40).prefix {
      $0.isLetter || $0.isDigit || "_-".utf8.contains($0)
    }
    guard name.first?.isLetter == true, text[name.endIndex]?.isBlank == true,
      let end = text.first("]", from: name.endIndex, within: 512)
    else { return nil }
    let attribute = text.bytes[(name.endIndex + 1)..<end].drop { $0.isLetter || "_-".utf8.contains($0) }
    guard attribute.startIndex > name.endIndex + 1, attribute.first == UInt8(ascii: "="),
      let quote = attribute.dropFirst().first, "\"'".utf8.contains(quote)
    else { return nil }
    return Find(sort: .brackets, range: start..<end + 1)
  }

  /// `<% … %>`, and `<Tabs items={['a']}>`, which is too much for a tag of HTML.
  func tag(at start: Int) -> Find? {
    if text[start + 1] == UInt8(ascii: "%") { return find(.erb, at: start, upTo: "%>") }
    let name = text.bytes[(start + 1)...].prefix(40).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".")
    }
    guard name.first?.isUppercaseLetter == true, text[name.endIndex]?.isSpace == true,
      let end = endOfTag(from: name.endIndex)
    else { return nil }
    return Find(sort: .components, range: start..<end + 1)
  }

  /// The `>` behind attributes of which one stands in braces.
  private func endOfTag(from start: Int) -> Int? {
    var depth = 0
    var hasBraces = false
    for index in start..<min(text.bytes.count, start + 512) {
      switch text[index] {
      case UInt8(ascii: "{"):
        if depth == 0, text[index - 1] != UInt8(ascii: "="), text[index - 1]?.isSpace != true { return nil }
        depth += 1
        hasBraces = true
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0 && text[index - 1] != UInt8(ascii: "="):
        return hasBraces ? index : nil
      default: break
      }
    }
    return nil
  }
}
