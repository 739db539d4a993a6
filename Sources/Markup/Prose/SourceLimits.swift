internal import Source

/// Bounds on a text before cmark sees it. Debian 12's cmark-gfm has inputs that cost it quadratic time or
/// memory, and ends the process when memory runs out; no real document comes near these figures.
enum SourceLimits {
  static let fileSize = 1 << 20
  static let lineLength = 16_384
  static let containers = 32
  static let paragraph = 32_768
  static let columns = 100
  static let cells = 100_000
  static let definitions = 2_000
  static let definitionURL = 2_048
  static let definitionTitle = 512

  /// The remark that refuses a text, or nil.
  static func refusal(of text: SourceText, origin: TextOrigin) -> Diagnostic? {
    if text.bytes.count > fileSize {
      return TooCostly.diagnose(.fileSize, at: origin.span(of: 0..<0, in: text))
    }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var scan = LimitScan()
      for line in 1...text.lineCount {
        let range = text.range(ofLine: line)
        if let limit = scan.read(UnsafeBufferPointer(rebasing: bytes[range])) {
          return TooCostly.diagnose(limit, at: origin.span(of: range.lowerBound..<range.lowerBound, in: text))
        }
      }
      return nil
    }
  }
}

/// What the lines read so far add up to.
private struct LimitScan {
  private var paragraphBytes = 0
  private var cells = 0
  private var definitions = 0

  /// Reads a line; gives the limit that it goes past.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> ExceededLimit? {
    if line.count > SourceLimits.lineLength { return .lineLength }
    guard let start = line.firstIndex(where: { !$0.isBlank }) else {
      paragraphBytes = 0
      return nil
    }
    paragraphBytes += line.count + 1
    if paragraphBytes > SourceLimits.paragraph { return .paragraph }
    if containerMarkers(in: line) > SourceLimits.containers { return .containers }
    let bars = line.reduce(into: 0) { count, byte in if byte == UInt8(ascii: "|") { count += 1 } }
    if bars > SourceLimits.columns + 1 { return .columns }
    if bars > 0 { cells += bars + 1 }
    if cells > SourceLimits.cells { return .cells }
    return definition(UnsafeBufferPointer(rebasing: line[start...]))
  }

  /// The number of marks of quotes and lists with which a line starts.
  private func containerMarkers(in line: UnsafeBufferPointer<UInt8>) -> Int {
    var markers = 0
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: ">"): markers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard index + 1 == line.count || line[index + 1].isBlank else { return markers }
        markers += 1
      case let byte where byte.isDigit:
        var end = index
        while end < line.count, line[end].isDigit { end += 1 }
        guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else {
          return markers
        }
        index = end
        markers += 1
      case let byte where byte.isBlank: break
      default: return markers
      }
      index += 1
    }
    return markers
  }

  /// Counts a line that starts with `[…]:`.
  private mutating func definition(_ line: UnsafeBufferPointer<UInt8>) -> ExceededLimit? {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.count, line[close + 1] == UInt8(ascii: ":")
    else { return nil }
    definitions += 1
    if definitions > SourceLimits.definitions { return .definitions }
    if line[1] == UInt8(ascii: "^") { return nil }
    let rest = line[(close + 2)...].drop(while: \.isBlank)
    let url = rest.prefix { !$0.isBlank }
    if url.count > SourceLimits.definitionURL { return .definitionURL }
    return rest.count - url.count > SourceLimits.definitionTitle ? .definitionTitle : nil
  }
}
