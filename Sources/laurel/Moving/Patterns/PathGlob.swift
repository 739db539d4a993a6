internal import Source

/// A pattern by which settings of another program take files in: what it does not surely mean is not taken in.
struct PathGlob: Sendable {
  private let bytes: [UInt8]

  /// The patterns that one with braces stands for, of paths from the folder that they are for.
  static func globs(_ typed: String) -> [PathGlob] {
    guard typed.utf8.count(where: { $0 == UInt8(ascii: "{") }) <= mostBraces else { return [] }
    return PathPattern.withoutBraces(typed).map { glob in
      PathGlob(bytes: Array(glob.drop { "./".utf8.contains($0) }))
    }
  }

  func matches(_ path: String) -> Bool { Self.matches(bytes[...], Array(path.utf8)[...]) }

  /// `*` and `?` stand for what no slash is in, `**` for anything. More stars than people write mean nothing.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    let slash = UInt8(ascii: "/")
    guard pattern.count(where: { $0 == star }) <= mostStars else { return false }
    guard let first = pattern.first else { return text.isEmpty }
    if pattern.starts(with: "**/".utf8) {
      let rest = pattern.dropFirst(3)
      if matches(rest, text) { return true }
      return text.indices.contains { text[$0] == slash && matches(rest, text[($0 + 1)...]) }
    }
    if pattern.starts(with: "**".utf8) {
      return (text.startIndex...text.endIndex).contains { matches(pattern.dropFirst(2), text[$0...]) }
    }
    if first == star {
      let end = text.firstIndex(of: slash) ?? text.endIndex
      return (text.startIndex...end).contains { matches(pattern.dropFirst(), text[$0...]) }
    }
    guard let byte = text.first, byte == first || first == UInt8(ascii: "?") && byte != slash else {
      return false
    }
    return matches(pattern.dropFirst(), text.dropFirst())
  }

  private static let mostStars = 6
  private static let mostBraces = 6
}
