internal import Source

/// Turns libyaml's positions, which count the characters of a block, into offsets and spans of the file.
///
/// Lines are counted as everywhere in the file; what only libyaml takes for the end of one is found here.
struct YAMLPlaces {
  private let text: SourceText
  private let block: Range<Int>
  /// The offset of each character of the block; nil if each takes one byte.
  private let offsets: [Int]?

  init(_ text: SourceText, block: Range<Int>) {
    self.text = text
    self.block = block
    let isASCII = text.bytes[block].allSatisfy { $0 < 0x80 }
    offsets = isASCII ? nil : block.filter { !text.bytes[$0].isUTF8Continuation }
  }

  /// The first U+0085, U+2028 or U+2029, at which libyaml ends a line, but no editor does.
  var firstUnusualLineEnd: Int? {
    guard offsets != nil else { return nil }
    return block.first { index in
      let bytes = text.bytes[index..<block.upperBound]
      switch bytes[index] {
      case 0xC2: return bytes.starts(with: [0xC2, 0x85])
      case 0xE2: return bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9])
      default: return false
      }
    }
  }

  func offset(ofCharacter index: Int) -> Int {
    guard let offsets else { return min(block.lowerBound + index, block.upperBound) }
    return index < offsets.count ? offsets[index] : block.upperBound
  }

  func offset(ofByte index: Int) -> Int { min(block.lowerBound + index, block.upperBound) }

  /// The span of a range of bytes of the block, found in logarithmic time however long the line is.
  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(path: text.path, start: place(at: range.lowerBound), end: place(at: range.upperBound))
  }

  func place(at offset: Int) -> Place {
    let line = text.line(at: offset)
    let start = max(text.lineStarts[line - 1], block.lowerBound)
    return Place(line: line, column: character(at: offset) - character(at: start) + 1)
  }

  private func character(at offset: Int) -> Int {
    guard let offsets else { return offset - block.lowerBound }
    return offsets.count(upTo: offset - 1)
  }
}
