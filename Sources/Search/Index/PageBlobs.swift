internal import Source

/// The blobs `pages-N` with what is shown of a page, and `texts-N` with the text for its snippet.
///
/// `pages-N`: a line for each of some pages (`BlobSizes`): title, address, kind, the digits of its blob of texts and the
/// place there or, if it has none, how its text begins; and for each heading its text and its anchor, all with tabs between them. A space and the
/// language of the page follow the address where that is not the language of the site. An anchor is left out where it is
/// the heading in lower case, ASCII letters, digits, `_` and `-` alone, with `-` for spaces.
///
/// `texts-N`: a line for each page: the text before the first heading, and the
/// text below each heading, with tabs between them, each with `…` at its end if it is longer.
struct PageBlobs: Sendable {
  let pages: BlobList
  let texts: [Blob]

  init(_ documents: [SearchDocument], _ sizes: BlobSizes, language: String, jobs: Int) async {
    let limit = sizes.hasTexts ? sizes.textOfPage : sizes.beginningOfText
    let lines = await documents.concurrentMap(jobs: jobs) {
      sizes.hasTexts ? Self.textLine($0, limit: limit) : Self.beginning(of: $0, limit: limit)
    }
    let ranges =
      sizes.hasTexts
      ? Cuts.ranges(lines.count, least: sizes.texts, every: 4) {
        lines[$0].utf8.count
      } hash: {
        FNV.hash(ArraySlice(documents[$0].address.utf8))
      } : []
    texts = Blob.named("texts", ranges.map { Array(lines[$0].joined(separator: "\n").utf8) })
    let places = zip(texts, ranges).flatMap { blob, range in
      range.map { "\(blob.digits) \($0 - range.lowerBound)" }
    }
    let records = await Array(zip(documents, sizes.hasTexts ? places : lines)).concurrentMap(jobs: jobs) {
      Self.record($0, text: $1, siteLanguage: language)
    }
    let blocks = Cuts.ranges(records.count, least: sizes.pages, every: 4) { _ in
      1
    } hash: {
      FNV.hash(ArraySlice(documents[$0].address.utf8))
    }
    pages = BlobList(
      "pages", blocks.map { Array(records[$0].joined(separator: "\n").utf8) },
      texts: blocks.map { String($0.lowerBound) })
  }

  /// - Parameter text: where its texts stand, or how its text begins.
  private static func record(_ document: SearchDocument, text: String, siteLanguage: String) -> String {
    let language = document.language == siteLanguage ? "" : " \(document.language.onOneLine)"
    var fields = [document.title.onOneLine, document.address + language, document.kind.onOneLine, text]
    for section in document.sections {
      guard let heading = section.heading?.onOneLine else { continue }
      let anchor = section.anchor ?? ""
      fields += [heading, anchor == Anchors.usual(for: heading) ? "" : anchor]
    }
    return fields.joined(separator: "\t")
  }

  /// Stands at the end of a text that is not whole; nobody ends a text of their own so.
  static let cutMark = "…\u{2060}"

  /// The first words of a page, in at most `limit` bytes.
  private static func beginning(of document: SearchDocument, limit: Int) -> String {
    var text = ""
    for section in document.sections where text.utf8.count <= limit {
      text += (text.isEmpty ? "" : " ") + section.text.onOneLine
    }
    return text.utf8.count > limit ? text.start(ofBytes: limit) + " " + cutMark : text
  }

  /// The texts of a page by its labels, each cut so that together they have about `limit` bytes.
  private static func textLine(_ document: SearchDocument, limit: Int) -> String {
    var texts = [""]
    for section in document.sections {
      let text = section.text.onOneLine
      if section.heading != nil { texts.append(text) } else { texts[texts.count - 1] += text }
    }
    let length = texts.reduce(0) { $0 + $1.utf8.count }
    if length > limit {
      texts = texts.map { $0.start(ofBytes: $0.utf8.count * limit / length) + " " + cutMark }
    }
    return texts.joined(separator: "\t")
  }
}

/// The anchors that a heading usually has.
enum Anchors {
  static func usual(for heading: String) -> String {
    var anchor: [UInt8] = []
    for byte in heading.utf8 {
      if byte == UInt8(ascii: " ") { anchor.append(UInt8(ascii: "-")) }
      if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
        anchor.append(byte.lowercased)
      }
    }
    return anchor.text
  }
}

extension String {
  /// The first words of this text, in at most so many bytes; a long word is cut.
  fileprivate func start(ofBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var start = utf8.prefix(limit)
    if let space = start.lastIndex(of: UInt8(ascii: " ")) { return start[..<space].text }
    while let last = start.last, last.isUTF8Continuation { start = start.dropLast() }
    return start.dropLast().text
  }
}
