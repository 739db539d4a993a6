internal import Source

/// Bounds what link definitions can grow to: cmark copies address and title to every link that uses them.
struct DefinitionScan {
  /// How far the end of an address or a title is looked for; past that it may be as long as the file.
  private static let reach = 1_024

  private let bytes: UnsafeBufferPointer<UInt8>
  private var longest = 0
  private var closings = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads a line, with the number of its closing brackets, each of which may end a link.
  mutating func read(_ line: Range<Int>, closings: Int) {
    guard closings > 0 else { return }
    self.closings += closings
    for index in line.dropLast() where bytes[index] == UInt8(ascii: "]") {
      guard bytes[index + 1] == UInt8(ascii: ":") else { continue }
      longest = max(longest, lengthOfDefinition(after: index + 2))
    }
  }

  var exceededLimit: ExceededLimit? {
    longest * closings > SourceLimits.definitionCopies ? .definitions : nil
  }

  /// The length of the address and the title that may stand here.
  private func lengthOfDefinition(after start: Int) -> Int {
    let address = skipSpace(from: start)
    guard address < bytes.count else { return 0 }
    let isBracketed = bytes[address] == UInt8(ascii: "<")
    guard let end = find(from: address, where: { isBracketed ? $0 == UInt8(ascii: ">") : $0.isSpace }) else {
      return bytes.count - start
    }
    let title = skipSpace(from: isBracketed ? end + 1 : end)
    guard title < bytes.count, "\"'(".utf8.contains(bytes[title]) else { return end - address }
    let close = bytes[title] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[title]
    guard let endOfTitle = find(from: title + 1, where: { $0 == close }) else { return bytes.count - start }
    return end - address + endOfTitle - title
  }

  private func skipSpace(from start: Int) -> Int {
    find(from: start) { !$0.isSpace } ?? min(start + Self.reach, bytes.count)
  }

  /// The next byte of a kind that no backslash stands before; the end of the file ends everything.
  private func find(from start: Int, where isWanted: (UInt8) -> Bool) -> Int? {
    var index = start
    while index < bytes.count {
      if index - start > Self.reach { return nil }
      if isWanted(bytes[index]), index == start || bytes[index - 1] != UInt8(ascii: "\\") { return index }
      index += 1
    }
    return bytes.count
  }
}
