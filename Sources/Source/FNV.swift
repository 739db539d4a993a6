/// The FNV-1a hash of 64 bits (Fowler, Noll, Vo).
package enum FNV {
  /// The hash of some bytes, with its high bits folded into the low ones.
  @inlinable
  package static func hash(_ bytes: ArraySlice<UInt8>, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash = seed
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash ^ (hash >> 32)
    }
  }

  /// The low 32 bits of a hash in eight hexadecimal digits, for the names of files.
  package static func fingerprint(_ hash: UInt64) -> String {
    String(hexadecimal: UInt32(truncatingIfNeeded: hash), width: 8)
  }
}
