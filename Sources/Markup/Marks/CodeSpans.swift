internal import Source

/// The code between backquotes in the lines of one block, as it is met on the way through them.
struct CodeSpans {
  private let runs: [Range<Int>]
  /// For each run, where the span begins that it opens, and the number of the run that closes it.
  private let openings: [(start: Int, close: Int?)]
  private var number = 0

  init(in lines: ArraySlice<SourceLine>, of bytes: UnsafeBufferPointer<UInt8>) {
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
    self.runs = runs
    openings = Self.openings(of: runs, in: bytes)
  }

  /// The ranges of all spans with their backquotes, in order.
  static func find(in lines: ArraySlice<SourceLine>, of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var code = CodeSpans(in: lines, of: bytes)
    var spans: [Range<Int>] = []
    while let span = code.next(from: spans.last?.upperBound ?? 0) { spans.append(span) }
    return spans
  }

  /// The next span that begins at an offset or behind it. Whoever asks goes only forward.
  mutating func next(from offset: Int) -> Range<Int>? {
    while number < runs.count {
      let (start, close) = openings[number]
      if let close, start >= offset { return start..<runs[close].upperBound }
      number += 1
    }
    return nil
  }

  /// Each run opens a span that the next run of the same length closes.
  private static func openings(of runs: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>)
    -> [(start: Int, close: Int?)]
  {
    var next: [Int: Int] = [:]
    var openings = [(start: Int, close: Int?)](repeating: (0, nil), count: runs.count)
    for number in runs.indices.reversed() {
      let length = length(ofOpening: runs[number], in: bytes)
      openings[number] = (runs[number].upperBound - length, next[length])
      next[runs[number].count] = number
    }
    return openings
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
