internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Source

/// The bytes of a file, all or a part of them, as browsers ask for films.
struct FileAnswer {
  private let content: PlannedFile.Content
  private let count: Int

  /// Fails if the file is gone.
  init(_ content: PlannedFile.Content) throws {
    self.content = content
    count =
      switch content {
      case .bytes(let bytes): bytes.count
      case .copy(let path): try OpenFile(path, for: .reading).status().byteCount
      }
  }

  func answer(to request: HTTPRequest, type: String?, _ status: HTTPStatusCode) -> HTTPResponse {
    var headers: [HTTPHeader: String] = [.acceptRanges: "bytes"]
    var (status, range) = (status, 0..<count)
    if status == .ok, let asked = request.headers[.range].flatMap(part) {
      (status, range) = (.partialContent, asked)
      headers[.contentRange] = "bytes \(asked.lowerBound)-\(asked.upperBound - 1)/\(count)"
    }
    if request.method == .HEAD {
      headers[.contentLength] = String(range.count)
      return PreviewHandler.answer(status, type: type, headers: headers)
    }
    switch content {
    case .bytes(let bytes):
      return PreviewHandler.answer(status, type: type, headers: headers, Array(bytes[range]))
    case .copy(let path):
      let pieces = FilePieces(path: path, range: range)
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

/// A part of a file, read a piece at a time.
private struct FilePieces: AsyncBufferedSequence {
  typealias Element = UInt8

  let path: DiskPath
  let range: Range<Int>

  /// How much is in memory at once.
  static let most = 1 << 18

  func makeAsyncIterator() -> Iterator { Iterator(path: path, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let path: DiskPath
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if rest.isEmpty { return nil }
      let piece = try OpenFile(path, for: .reading).read(
        atMost: Swift.min(count, rest.count, FilePieces.most), from: rest.lowerBound)
      // Somebody made the file shorter.
      if piece.isEmpty { throw SocketError.disconnected }
      rest = rest.lowerBound + piece.count..<rest.upperBound
      return piece
    }
  }
}
