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

extension String {
  /// This text without line ends, tabs and runs of spaces, which separate the texts of an index.
  var onOneLine: String {
    String(unsafeUninitializedCapacity: utf8.count) { line in
      var count = 0
      var isPending = false
      for byte in utf8 {
        if byte <= 0x20 {
          isPending = count > 0
        } else {
          if isPending {
            line[count] = 0x20
            count += 1
          }
          isPending = false
          line[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
