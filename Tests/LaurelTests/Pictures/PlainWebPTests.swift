import Testing

@testable import laurel

@Suite struct PlainWebPTests {
  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: content.count >> ($0 * 8)) }
    return Array(name.utf8) + length + content + (content.count % 2 == 0 ? [] : [0])
  }

  private func file(_ chunks: [UInt8]) -> [UInt8] {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: (chunks.count + 4) >> ($0 * 8)) }
    return Array("RIFF".utf8) + length + Array("WEBP".utf8) + chunks
  }

  @Test func onlyThePictureIsKept() {
    let size: [UInt8] = [0, 0, 0, 87, 2, 0, 143, 1, 0]
    let pixels = chunk("ALPH", [1, 2, 3]) + chunk("VP8 ", [4, 5])
    let told =
      chunk("ICCP", [9]) + chunk("EXIF", Array("secret".utf8)) + chunk("XMP ", [7]) + chunk("odd!", [8])
    #expect(
      PlainWebP.bytes(of: file(chunk("VP8X", [0x3C] + size) + told + pixels))
        == file(chunk("VP8X", [0x10] + size) + pixels))
    let moving = chunk("ANIM", [0, 0, 0, 0, 0, 0]) + chunk("ANMF", [1, 2])
    #expect(
      PlainWebP.bytes(of: file(chunk("VP8X", [0x0A] + size) + moving + told))
        == file(chunk("VP8X", [0x02] + size) + moving))
  }

  @Test func whatStandsBehindTheEndIsNotKept() {
    let whole = file(chunk("VP8L", [1]))
    #expect(PlainWebP.bytes(of: whole + chunk("EXIF", [1, 2])) == whole)
  }

  @Test func whatIsNotWholeIsNone() {
    let whole = file(chunk("VP8L", [1, 2, 3]))
    for length in 0..<whole.count where length != 12 {
      #expect(PlainWebP.bytes(of: Array(whole[..<length])) == nil)
    }
    #expect(PlainWebP.bytes(of: Array("RIFFxxxxWAVE".utf8)) == nil)
  }
}
