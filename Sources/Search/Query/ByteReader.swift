internal import Source

/// Reads what `ByteWriter` wrote.
struct ByteReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    defer { index += 1 }
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func number() -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = byte()
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func words() -> [String] { FrontCoding.decode(run()) }

  mutating func text() -> String { run().text }

  mutating func skipText() { _ = run() }

  /// Bytes with their number before them.
  private mutating func run() -> ArraySlice<UInt8> {
    let length = number()
    defer { index += length }
    return bytes[index..<index + length]
  }
}
