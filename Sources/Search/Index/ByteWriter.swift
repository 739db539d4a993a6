internal import Source

/// Bytes under construction: numbers of variable length and texts.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits to a byte, the low ones first; the high bit says that more follow.
  mutating func append(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  /// A text with its length in bytes before it.
  mutating func append(text: some Collection<UInt8>) {
    append(text.count)
    append(text)
  }
}
