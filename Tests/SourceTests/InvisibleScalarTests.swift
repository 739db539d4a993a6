import Source
import Testing

@Suite struct InvisibleScalarTests {
  /// Each character with the set that it is in.
  @Test(
    arguments: [
      (0x00, "control"), (0x1F, "control"), (0x20, ""), (0x7E, ""), (0x7F, "control"), (0x9F, "control"),
      (0xA0, ""),
      (0x61C, "bidi"), (0x200A, ""), (0x200B, "zero width"), (0x200C, ""), (0x200D, ""), (0x200E, "bidi"),
      (0x200F, "bidi"), (0x2028, "separator"), (0x2029, "separator"), (0x202A, "bidi"), (0x202E, "bidi"),
      (0x2060, "zero width"), (0x2065, "zero width"), (0x2066, "bidi"), (0x2069, "bidi"), (0x206A, ""),
      (0xFEFF, "zero width"), (0x1F469, ""),
    ] as [(UInt32, String)])
  func eachIsInOneSetAtMost(value: UInt32, set: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let sets = [
      (scalar.isControl, "control"), (scalar.isBidiControl, "bidi"), (scalar.isZeroWidth, "zero width"),
      (scalar.isLineSeparator, "separator"),
    ]
    #expect(sets.filter(\.0).map(\.1) == (set.isEmpty ? [] : [set]))
  }

  @Test func codePointsHaveFourDigitsOrMore() {
    #expect(
      (["\u{1}", "\u{200E}", "\u{1F469}"] as [Unicode.Scalar]).map(\.codePoint) == [
        "U+0001", "U+200E", "U+1F469",
      ])
  }
}
