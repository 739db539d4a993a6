import Source
import Testing

@Suite struct DeflateTests {
  private static let text = Array(String(repeating: "what comes again is packed, ", count: 50).utf8)

  @Test(arguments: [Deflate.Form.raw, .zlib, .gzip])
  func whatIsPackedIsUnpacked(form: Deflate.Form) throws {
    for bytes in [Self.text, [], [7]] {
      let packed = try Deflate.pack(bytes, as: form, level: 9)
      #expect(Deflate.unpack(packed, as: form, limit: max(1, bytes.count)) == bytes)
    }
    #expect(try Deflate.pack(Self.text, as: form, level: 9).count < Self.text.count / 4)
  }

  @Test(arguments: [Deflate.Form.raw, .zlib, .gzip])
  func whatIsCutShortOrTooLongIsNotUnpacked(form: Deflate.Form) throws {
    let packed = try Deflate.pack(Self.text, as: form, level: 9)
    #expect(Deflate.unpack(Array(packed.dropLast()), as: form, limit: Self.text.count) == nil)
    #expect(Deflate.unpack(packed, as: form, limit: Self.text.count - 1) == nil)
    #expect(Deflate.unpack([], as: form, limit: 100) == nil)
  }

  /// The beginning of each form, by the standards.
  @Test func theFormsBeginAsTheStandardsSay() throws {
    #expect(try Deflate.pack(Self.text, as: .gzip, level: 9).starts(with: [0x1F, 0x8B, 8]))
    #expect(try Deflate.pack(Self.text, as: .zlib, level: 9).first == 0x78)
  }
}
