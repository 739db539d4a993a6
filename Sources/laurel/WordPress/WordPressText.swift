internal import Source

/// The text of a post as a web page would hold it: with paragraphs, and without the codes of WordPress.
struct WordPressText {
  /// The text in HTML.
  private(set) var html: [UInt8]
  /// The codes that nothing was made of, by their names.
  private(set) var codes: [String: Int] = [:]
  /// The blocks that WordPress fills in by itself, by their names.
  private(set) var blocks: [String: Int] = [:]
  /// How many parts WordPress shows to nobody.
  let hiddenParts: Int

  /// - Parameters:
  ///   - shared: the contents of blocks that several posts share, by their numbers.
  ///   - pictures: the HTML of the pictures of a gallery, by its `ids` or, without them, all of the post.
  init(_ content: [UInt8], shared: [String: [UInt8]], pictures: (String?) -> String) {
    let shown = WordPressHiddenParts(WordPressParts.withShared(shared, in: content))
    hiddenParts = shown.count
    let content = WordPressParts.withoutLayout(shown.content)
    let usesBlocks = content.firstRange(of: Array("<!-- wp:".utf8)) != nil
    // A file has two links beside one another: to look at, and to take.
    html =
      usesBlocks
      ? content.replacing("</a><a ".utf8, with: "</a> <a ".utf8) : WordPressParagraphs.html(of: content)
    if usesBlocks { countBlocks() }
    replaceCodes(pictures)
  }

  /// `<!-- wp:latest-posts {"count":5} /-->`: there is nothing in it.
  private mutating func countBlocks() {
    var rest = html[...]
    while let start = rest.firstRange(of: Array("<!-- wp:".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Array("-->".utf8))
    {
      let comment = rest[start.upperBound..<end.lowerBound]
      let name = comment.prefix { !$0.isSpace }.text
      if comment.last == UInt8(ascii: "/"), !Self.emptyBlocks.contains(name) { blocks[name, default: 0] += 1 }
      rest = rest[end.upperBound...]
    }
  }

  private static let emptyBlocks: Set<String> = ["separator", "spacer", "more", "nextpage", "post-title"]

  /// Replaces the codes in square brackets of which it is known what they show.
  private mutating func replaceCodes(_ pictures: (String?) -> String) {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var index = 0
    var tries = 0
    while tries < Self.mostCodes, let open = html[index...].firstIndex(of: UInt8(ascii: "[")) {
      tries += 1
      result += html[index..<open]
      // Written twice, the brackets are those of the text: `[[gallery]]`.
      if html[(open + 1)...].first == html[open], let code = WordPressCode(at: open + 1, in: html),
        html[code.range.upperBound...].first == UInt8(ascii: "]")
      {
        result += html[code.range]
        index = code.range.upperBound + 1
        continue
      }
      guard let code = WordPressCode(at: open, in: html) else {
        result.append(html[open])
        index = open + 1
        continue
      }
      if let replacement = replacement(of: code, pictures) {
        result += replacement
        index = code.range.upperBound
      } else {
        codes[code.name, default: 0] += 1
        result.append(html[open])
        index = open + 1
      }
    }
    html = result + html[index...]
  }

  /// Nobody writes more into one text. The rest stays as it is typed.
  private static let mostCodes = 2_000

  /// What a code shows, in HTML; nil for one that is not known.
  private func replacement(of code: WordPressCode, _ pictures: (String?) -> String) -> [UInt8]? {
    switch code.name {
    case "caption", "wp_caption":
      let content = code.content ?? []
      // The picture, and the link around it, stand before the caption.
      guard let picture = content.firstTagEnd(of: "<img") else { return content }
      let isLinked = content[..<picture.lowerBound].firstRange(of: Array("<a ".utf8)) != nil
      let linkEnd = content[picture.upperBound...].firstRange(of: Array("</a>".utf8))
      let end = isLinked ? linkEnd ?? picture : picture
      let caption = code.values["caption"].map { Array($0.utf8) } ?? Array(content[end.upperBound...])
      return Array("<figure>".utf8) + content[..<end.upperBound] + Array("<figcaption>".utf8) + caption
        + Array("</figcaption></figure>".utf8)
    case "gallery": return Array(pictures(code.values["ids"] ?? code.values["include"]).utf8)
    case "embed", "video", "audio", "youtube", "vimeo":
      let address =
        [code.values["src"], code.values["mp4"], code.values["mp3"], code.values["m4a"], code.values["ogv"]]
        .compactMap(\.self).first ?? code.content?.text.trimmed ?? ""
      guard address.isWebOrMail else { return nil }
      let escaped = WordPressText.escaped(address)
      return Array("<p><a href=\"\(escaped)\">\(escaped)</a></p>".utf8)
    default: return nil
    }
  }

  /// A text without the references to signs with which WordPress keeps names.
  static func unescaped(_ text: String) -> String {
    var parts = text.parts(separatedBy: "&")[...]
    var result = parts.removeFirst()
    for part in parts {
      let name = part.utf8.prefix { $0 != UInt8(ascii: ";") }
      let sign = name.count < part.utf8.count ? signs[name.map(\.lowercased).text] : nil
      result += sign.map { $0 + part.utf8.dropFirst(name.count + 1).text } ?? "&\(part)"
    }
    return result
  }

  private static let signs = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#039": "'", "#39": "'", "#038": "&",
    "#8217": "’",
    "#8216": "‘", "#8220": "“", "#8221": "”", "#8211": "–", "nbsp": " ",
  ]

  /// A text as HTML shows it.
  static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: [UInt8]()) { bytes, byte in
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }.text
  }
}

extension [UInt8] {
  /// Where the first tag ends that begins with some text.
  fileprivate func firstTagEnd(of start: String) -> Range<Int>? {
    guard let found = firstRange(of: Array(start.utf8)) else { return nil }
    return self[found.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0..<$0 + 1 }
  }
}
