internal import Knowledge
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ImageHeaderTests {
  @Test(arguments: SampleImage.allCases)
  func readsFormatAndSize(image: SampleImage) {
    let header = ImageHeader(image.bytes)
    #expect(header == ImageHeader(format: image.format, width: 600, height: 400))
  }

  @Test(arguments: SampleImage.allCases)
  func truncatedImagesAreNoneOrWhole(image: SampleImage) {
    for count in image.bytes.indices {
      let header = ImageHeader(Array(image.bytes.prefix(count)))
      #expect(header == nil || header == ImageHeader(image.bytes))
    }
  }

  @Test(arguments: SampleImage.allCases)
  func changedBytesNeverTrap(image: SampleImage) {
    var random = SplitMix64(state: 2_026)
    for _ in 0..<20_000 {
      var bytes = image.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let extremes: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &random)]
        bytes[Int.random(in: bytes.indices, using: &random)] = extremes.randomElement(using: &random) ?? 0
      }
      if let header = ImageHeader(bytes) { #expect(header.width > 0 && header.height > 0) }
    }
  }

  @Test func otherFilesAreNoImages() {
    #expect(ImageHeader([]) == nil)
    #expect(ImageHeader(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)) == nil)
    #expect(ImageHeader([UInt8](repeating: 0xFF, count: 4_096)) == nil)
  }
}

/// A small generator of random numbers that gives the same ones each time (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
