/// The text of a file with its lines found: turns byte offsets into places.
///
/// A line ends at LF, CR LF or a lone CR, as in CommonMark. A byte-order mark is not part of the text.
package struct SourceText: Sendable {
  package let path: String
  /// Valid UTF-8 without a byte-order mark.
  package let bytes: [UInt8]
  /// The offset in `bytes` at which each line starts; the first is 0.
  package let lineStarts: [Int]

  /// Wraps bytes that are known to be UTF-8.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
          starts.append(index)
        } else if byte == UInt8(ascii: "\r") {
          if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        }
      }
    }
    lineStarts = starts
  }

  private init(path: String, bytes: [UInt8], lineStarts: [Int]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = lineStarts
  }

  /// The text from the start of one of its lines, whose other lines need not be found anew.
  package func lines(from start: Int) -> SourceText {
    let starts = lineStarts.drop { $0 < start }.map { $0 - start }
    return SourceText(
      path: path, bytes: Array(bytes[start...]), lineStarts: starts.first == 0 ? starts : [0] + starts)
  }

  package var lineCount: Int { lineStarts.count }

  /// The range of bytes of a line, counted from 1, without its end-of-line characters.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }

  /// The text of a line, counted from 1, without its end-of-line characters.
  package func line(_ line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The place of a byte offset.
  package func place(at offset: Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return Place(line: low + 1, column: codePoints(in: lineStarts[low]..<offset) + 1)
  }

  /// The byte offset of a place; a column past the end of its line gives the end of the line.
  ///
  /// - Parameter known: an earlier place and its offset, from which a long line is not counted anew.
  package func offset(of place: Place, after known: (place: Place, offset: Int)? = nil) -> Int {
    let line = range(ofLine: place.line)
    var offset = line.lowerBound
    var left = place.column - 1
    if let known, known.place.line == place.line, known.place <= place {
      offset = known.offset
      left = place.column - known.place.column
    }
    while offset < line.upperBound, left > 0 {
      offset += 1
      while offset < line.upperBound, bytes[offset].isUTF8Continuation { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The span of a range of bytes.
  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(path: path, start: place(at: range.lowerBound), end: place(at: range.upperBound))
  }

  private func codePoints(in range: Range<Int>) -> Int {
    bytes[range].reduce(into: 0) { count, byte in if !byte.isUTF8Continuation { count += 1 } }
  }
}
