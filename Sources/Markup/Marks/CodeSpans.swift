internal import Source

/// Finds the code between backquotes in the lines of one block.
enum CodeSpans {
  /// The ranges of all spans with their backquotes, in order. Each backquote is looked at a fixed number of times.
  static func find(in lines: ArraySlice<SourceLine>, of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for line in lines {
      var index = line.content
      while index < line.range.upperBound {
        guard bytes[index] == UInt8(ascii: "`") else {
          index += 1
          continue
        }
        let run = bytes[index..<line.range.upperBound].prefix { $0 == UInt8(ascii: "`") }
        runs.append(run.startIndex..<run.endIndex)
        index = run.endIndex
      }
    }
    return runs.isEmpty ? [] : spans(of: runs, in: bytes)
  }

  /// Each run opens a span that the next run of the same length closes.
  private static func spans(of runs: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var next: [Int: Int] = [:]
    var closing = [Int?](repeating: nil, count: runs.count)
    for number in runs.indices.reversed() {
      closing[number] = next[length(ofOpening: runs[number], in: bytes)]
      next[runs[number].count] = number
    }
    var spans: [Range<Int>] = []
    var number = 0
    while number < runs.count {
      if let close = closing[number] {
        let start = runs[number].upperBound - length(ofOpening: runs[number], in: bytes)
        spans.append(start..<runs[close].upperBound)
        number = close + 1
      } else {
        number += 1
      }
    }
    return spans
  }

  /// The first backquote of a run is no mark if a backslash stands before it.
  private static func length(ofOpening run: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var backslashes = 0
    while run.lowerBound > backslashes, bytes[run.lowerBound - backslashes - 1] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    return run.count - backslashes % 2
  }
}
