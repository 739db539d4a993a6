internal import Source

/// The list of entries at the end of a zip, by which other programs unpack it.
///
/// libarchive goes by what stands before each entry wherever the two differ, so the list is read here as well.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.12.
struct ZipList {
  /// The names, in their order.
  let names: [[UInt8]]

  /// Nil if the list is not whole, or asks for more than other programs can be trusted to know.
  init?(_ bytes: [UInt8]) {
    var names: [[UInt8]] = []
    var place = 0
    while place < bytes.count {
      let lengths = [28, 30, 32].map { bytes.number(at: place + $0, 2) }
      let (flags, end) = (bytes.number(at: place + 8, 2), place + 46 + lengths.reduce(0, +))
      guard lengths.allSatisfy({ $0 >= 0 }), end <= bytes.count,
        bytes[place...].starts(with: Array("PK\u{1}\u{2}".utf8)),
        // The ways to deflate, sizes that follow, names in UTF-8.
        flags & ~0x080E == 0, bytes[place + 6] <= 45, bytes.number(at: place + 34, 2) == 0
      else { return nil }
      let name = Array(bytes[(place + 46)..<(place + 46 + lengths[0])])
      let parts = bytes[(place + 46 + lengths[0])..<(end - lengths[2])]
      guard flags & 0x0800 != 0 || name.allSatisfy({ $0 < 0x80 }), Self.areWhole(Array(parts)) else {
        return nil
      }
      names.append(name)
      place = end
    }
    self.names = names
  }

  /// Whether the parts that may follow a name have the lengths that they say.
  private static func areWhole(_ parts: [UInt8]) -> Bool {
    var place = 0
    while place < parts.count {
      let length = parts.number(at: place + 2, 2)
      guard length >= 0 else { return false }
      place += 4 + length
    }
    return place == parts.count
  }
}
