internal import Source

/// Files that settings of another program leave out, by their paths.
///
/// Where programs differ in what a pattern means, it means more files here: what is left out there has to be left out.
struct PathPattern: Sendable {
  private let bytes: [[UInt8]]
  /// Whether it is a path, and no name alone.
  private let isPath: Bool
  /// Whether the path may begin in any folder.
  private let isAnywhere: Bool
  /// Whether capital letters count for nothing.
  private var foldsCase = false

  /// A pattern as Jekyll, Eleventy, MkDocs and git write it. Nil for a note, and for one that takes files back in.
  init?(_ typed: String) {
    var text = typed.trimmed.utf8[...]
    guard let first = text.first, !"#!".utf8.contains(first) else { return nil }
    if text.starts(with: "./") { text = text.dropFirst(2) }
    let isFromTop = text.first == UInt8(ascii: "/")
    text = text.drop { $0 == UInt8(ascii: "/") }
    let isFolder = text.last == UInt8(ascii: "/")
    if isFolder { text = text.dropLast() }
    isAnywhere = text.starts(with: "**/")
    if isAnywhere { text = text.dropFirst(3) }
    guard !text.isEmpty else { return nil }
    isPath = isFromTop || text.contains(UInt8(ascii: "/"))
    bytes = Self.variants(of: Self.withoutClasses(text))
  }

  /// The patterns that one with braces stands for: `a.{md,mdx}` is `a.md` and `a.mdx`. Of more than people write, what
  /// stands in the braces is anything.
  static func patterns(ofGlob typed: String) -> [PathPattern] {
    withoutBraces(typed).compactMap { PathPattern($0.text) }
  }

  static func withoutBraces(_ typed: String) -> [[UInt8]] {
    var globs: [[UInt8]] = [Array(typed.utf8)]
    var whole: [[UInt8]] = []
    while let glob = globs.popLast() {
      // Those inside others come first.
      guard let close = glob.firstIndex(of: UInt8(ascii: "}")),
        let open = glob[..<close].lastIndex(of: UInt8(ascii: "{"))
      else {
        whole.append(glob)
        continue
      }
      let words = glob[(open + 1)..<close].text.parts(separatedBy: ",")
      let isTooMuch = globs.count + whole.count + words.count > mostPatterns
      for word in isTooMuch ? ["*"] : words {
        globs.append(glob[..<open] + Array(word.utf8) + glob[(close + 1)...])
      }
    }
    return whole
  }

  private static let mostPatterns = 1_000

  /// A pattern of the names of files and folders in which only stars have a meaning.
  init(ofName typed: String) {
    bytes = [Array(typed.utf8)]
    (isPath, isAnywhere) = (false, false)
  }

  /// A pattern in which one letter of several, `[a-z]`, is any letter.
  private static func withoutClasses(_ typed: Substring.UTF8View) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = typed
    while let byte = rest.popFirst() {
      let close = byte == UInt8(ascii: "[") ? rest.firstIndex(of: UInt8(ascii: "]")) : nil
      kept.append(close == nil ? byte : UInt8(ascii: "?"))
      if let close { rest = rest[rest.index(after: close)...] }
    }
    return kept
  }

  /// The patterns of a regular expression: what stands in it as it is, in its order, with anything between.
  static func patterns(ofExpression typed: String) -> [PathPattern] {
    var scan = ExpressionScan(typed)
    let foldsCase = scan.foldsCase
    return scan.alternatives().compactMap { bytes in
      bytes.allSatisfy { $0 == UInt8(ascii: "*") } ? nil : PathPattern(bytes: bytes, foldsCase: foldsCase)
    }
  }

  private init(bytes: [UInt8], foldsCase: Bool) {
    self.bytes = [foldsCase ? bytes.map(\.lowercased) : bytes]
    self.foldsCase = foldsCase
    (isPath, isAnywhere) = (true, false)
  }

  /// Whether a path is that of a file, or lies in a folder, which the pattern means.
  func matches(_ typed: String) -> Bool {
    let path = foldsCase ? typed.utf8.map(\.lowercased).text : typed
    let parts = path.parts(separatedBy: "/")
    if !isPath { return parts.contains { part in isMatched(by: Array(part.utf8)) } }
    let starts = isAnywhere ? 0..<parts.count : 0..<1
    return starts.contains { start in
      (start + 1...parts.count).contains { end in
        isMatched(by: Array(parts[start..<end].joined(separator: "/").utf8))
      }
    }
  }

  private func isMatched(by text: [UInt8]) -> Bool { bytes.contains { Self.matches($0[...], text) } }

  /// A pattern, and those in which `/**/` is no folder at all.
  private static func variants(of bytes: [UInt8]) -> [[UInt8]] {
    var found = [bytes]
    var index = 0
    while let range = bytes[index...].firstRange(of: Array("/**/".utf8)), found.count < mostVariants {
      // The ends of all that were found are the same.
      let end = bytes.count - range.lowerBound
      found += found.map { known in
        let start = known.count - end
        return Array(known[..<start] + known[(start + range.count - 1)...])
      }
      index = range.upperBound - 1
    }
    return found
  }

  private static let mostVariants = 8

  /// Whether a text is as a pattern says. The last star is tried anew, so that the cost stays a product.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
    var (mark, index) = (pattern.startIndex, 0)
    var star: (mark: Int, index: Int)?
    while index < text.count {
      if mark < pattern.endIndex, pattern[mark] == UInt8(ascii: "*") {
        star = (mark + 1, index)
        mark += 1
      } else if mark < pattern.endIndex, pattern[mark] == text[index] || pattern[mark] == UInt8(ascii: "?") {
        mark += 1
        index += 1
      } else if let last = star {
        star = (last.mark, last.index + 1)
        (mark, index) = (last.mark, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[mark...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

/// Takes out of a regular expression what it says for sure.
private struct ExpressionScan {
  private let bytes: [UInt8]

  init(_ typed: String) { bytes = Array(typed.utf8) }

  /// Whether it says that capital letters count for nothing: `(?i)`.
  var foldsCase: Bool {
    guard let range = bytes.firstRange(of: Array("(?".utf8)) else { return false }
    return bytes[range.upperBound...].prefix { $0.isLetter }.contains(UInt8(ascii: "i"))
  }

  mutating func alternatives() -> [[UInt8]] {
    let star = UInt8(ascii: "*")
    var all: [[UInt8]] = [[star]]
    var (index, depth) = (0, 0)
    var isInClass = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        guard index < bytes.count else { break }
        let isSign = !bytes[index].isLetter && !bytes[index].isDigit
        if depth == 0, !isInClass { all[all.count - 1].append(isSign ? bytes[index] : star) }
        index += 1
        continue
      }
      if isInClass {
        isInClass = byte != UInt8(ascii: "]")
        continue
      }
      switch byte {
      case UInt8(ascii: "["):
        isInClass = true
        if depth == 0 { all[all.count - 1].append(star) }
      case UInt8(ascii: "("):
        if depth == 0 { all[all.count - 1].append(star) }
        depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0: break
      case UInt8(ascii: "|"):
        all[all.count - 1].append(star)
        all.append([star])
      case UInt8(ascii: "^"), UInt8(ascii: "$"): break
      case UInt8(ascii: "."), UInt8(ascii: "+"): all[all.count - 1].append(star)
      case UInt8(ascii: "?"), star: all[all.count - 1][all[all.count - 1].count - 1] = star
      case UInt8(ascii: "{"):
        all[all.count - 1][all[all.count - 1].count - 1] = star
        index = bytes[index...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? bytes.count
      default: all[all.count - 1].append(byte)
      }
    }
    all[all.count - 1].append(star)
    return all
  }
}
