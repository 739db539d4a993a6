internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Source

/// The bytes of a file, all or a part of them, as browsers ask for films.
struct FileAnswer {
  private enum Source {
    case bytes([UInt8])
    /// A file stays the same for one answer, though another takes its place meanwhile.
    case file(HeldFile)
  }

  private let source: Source
  private let count: Int

  /// Fails if the file is gone.
  init(_ content: PlannedFile.Content) throws {
    switch content {
    case .bytes(let bytes): (source, count) = (.bytes(bytes), bytes.count)
    case .copy(let path):
      let held = try HeldFile(path)
      (source, count) = (.file(held), try held.file.status().byteCount)
    }
  }

  func answer(to request: HTTPRequest, type: String?, _ status: HTTPStatusCode) -> HTTPResponse {
    var headers: [HTTPHeader: String] = [.acceptRanges: "bytes"]
    var (status, range) = (status, 0..<count)
    if status == .ok, let asked = request.headers[.range].flatMap(part) {
      (status, range) = (.partialContent, asked)
      headers[.contentRange] = "bytes \(asked.lowerBound)-\(asked.upperBound - 1)/\(count)"
    }
    headers[.contentLength] = String(range.count)
    switch source {
    case .bytes(let bytes):
      return PreviewHandler.answer(status, type: type, headers: headers, Array(bytes[range]))
    case .file(let held):
      let pieces = FilePieces(held: held, range: range)
      let body = HTTPBodySequence(from: pieces, count: range.count, suggestedBufferSize: FilePieces.most)
      return PreviewHandler.answer(status, type: type, headers: headers, body)
    }
  }

  /// The part that a header such as `bytes=0-99` asks for; nil for all, as for every other notation.
  private func part(_ header: String) -> Range<Int>? {
    let parts = header.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2, parts[0].elementsEqual("bytes".utf8) else { return nil }
    let ends = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int($0.text) }
    guard ends.count == 2, let start = ends[0], start < count, start >= 0 else { return nil }
    let end = min(ends[1] ?? count - 1, count - 1)
    return start <= end ? start..<end + 1 : nil
  }
}

/// A file that is open for as long as somebody reads it.
private final class HeldFile: Sendable {
  let file: OpenFile

  init(_ path: DiskPath) throws { file = try OpenFile(path, for: .reading) }
}

/// A part of a file, read a piece at a time.
private struct FilePieces: AsyncBufferedSequence {
  typealias Element = UInt8

  let held: HeldFile
  let range: Range<Int>

  /// How much is in memory at once.
  static let most = 1 << 18

  func makeAsyncIterator() -> Iterator { Iterator(held: held, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let held: HeldFile
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if rest.isEmpty { return nil }
      let piece = try held.file.read(
        atMost: Swift.min(count, rest.count, FilePieces.most), from: rest.lowerBound)
      // Somebody made the file shorter.
      if piece.isEmpty { throw SocketError.disconnected }
      rest = rest.lowerBound + piece.count..<rest.upperBound
      return piece
    }
  }
}
