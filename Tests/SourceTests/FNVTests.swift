import Source
import Testing

@Suite struct FNVTests {
  /// The hashes that the authors of FNV publish, with their high bits folded into the low ones.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func givesThePublishedHashes(text: String, hash: UInt64) {
    #expect(FNV.hash(Array(text.utf8)[...]) == hash ^ (hash >> 32))
  }

  @Test func fingerprintsHaveEightDigits() {
    #expect(FNV.fingerprint(0x1234_5678_0000_0ABC) == "00000abc")
  }
}
