internal import CDeflate
internal import Source

/// A picture with a badge in a text of its own.
///
/// Source: PNG specification, third edition, 5 and 11.3.3.4.
package enum PNGBadge {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let keyword = Array("openbadgecredential".utf8)

  /// The picture with a badge before its end; nil for bytes that are no whole picture.
  package static func bake(_ token: String, into picture: [UInt8]) -> [UInt8]? {
    var result = signature
    var isWhole = false
    guard
      (try? walk(picture) { chunk, whole in
        if chunk.name == "IEND" {
          isWhole = true
          // It is not packed, has no language, and no other name.
          result += Chunk.bytes("iTXt", keyword + [0, 0, 0, 0, 0] + token.utf8)
        }
        result += whole
        return isWhole
      }) != nil, isWhole
    else { return nil }
    return result
  }

  static func token(in picture: [UInt8]) throws(BadgeFault) -> [UInt8] {
    var token: [UInt8]?
    try walk(picture) { chunk, _ in
      if chunk.name == "iTXt" { token = text(in: chunk.content) }
      return token != nil
    }
    guard let token else { throw .noBadge }
    return token
  }

  private struct Chunk {
    let name: String
    let content: ArraySlice<UInt8>

    static func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
      let named = Array(name.utf8) + content
      return big(UInt32(content.count)) + named + big(checksum(of: named[...]))
    }

    static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
      bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }

    private static func big(_ number: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  /// Hands over each part with its bytes until `body` has seen enough. A part whose checksum does not fit was changed.
  private static func walk(
    _ picture: [UInt8], _ body: (Chunk, ArraySlice<UInt8>) -> Bool
  ) throws(BadgeFault) {
    guard picture.starts(with: signature) else { throw .noBadge }
    var rest = picture.dropFirst(signature.count)
    while !rest.isEmpty {
      guard rest.count >= 12 else { throw .damaged }
      let length = number(in: rest)
      guard length <= rest.count - 12 else { throw .damaged }
      let whole = rest.prefix(length + 12)
      let named = whole.dropFirst(4).dropLast(4)
      guard number(in: whole.suffix(4)) == Int(Chunk.checksum(of: named)) else { throw .damaged }
      if body(Chunk(name: named.prefix(4).text, content: named.dropFirst(4)), whole) { return }
      rest = rest.dropFirst(whole.count)
    }
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The badge in a text of a picture; nil if the text is about something else.
  private static func text(in content: ArraySlice<UInt8>) -> [UInt8]? {
    guard content.starts(with: keyword + [0]) else { return nil }
    var rest = content.dropFirst(keyword.count + 1)
    guard rest.count >= 2 else { return nil }
    let isPacked = rest.first == 1
    rest = rest.dropFirst(2)
    // The language, and the name in that language.
    for _ in 0..<2 {
      guard let end = rest.firstIndex(of: 0) else { return nil }
      rest = rest[(end + 1)...]
    }
    return isPacked ? Deflate.unpack(Array(rest), as: .zlib, limit: SignedDocument.limit) : Array(rest)
  }
}
