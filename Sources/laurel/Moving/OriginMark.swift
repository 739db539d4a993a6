internal import Knowledge
internal import Markup
internal import Source

/// The line in the front matter of a page that tells from which file it was moved here.
///
/// It also tells how both were then.
struct OriginMark: Hashable {
  /// The path of the file in the folder of the other program.
  let source: String
  /// The digest of that file.
  let sourceDigest: String
  /// The digest of the page as it was written, without this line.
  let pageDigest: String

  static let start = "# Moved here from "
  private static let middle = ". Keep this line for the next import: "
  private static let digestLength = 16

  init(source: String, bytes: [UInt8], page: [UInt8]) {
    self.source = source
    sourceDigest = ImportMark.digest(of: bytes)
    pageDigest = ImportMark.digest(of: page)
  }

  private init?(line: String) {
    guard line.startsWithBytes(of: Self.start),
      let range = Array(line.utf8).firstRange(of: Array(Self.middle.utf8))
    else { return nil }
    let bytes = Array(line.utf8)
    let digests = bytes[range.upperBound...].split(separator: UInt8(ascii: " ")).map(\.text)
    guard digests.count == 2, digests.allSatisfy({ $0.utf8.count == Self.digestLength }) else { return nil }
    source = bytes[Self.start.utf8.count..<range.lowerBound].text
    (sourceDigest, pageDigest) = (digests[0], digests[1])
  }

  var line: String { "\(Self.start)\(source)\(Self.middle)\(sourceDigest) \(pageDigest)" }

  /// The mark of a page, and the digest that the page has now; nil if it was not moved here.
  static func find(in bytes: [UInt8]) -> (mark: OriginMark, digest: String)? {
    // Line ends may have been changed on the way through an editor or git.
    let text = SourceText(path: "", bytes: bytes)
    let lines = (1...text.lineCount).map(text.line)
    guard lines[0].trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }),
      let index = lines[..<end].lastIndex(where: { $0.startsWithBytes(of: start) }),
      let mark = OriginMark(line: lines[index].trimmed)
    else { return nil }
    let rest = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
    return (mark, ImportMark.digest(of: Array(rest.utf8)))
  }

  /// A page with the mark as the last line of its front matter.
  static func marked(_ page: [UInt8], from source: SourceFile) -> [UInt8] {
    let text = SourceText(path: "", bytes: page)
    let lines = (1...text.lineCount).map(text.line)
    let plain = Array(lines.joined(separator: "\n").utf8)
    guard lines[0].trimmed == "---",
      let end = (2...max(2, lines.count)).first(where: { $0 <= lines.count && lines[$0 - 1].trimmed == "---" }
      )
    else { return page }
    let mark = OriginMark(source: source.path.onOneLine, bytes: source.bytes, page: plain)
    let start = text.lineStarts[end - 1]
    return page[..<start] + Array("\(mark.line)\n".utf8) + page[start...]
  }
}
