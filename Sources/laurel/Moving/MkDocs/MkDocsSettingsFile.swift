internal import Markup
internal import Source

/// A file of settings of MkDocs, without the words before values that only MkDocs can read: `!ENV`, `!!python/name:…`.
struct MkDocsSettingsFile {
  /// The text with blanks in the place of these words. What stands behind one of them is a value as any other.
  let text: SourceText
  /// Whether one of them stands where pages are hidden, so that nobody knows which.
  let isUnclear: Bool

  init(_ typed: SourceText) {
    var bytes = typed.bytes
    var isUnclear = false
    var top = ""
    for line in 1...typed.lineCount {
      let range = typed.range(ofLine: line)
      if let first = bytes[range].first, first.isLetter {
        top = bytes[range].prefix { $0 != UInt8(ascii: ":") }.text.trimmed
      }
      for tag in Self.tags(in: bytes[range]) {
        isUnclear = isUnclear || Self.hidingNames.contains(top)
        for index in tag { bytes[index] = UInt8(ascii: " ") }
      }
    }
    text = SourceText(path: typed.path, bytes: bytes)
    self.isUnclear = isUnclear
  }

  /// Names at the top of the settings below which it is said what is hidden.
  private static let hidingNames: Set<String> = [
    "plugins", "exclude_docs", "draft_docs", "docs_dir", "INHERIT", "hooks",
  ]

  /// The words of a line that begin with `!` where a value begins, outside of quotation marks and of notes.
  private static func tags(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var quote: UInt8?
    var index = line.startIndex
    var isStart = false
    while index < line.endIndex {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#"), index == line.startIndex || line[index - 1].isBlank {
        return found
      } else if isStart, byte == UInt8(ascii: "!") {
        let end = line[index...].firstIndex { $0.isBlank || ",]}".utf8.contains($0) } ?? line.endIndex
        found.append(index..<end)
        index = end
        continue
      }
      // A value begins behind one of these signs, and behind the blanks that follow.
      if !byte.isBlank { isStart = ":-[{,".utf8.contains(byte) }
      index += 1
    }
    return found
  }
}
