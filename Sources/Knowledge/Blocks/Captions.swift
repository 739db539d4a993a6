internal import Source

/// The captions of a film (WebVTT), as a text to read.
enum Captions {
  /// What is said, a paragraph for each stretch of captions: without times, numbers, notes and marks.
  static func lines(of bytes: [UInt8]) -> [String] {
    guard case .text(let text) = DecodedText(SourceFile(path: "", bytes: bytes)) else { return [] }
    var lines: [String] = []
    var isSpoken = false
    for number in 1...text.lineCount {
      let line = text.line(number).trimmed
      if line.isEmpty {
        isSpoken = false
      } else if isSpoken {
        let words = withoutMarks(line)
        // What stays on the screen is said but once.
        if !words.isEmpty, lines.last != words { lines.append(words) }
      } else {
        isSpoken = line.contains("-->")
      }
    }
    return paragraphs(of: lines)
  }

  /// The words of a line without what stands between `<` and `>`, and with the signs that are typed by a name.
  private static func withoutMarks(_ line: String) -> String {
    var words: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if let (name, sign) = signs.first(where: { rest.starts(with: $0.name) }) {
        words += sign
        rest = rest.dropFirst(name.count)
      } else {
        words.append(byte)
        rest = rest.dropFirst()
      }
    }
    return words.text.trimmed
  }

  private static let signs: [(name: [UInt8], sign: [UInt8])] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The lines as paragraphs, of which each ends with a sentence.
  private static func paragraphs(of lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var open = ""
    for line in lines {
      open += open.isEmpty ? line : " " + line
      let ends = open.unicodeScalars.last.map { ".!?\u{201D}\"".unicodeScalars.contains($0) } ?? false
      guard ends && open.utf8.count > 300 || open.utf8.count > 1_000 else { continue }
      paragraphs.append(open)
      open = ""
    }
    return open.isEmpty ? paragraphs : paragraphs + [open]
  }
}
