internal import Source

/// A text without control characters, which no HTML may hold and no reader sees, and what there is to say about it.
///
/// Each becomes a space, so that every other character keeps its line and its column.
struct ReadableText {
  private(set) var text: SourceText
  private var findings: [Finding] = []
  private let original: SourceText
  private let origin: TextOrigin

  /// All places of one character.
  private struct Finding {
    let scalar: Unicode.Scalar
    var ranges: [Range<Int>]

    /// Whether it is kept out of the page.
    var isTaken: Bool { scalar.isControl || scalar.isLineSeparator || scalar.isNoncharacter }

    /// What an author should put in its place: some of these characters part words.
    var replacement: String {
      scalar.isLineSeparator || [0x0B, 0x0C, 0x85].contains(scalar.value) ? " " : ""
    }
  }

  init(_ text: SourceText, origin: TextOrigin) {
    self.text = text
    self.origin = origin
    original = text
    findings = Self.findings(in: text)
    let taken = findings.filter(\.isTaken).flatMap(\.ranges)
    if taken.isEmpty { return }
    self.text = SourceText(path: text.path, bytes: Self.replacing(taken, in: text.bytes))
  }

  /// One remark for each character that cannot be seen, unless it stands where something else was told: in a garbled
  /// letter, or in an address that is refused because of it.
  func diagnostics(besides others: [Diagnostic]) -> [Diagnostic] {
    if findings.isEmpty { return [] }
    let garbled = Set(Mojibake.all(in: original.bytes).map(\.range.upperBound))
    let refused = others.filter { $0.rule == RefusedLink.id }.map(\.span).sorted()
    var places = PlaceCursor(original)
    return findings.compactMap { finding in
      var next = refused.startIndex
      let edits = finding.ranges.filter { !garbled.contains($0.upperBound) }.compactMap { range -> Edit? in
        let start = places.place(at: range.lowerBound)
        let span = origin.span(from: start, to: places.place(at: range.upperBound), path: original.path)
        while next < refused.endIndex, refused[next].end < span.end { next += 1 }
        if next < refused.endIndex, refused[next].start <= span.start { return nil }
        return Edit(span, finding.replacement)
      }
      return ControlCharacter.diagnose(finding.scalar, edits, isExact: origin.isExact)
    }
  }

  private static func replacing(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += bytes[done..<range.lowerBound] + [UInt8(ascii: " ")]
      done = range.upperBound
    }
    return result + bytes[done...]
  }

  /// The characters that are told, in the order of their first places.
  private static func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var line = ScriptOfLine(text.bytes)
    var index = 0
    while let start = text.bytes[index...].firstIndex(where: \.mayStartOddCharacter) {
      guard let scalar = scalar(at: start, in: text.bytes) else {
        index = start + 1
        continue
      }
      index = start + UTF8.width(scalar)
      guard isOdd(scalar), !isWanted(scalar, at: start, in: text.bytes, &line) else { continue }
      if let known = findings.firstIndex(where: { $0.scalar == scalar }) {
        findings[known].ranges.append(start..<index)
      } else {
        findings.append(Finding(scalar: scalar, ranges: [start..<index]))
      }
    }
    return findings
  }

  private static func scalar(at start: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    let length = bytes[start] < 0x80 ? 1 : bytes[start] < 0xE0 ? 2 : 3
    guard start + length <= bytes.count else { return nil }
    return bytes[start..<start + length].text.unicodeScalars.first
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isControl { return !["\t", "\n", "\r"].contains(scalar) }
    return scalar.isZeroWidth || scalar.isBidiControl || scalar.isLineSeparator || scalar.isNoncharacter
  }

  /// Whether a character does its work: it turns text in a line of Hebrew or Arabic, parts words in Thai or Khmer, or is
  /// told with the mark behind it.
  private static func isWanted(
    _ scalar: Unicode.Scalar, at offset: Int, in bytes: [UInt8], _ line: inout ScriptOfLine
  ) -> Bool {
    if scalar.isBidiControl { return scalar.value != 0x202E && line.isFromRight(at: offset) }
    guard scalar.isZeroWidth else { return false }
    return scalar.value == 0x200B && isBesideUnspacedScript(offset, in: bytes)
      || isBeforeMark(offset, in: bytes)
  }

  private static func isBesideUnspacedScript(_ offset: Int, in bytes: [UInt8]) -> Bool {
    let around = bytes[max(0, offset - 3)..<offset] + bytes[min(bytes.count, offset + 3)...].prefix(3)
    return around.indices.dropLast().contains { index in
      let (first, second) = (around[index], around[index + 1])
      return first == 0xE0 && (0xB8...0xBF).contains(second)
        || first == 0xE1 && [0x80, 0x81, 0x82, 0x9E, 0x9F].contains(second)
    }
  }

  /// Whether a character stands at the start of a line before a mark that it spoils.
  private static func isBeforeMark(_ offset: Int, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<offset].last { !$0.isBlank && $0 != UInt8(ascii: ">") }
    guard before?.isLineEnd ?? true else { return false }
    let shown = bytes[offset...].prefix(64).dropHidden
    if case .hidden? = ListMark(bytes[offset...].prefix(64).prefix { !$0.isLineEnd })?.form { return true }
    let marks = shown.prefix { $0 == UInt8(ascii: "#") }
    return !marks.isEmpty && shown.dropFirst(marks.count).first?.isBlank == true
  }
}

/// Whether the line of an offset is written from right to left, found once for each line.
private struct ScriptOfLine {
  private let bytes: [UInt8]
  private var line = 0..<0
  private var isFromRight = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func isFromRight(at offset: Int) -> Bool {
    if !line.contains(offset) {
      let start = bytes[..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
      let end = bytes[offset...].firstIndex(where: \.isLineEnd) ?? bytes.count
      line = start..<end
      isFromRight = line.dropLast().contains { isLetterFromRight(bytes[$0], bytes[$0 + 1]) }
    }
    return isFromRight
  }

  /// Whether two bytes begin a letter of Hebrew, Arabic or a script like them.
  private func isLetterFromRight(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == 0xE0 { return (0xA0...0xA3).contains(second) }
    let isMark = first == 0xD8 && second == 0x9C
    return (0xD6...0xDF).contains(first) && second.isUTF8Continuation && !isMark
  }
}

extension UInt8 {
  fileprivate var mayStartOddCharacter: Bool {
    if self < 0x20 { return self != 0x0A && self != 0x09 && self != 0x0D }
    return self == 0x7F || self == 0xC2 || self == 0xE2 || self == 0xEF || self == 0xD8
  }
}
