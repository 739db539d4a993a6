internal import Source

/// The bytes of a file, read as numbers where they are asked for; every reading past the end is nil.
///
/// Only parts of the file are read, and never more than a bound in all, whatever the file says of itself.
final class ImageBytes {
  /// The length of the file.
  let count: Int
  /// Whether something was asked for when all had been read that may be.
  private(set) var isExhausted = false
  /// Why the file could not be read on.
  private(set) var failure: (any Error)?
  private let source: any ByteSource
  private var window: [UInt8] = []
  private var windowStart = 0
  private var byteBudget: Int
  private var readBudget: Int

  /// The first bytes tell most; what lies far behind is asked for in small pieces.
  private static let firstWindow = 4 << 10
  private static let laterWindow = 256
  /// How many bytes a reading gives at least, by and large.
  private static let fewestBytes = 160
  private static let searchWindow = 64 << 10

  /// - Parameter budget: how many bytes may be read.
  init(_ source: any ByteSource, count: Int, budget: Int = 8 << 20) {
    self.source = source
    self.count = count
    byteBudget = budget
    readBudget = budget / Self.fewestBytes
  }

  convenience init(_ bytes: [UInt8]) { self.init(bytes, count: bytes.count) }

  func byte(_ offset: Int) -> Int? { slice(offset, 1)?.first.map { Int($0) } }

  /// A number of `width` bytes, at most 7, of which the first counts most.
  func big(_ offset: Int, _ width: Int) -> Int? {
    slice(offset, width).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// A number of `width` bytes, at most 7, of which the last counts most.
  func little(_ offset: Int, _ width: Int) -> Int? {
    slice(offset, width).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  func has(_ tag: StaticString, at offset: Int) -> Bool {
    slice(offset, tag.utf8CodeUnitCount)?.starts(with: tag) ?? false
  }

  /// The bytes of a range, as far as the file and the bound go.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let range = range.clamped(to: 0..<count)
    return slice(range.lowerBound, range.count) ?? []
  }

  /// Where a byte stands for the first time from an offset on; nil if nowhere. This may read the whole file, once, and does
  /// not count against the bound.
  func first(_ byte: UInt8, from start: Int) -> Int? { search(from: start) { $0 == byte } }

  /// Where the first byte stands from an offset on that is more than what fills a file up: zeros, ones, line ends.
  func firstOfContent(from start: Int) -> Int? {
    search(from: start) { ![0, 0xFF, 0x0A, 0x0D, 0x20].contains($0) }
  }

  private func search(from start: Int, _ isWanted: (UInt8) -> Bool) -> Int? {
    var offset = start
    while offset >= 0, offset < count, failure == nil {
      if offset < windowStart || offset >= windowStart + window.count {
        window = read(Self.searchWindow, from: offset)
        windowStart = offset
        if window.isEmpty { return nil }
      }
      if let found = window[(offset - windowStart)...].firstIndex(where: isWanted) {
        return windowStart + found
      }
      offset = windowStart + window.count
    }
    return nil
  }

  private func slice(_ offset: Int, _ width: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, width >= 0, offset <= count - width else { return nil }
    if offset < windowStart || offset + width > windowStart + window.count {
      let size = max(width, window.isEmpty ? Self.firstWindow : Self.laterWindow)
      guard size <= byteBudget, readBudget > 0 else {
        isExhausted = true
        return nil
      }
      window = read(size, from: offset)
      windowStart = offset
      byteBudget -= window.count
      readBudget -= 1
    }
    let start = offset - windowStart
    return start + width <= window.count ? window[start..<start + width] : nil
  }

  private func read(_ size: Int, from offset: Int) -> [UInt8] {
    do { return try source.bytes(atMost: size, from: offset) } catch {
      failure = error
      return []
    }
  }
}

/// What gives bytes from any place.
protocol ByteSource {
  /// Fewer only at the end.
  func bytes(atMost limit: Int, from offset: Int) throws -> [UInt8]
}

extension [UInt8]: ByteSource {
  func bytes(atMost limit: Int, from offset: Int) -> [UInt8] { Array(self[offset...].prefix(limit)) }
}

/// A file on the disk, open as long as it is asked for bytes.
final class OpenImage: ByteSource {
  private let file: OpenFile

  init(_ path: DiskPath) throws { file = try OpenFile(path, for: .reading) }

  func status() throws -> FileStatus { try file.status() }

  func bytes(atMost limit: Int, from offset: Int) throws -> [UInt8] {
    try file.read(atMost: limit, from: offset)
  }
}
