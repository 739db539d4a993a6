internal import Knowledge
internal import Markup
internal import Source

/// Code inside a line of text.
extension CodeWalk {
  /// A line with Markdown for the code in it, but for what stands between backquotes.
  mutating func inline(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let isPlain =
      !bytes.contains { "{}".utf8.contains($0) } && !bytes.contains(UInt8(ascii: ":"))
      && !bytes.contains(UInt8(ascii: "+")) && !(readsAddresses && bytes.contains(UInt8(ascii: "(")))
    if isPlain { return line }
    var written: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "`") {
        let end = Self.endOfCode(bytes, from: index)
        written += bytes[index..<end]
        index = end
      } else if let (text, end) = replacement(in: bytes, at: index, behind: &written) {
        written += text.utf8
        index = end
      } else {
        written.append(bytes[index])
        index += 1
      }
    }
    return written.text
  }

  /// Whether the program looks up what stands where an address is expected.
  private var readsAddresses: Bool { code.origin == .obsidian || code.origin == .docusaurus }

  private mutating func replacement(
    in bytes: [UInt8], at index: Int, behind written: inout [UInt8]
  ) -> (text: String, end: Int)? {
    if readsAddresses, Self.isAddress(behind: written), let found = address(in: bytes, at: index) {
      return found
    }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      // An address is left to the check, which knows where it leads.
      let isAddress = Self.isAddress(behind: written)
      let isAttribute = ["=\"", "='"].contains { written.suffix(2).elementsEqual($0.utf8) }
      if written.last == UInt8(ascii: "="), let found = expression(in: bytes, at: index) { return found }
      if isAddress || isAttribute, let found = target(in: bytes, at: index) { return found }
      if isAttribute, let found = start(in: bytes, at: index) { return found }
      if isAddress, let found = quotedAddress(in: bytes, at: index) { return found }
      if let tag = CodeTag(in: bytes, at: index) {
        if leavesOut(tag) { return ("", tag.range.upperBound) }
        guard let text = markdown(of: tag) ?? value(of: tag),
          !isAddress || text.startsWithBytes(of: "http") && tag.name != "site.url"
        else { return nil }
        count(tag.form == .variable && !tag.isCall ? "{{ … }}" : tag.name)
        return (text, tag.range.upperBound)
      }
      return attributes(in: bytes, at: index, behind: &written)
    case UInt8(ascii: ":") where code.origin == .mkdocs: return icon(in: bytes, at: index)
    case UInt8(ascii: "+") where code.origin == .mkdocs: return keys(in: bytes, at: index, behind: written)
    default: return nil
    }
  }

  /// Whether the address of a link, a picture or a definition follows.
  private static func isAddress(behind written: [UInt8]) -> Bool {
    if written.suffix(2).elementsEqual("](".utf8) { return true }
    let isDefined = written.last?.isBlank == true && written.trimmed.suffix(2).elementsEqual("]:".utf8)
    let isAttribute = ["src=\"", "href=\"", "src='", "href='"].contains {
      written.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    return isAttribute || isDefined && written.trimmed.first == UInt8(ascii: "[")
  }

  /// The address of the site at the start of one between quotes: `href="{{ site.baseurl }}/a/"`, `href="{{ '/a/' | url }}"`.
  private mutating func start(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    let (tops, end) = Self.tops(in: bytes, at: index)
    if tops > 0 {
      count("{{ … }}")
      return (end < bytes.count && bytes[end] == UInt8(ascii: "/") ? "" : "/", end)
    }
    return quotedAddress(in: bytes, at: index)
  }

  /// `{{ '/a/' | url }}`
  private mutating func quotedAddress(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    guard bytes[index...].starts(with: "{{".utf8),
      let close = bytes[index...].prefix(500).firstRange(of: Array("}}".utf8))
    else { return nil }
    let inside = bytes[(index + 2)..<close.lowerBound].trimmed
    guard let mark = inside.first, "\"'".utf8.contains(mark),
      let quote = inside.dropFirst().firstIndex(of: mark)
    else { return nil }
    let filter = inside[(quote + 1)...].filter { !$0.isSpace && $0 != UInt8(ascii: "|") }.text
    guard ["relative_url", "absolute_url", "url"].contains(filter) else { return nil }
    count("{{ … }}")
    return (inside[(inside.startIndex + 1)..<quote].text, close.upperBound)
  }

  /// The end of what stands between backquotes, or of the backquotes themselves if they are not closed.
  static func endOfCode(_ bytes: [UInt8], from start: Int) -> Int {
    let marks = bytes[start...].prefix { $0 == UInt8(ascii: "`") }
    var index = marks.endIndex
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }
      if run.count == marks.count { return run.endIndex }
      index = max(index + 1, run.endIndex)
    }
    return marks.endIndex
  }

  /// `{: .button }`, `{ .md-button }` or `{target=_blank}` behind a link or a picture, and `{.class}` behind a heading.
  private mutating func attributes(
    in bytes: [UInt8], at index: Int, behind written: inout [UInt8]
  ) -> (text: String, end: Int)? {
    guard let close = bytes[index...].prefix(200).firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inside = bytes[(index + 1)..<close].trimmed
    guard let first = inside.first, !inside.contains(UInt8(ascii: "#")), !inside.contains(UInt8(ascii: "{"))
    else { return nil }
    let isBehind = written.last.map { ")]".utf8.contains($0) } ?? false
    let isOfHeading = written.first == UInt8(ascii: "#") && close == bytes.count - 1
    let isMarked = first == UInt8(ascii: ":") || first == UInt8(ascii: ".")
    let name = inside.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    let isAssigned =
      !name.isEmpty && name.endIndex < inside.endIndex && inside[name.endIndex] == UInt8(ascii: "=")
    guard isBehind && (isMarked || isAssigned) || isOfHeading && isMarked else { return nil }
    Self.write(widthOf: inside, into: &written)
    count("{: …}")
    return ("", close + 1)
  }

  /// How far back the beginning of a picture is looked for.
  private static let longestPicture = 2_000

  /// Writes the width among attributes, in pixels, as we read it: `![words|300](a.png)`.
  private static func write(widthOf attributes: ArraySlice<UInt8>, into written: inout [UInt8]) {
    let name = Array("width=".utf8)
    guard let range = attributes.firstRange(of: name) else { return }
    let value = attributes[range.upperBound...].drop { "\"'".utf8.contains($0) }
    let digits = value.prefix(while: \.isDigit)
    let unit = value[digits.endIndex...].prefix { !$0.isBlank && !"\"'}".utf8.contains($0) }
    let pictures = written.indices.suffix(longestPicture).dropLast().filter {
      written[$0] == UInt8(ascii: "!") && written[$0 + 1] == UInt8(ascii: "[")
    }
    guard !digits.isEmpty, unit.isEmpty || unit.elementsEqual("px".utf8), let picture = pictures.last,
      let end = written[picture...].firstRange(of: Array("](".utf8)),
      !written[picture..<end.lowerBound].contains(UInt8(ascii: "|")),
      written[end.upperBound...].firstIndex(of: UInt8(ascii: ")")) == written.count - 1
    else { return }
    written.insert(contentsOf: Array("|".utf8) + digits, at: end.lowerBound)
  }

  /// `:material-home:`, a small picture that has no words.
  private mutating func icon(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    let name = bytes[(index + 1)...].prefix { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
      ["material-", "fontawesome-", "octicons-", "simple-"].contains(where: name.text.startsWithBytes)
    else { return nil }
    count(":…:")
    var end = name.endIndex + 1
    // `{ .large }` says how the picture looks.
    if end < bytes.count, bytes[end] == UInt8(ascii: "{"),
      let close = bytes[end...].prefix(100).firstIndex(of: UInt8(ascii: "}"))
    {
      end = close + 1
    }
    return ("", end < bytes.count && bytes[end] == UInt8(ascii: " ") ? end + 1 : end)
  }

  /// `++ctrl+c++`.
  private mutating func keys(
    in bytes: [UInt8], at index: Int, behind written: [UInt8]
  ) -> (text: String, end: Int)? {
    guard bytes[index...].starts(with: "++"), written.last != UInt8(ascii: "{"),
      written.last.map({ !$0.isLetter && !$0.isDigit }) ?? true,
      let close = bytes[(index + 2)...].prefix(60).firstRange(of: Array("++".utf8))
    else { return nil }
    let names = bytes[(index + 2)..<close.lowerBound].text.parts(separatedBy: "+")
    guard
      names.allSatisfy({
        !$0.isEmpty && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      })
    else { return nil }
    count("++…++")
    return (
      names.map { "<kbd>\($0.prefix(1).uppercased() + $0.dropFirst())</kbd>" }.joined(separator: "+"),
      close.upperBound
    )
  }

  // MARK: Values

  /// `site.title` and `page.author`, where they are known and have a plain text.
  private func value(of tag: CodeTag) -> String? {
    var path = tag.name.parts(separatedBy: ".")
    if tag.form == .shortcode, tag.name == "param", let name = tag.unnamed.first {
      path = ["page"] + name.parts(separatedBy: ".")
    } else {
      guard tag.form == .variable, tag.rest.isEmpty, path.count > 1 else { return nil }
    }
    let values: YAMLMapping
    switch path.removeFirst() {
    case "site", "config": values = code.settings.values
    case "page": values = page.page.document.metadata
    default: return nil
    }
    guard let text = values.value(at: path)?.word ?? values.value(at: ["params"] + path)?.word,
      !text.utf8.contains(where: { $0.isLineEnd || "{}<>[]".utf8.contains($0) })
    else { return nil }
    return text
  }
}
