internal import Markup
internal import Source

/// The line in the front matter of a page that tells from what it was made, and how it was then.
struct ImportMark: Hashable {
  private let origin: ImportOrigin
  /// The key of the row or the document, in quotes.
  let key: String
  /// The name of the list that the row is of, in quotes; nil in pages of an older program.
  let list: String?
  /// The digest of the page as it was written, without this line.
  let digest: String

  private static let namedList = " of the spreadsheet "
  private static let end = ". Keep this line for the next import: "
  private static let digestLength = 16

  /// - Parameter list: in quotes.
  init(_ origin: ImportOrigin, key: String, of list: String? = nil, page: [UInt8]) {
    self.origin = origin
    self.key = Self.quoted(key)
    self.list = list
    digest = Self.digest(of: page)
  }

  private init?(_ origin: ImportOrigin, line: String) {
    guard line.startsWithBytes(of: origin.start) else { return nil }
    let rest = Array(line.utf8.dropFirst(origin.start.utf8.count))
    let end = Array(Self.end.utf8)
    guard rest.count >= end.count + Self.digestLength else { return nil }
    let digestStart = rest.count - Self.digestLength
    guard rest[..<digestStart].reversed().starts(with: end.reversed()) else { return nil }
    let words = rest[..<(digestStart - end.count)]
    guard let keyEnd = words.endOfQuotes else { return nil }
    self.origin = origin
    key = words[..<keyEnd].text
    let source = words[keyEnd...]
    if source.starts(with: Self.namedList.utf8) {
      list = source.dropFirst(Self.namedList.utf8.count).text
    } else {
      guard source.elementsEqual(origin.unnamedList.utf8) else { return nil }
      list = nil
    }
    digest = rest[digestStart...].text
  }

  /// The line without the sign that makes it a comment.
  var comment: String {
    let source = list.map { "\(Self.namedList)\($0)" } ?? origin.unnamedList
    return "\(origin.start.utf8.dropFirst(2).text)\(key)\(source)\(Self.end)\(digest)"
  }

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

  /// A key or the name of a list as marks have it.
  static func quoted(_ text: String) -> String { YAMLText.quoted(text) }
}

extension ArraySlice<UInt8> {
  /// Where a text in quotes ends that starts here; nil if none does.
  fileprivate var endOfQuotes: Int? {
    guard first == UInt8(ascii: "\"") else { return nil }
    var index = startIndex + 1
    while index < endIndex, self[index] != UInt8(ascii: "\"") {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < endIndex ? index + 1 : nil
  }
}
