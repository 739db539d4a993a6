internal import Markup
internal import Source

/// The line in the front matter of a page that tells from what it was made, and how it was then.
struct ImportMark: Hashable {
  private let origin: ImportOrigin
  /// The key of the row or the document, in quotes.
  let key: String
  /// The digest of the page as it was written, without this line.
  let digest: String

  private static let digestLength = 16

  init(_ origin: ImportOrigin, key: String, page: [UInt8]) {
    self.origin = origin
    self.key = YAMLText.quoted(key)
    digest = Self.digest(of: page)
  }

  private init?(_ origin: ImportOrigin, line: String) {
    guard line.startsWithBytes(of: origin.start) else { return nil }
    let rest = Array(line.utf8.dropFirst(origin.start.utf8.count))
    let end = Array(origin.end.utf8)
    guard rest.count >= end.count + Self.digestLength else { return nil }
    let digestStart = rest.count - Self.digestLength
    guard rest[..<digestStart].reversed().starts(with: end.reversed()) else { return nil }
    self.origin = origin
    key = rest[..<(digestStart - end.count)].text
    digest = rest[digestStart...].text
  }

  /// The line without the sign that makes it a comment.
  var comment: String { "\(origin.start.utf8.dropFirst(2).text)\(key)\(origin.end)\(digest)" }

  /// The mark of a page, and its bytes without it; nil if it was not made from such a thing.
  static func find(_ origin: ImportOrigin, in bytes: [UInt8]) -> (mark: ImportMark, rest: [UInt8])? {
    // Line ends may have been changed on the way through an editor or git.
    let text = SourceText(path: "", bytes: bytes)
    let lines = (1...text.lineCount).map(text.line)
    let frontMatter = lines.dropFirst().prefix { $0.trimmed != "---" }
    guard lines[0].trimmed == "---",
      let index = frontMatter.firstIndex(where: { $0.startsWithBytes(of: origin.start) }),
      let mark = ImportMark(origin, line: lines[index].trimmed)
    else { return nil }
    let rest = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
    return (mark, Array(rest.utf8))
  }

  /// The first digits of the digest, which are enough to tell two versions of a page apart.
  static func digest(of page: [UInt8]) -> String {
    String(DigestBuilder.digest(of: page).prefix(digestLength))
  }
}
