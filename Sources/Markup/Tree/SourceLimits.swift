internal import Source

/// Bounds on a text before cmark sees it. Debian 12's cmark-gfm has inputs that cost it quadratic time or
/// memory, and ends the process when memory runs out; no real document comes near these figures.
enum SourceLimits {
  static let fileSize = 1 << 20
  /// 1 MiB of lines with 100 marks costs 0.6 s and 254 MB; people nest quotes and lists less than 10 deep.
  static let containers = 100
  /// 400,000 cells cost 0.4 s and 111 MB, and cmark makes them from 8 KB; 500 KB of narrow tables have 75,000.
  static let cells = 400_000
  /// cmark copies a definition's address to each of its uses: 200 KB of text became 1.6 GB.
  static let definitionCopies = 64 << 20
  /// cmark copies the rest of a line for each mail address on it, up to a thousand times: 1 MB on one line took 1 GB.
  static let mailCopies = 256 << 20
  static let mailCopiesOfLine = 1_000

  /// The diagnostic that refuses a text, or nil.
  static func refusal(of text: SourceText, origin: TextOrigin) -> Diagnostic? {
    if text.bytes.count > fileSize {
      return TooCostly.diagnose(.fileSize, at: origin.span(of: 0..<0, in: text))
    }
    return refusal(ofMarked: text, origin: origin)
  }

  /// The diagnostic that refuses a text for its marks, or nil. Its lines are those of the text that was typed.
  static func refusal(ofMarked text: SourceText, origin: TextOrigin) -> Diagnostic? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var cost = ParsingCost()
      var definitions = DefinitionScan(bytes)
      for line in 1...text.lineCount {
        let range = text.range(ofLine: line)
        let marks = LineMarks(UnsafeBufferPointer(rebasing: bytes[range]))
        definitions.read(range, closings: marks.closings)
        if let limit = cost.add(marks) ?? definitions.exceededLimit {
          return TooCostly.diagnose(limit, at: origin.span(of: range, in: text))
        }
      }
      return nil
    }
  }
}
