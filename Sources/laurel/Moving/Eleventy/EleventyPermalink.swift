internal import Knowledge
internal import Markup
internal import Source

/// An address that a page of Eleventy gives itself, with code for the name or the title: `/news/{{ page.fileSlug }}/`.
struct EleventyPermalink {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The address; nil where the code in it says something that nobody knows here.
  func filled(for page: OldAddress.Page) -> String? {
    let bytes = Array(text.utf8)
    var filled: [UInt8] = []
    var index = 0
    while let open = bytes[index...].firstRange(of: Array("{{".utf8)) {
      guard let close = bytes[open.upperBound...].firstRange(of: Array("}}".utf8)),
        let value = Self.value(of: bytes[open.upperBound..<close.lowerBound].text, page)
      else { return nil }
      filled += bytes[index..<open.lowerBound] + Array(value.utf8)
      index = close.upperBound
    }
    return (filled + bytes[index...]).text
  }

  private static func value(of code: String, _ page: OldAddress.Page) -> String? {
    let steps = code.parts(separatedBy: "|").map(\.trimmed)
    let slug = page.isIndex ? page.folders.last.map { DatedName($0)?.name ?? $0 } ?? "" : page.bareName
    let start: String? =
      switch steps[0] {
      case "page.fileSlug": slug
      case "page.filePathStem": (page.folders + [page.bareName]).map { "/" + $0 }.joined()
      case "title": page.title
      default: nil
      }
    return steps.dropFirst().reduce(start) { value, filter in
      ["slugify", "slug"].contains(filter) ? value.flatMap(slugified) : nil
    }
  }

  /// Nil where letters are written with several others, which differ between languages.
  private static func slugified(_ text: String) -> String? {
    let plain = Fold.key(text.parts(separatedBy: "&").joined(separator: " and "))
    let isKnown = text.unicodeScalars.allSatisfy { !"äöüÄÖÜß".unicodeScalars.contains($0) }
    guard isKnown, plain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return plain.utf8.split { !$0.isLetter && !$0.isDigit }.map(\.text).joined(separator: "-")
  }
}
