internal import Knowledge
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct PictureReadingTests {
  @Test(arguments: SampleImage.allCases)
  func readsFormatAndSize(image: SampleImage) {
    let picture = PictureReading(ImageBytes(image.bytes))
    let header = picture.header
    #expect(header?.format == image.format)
    #expect([header?.width, header?.height] == [600, 400])
    #expect(header?.isTransparent == image.isTransparent)
    #expect(picture.hidden == [])
  }

  @Test(arguments: SampleImage.allCases)
  func truncatedImagesAreNoneOrWhole(image: SampleImage) {
    let whole = PictureReading(ImageBytes(image.bytes)).header
    for count in image.bytes.indices {
      let header = PictureReading(ImageBytes(Array(image.bytes.prefix(count)))).header
      #expect(header == nil || header?.width == whole?.width)
    }
  }

  @Test(arguments: 1...8, [SampleImage.jpeg, .png])
  func picturesThatAreStoredOnTheirSideAreMeasuredUpright(orientation: Int, image: SampleImage) {
    let exif = SampleEXIF(orientation: orientation).bytes
    let header = PictureReading(ImageBytes(image.bytes(with: .exif(exif)))).header
    #expect([header?.width, header?.height] == (orientation > 4 ? [400, 600] : [600, 400]))
  }

  @Test func browsersDoNotTurnWebP() {
    let exif = SampleEXIF(orientation: 6).bytes
    #expect(
      PictureReading(ImageBytes(SampleImage.webpExtended.bytes(with: .exif(exif)))).header?.width == 600)
  }

  @Test(arguments: SampleImage.allCases.filter(\.mayTell), [true, false])
  func findsThePlaceInEXIF(image: SampleImage, isBig: Bool) {
    let exif = SampleEXIF(isBig: isBig, gps: [1, 2, 3, 4])
    #expect(hidden(image, .exif(exif.bytes)) == [.place])
  }

  @Test(arguments: [true, false]) func findsThePlaceInATIFF(isBig: Bool) {
    let exif = SampleEXIF(isBig: isBig, gps: [1, 2, 3, 4])
    #expect(PictureReading(ImageBytes(exif.bytes)).hidden == [.place])
  }

  @Test(arguments: [[], [0], [0, 29], [5, 6], [7]])
  func aListWithoutAPositionTellsNoPlace(gps: [Int]) {
    #expect(hidden(.jpeg, .exif(SampleEXIF(gps: gps).bytes)) == [])
  }

  @Test(arguments: SampleImage.allCases.filter(\.mayTell))
  func findsThePlaceInXMP(image: SampleImage) {
    let place = #"<rdf:Description exif:GPSLatitude="45,30.5N" exif:GPSLongitude="122,40.1W"/>"#
    #expect(hidden(image, .xmp(place)) == [.place])
    #expect(hidden(image, .xmp("<dc:creator>Laurel</dc:creator>")) == [])
  }

  @Test(arguments: SampleImage.allCases.filter(\.mayTell))
  func findsTheSmallCopyInEXIF(image: SampleImage) {
    #expect(hidden(image, .exif(SampleEXIF(hasCopy: true).bytes)) == [.preview])
  }

  @Test(arguments: SmallCopy.all)
  func findsOtherPicturesInside(copy: SmallCopy) {
    #expect(PictureReading(ImageBytes(copy.bytes)).hidden == copy.hidden)
  }

  @Test func whatCannotBeReadCountsAsHidden() {
    #expect(hidden(.png, .text("Raw profile type exif")) == [.unread])
    #expect(hidden(.png, .text("Software")) == [])
  }

  @Test(arguments: Told.all)
  func findsWhatIsToldInOtherPlaces(told: Told) {
    #expect(PictureReading(ImageBytes(told.bytes)).hidden == told.hidden)
  }

  /// Sixty thousand pieces that say nothing.
  @Test func aFileThatIsTooLongToReadIsNotReadToItsEnd() {
    let head = Array(SampleImage.png.bytes.prefix(33))
    let chunk: [UInt8] = [0, 0, 1, 0] + Array("IDAT".utf8) + [UInt8](repeating: 7, count: 0x104)
    let bytes = head + Array(repeatElement(chunk, count: 60_000).joined())
    let picture = PictureReading(ImageBytes(bytes))
    #expect(picture.hidden == [.unread])
    #expect(picture.header?.width == 600)
  }

  @Test(arguments: SampleImage.allCases)
  func changedBytesNeverTrap(image: SampleImage) {
    var random = SplitMix64(state: 2_026)
    let exif = SampleEXIF(orientation: 6, gps: [2, 4], hasCopy: true).bytes
    let originals = [image.bytes] + (image.mayTell ? [image.bytes(with: .exif(exif))] : [])
    for round in 0..<4_000 {
      var bytes = originals[round % originals.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let extremes: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &random)]
        bytes[Int.random(in: bytes.indices, using: &random)] = extremes.randomElement(using: &random) ?? 0
      }
      if let header = PictureReading(ImageBytes(bytes)).header {
        #expect(header.width > 0 && header.height > 0)
      }
    }
  }

  @Test func otherFilesAreNoImages() {
    #expect(PictureReading(ImageBytes([])).header == nil)
    #expect(
      PictureReading(ImageBytes(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))).header == nil)
    #expect(PictureReading(ImageBytes([UInt8](repeating: 0xFF, count: 4_096))).header == nil)
  }

  private func hidden(_ image: SampleImage, _ part: SampleImage.Part) -> Set<HiddenPart> {
    PictureReading(ImageBytes(image.bytes(with: part))).hidden
  }
}

/// A JPEG that holds another picture.
struct SmallCopy: CustomTestStringConvertible {
  let testDescription: String
  let segments: [UInt8]
  var trailer: [UInt8] = []
  let hidden: Set<HiddenPart>

  var bytes: [UInt8] {
    [0xFF, 0xD8] + segments + SampleImage.jpeg.bytes.dropFirst(2) + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
      + trailer
  }

  private static func photoshop(_ number: UInt8) -> [UInt8] {
    let name = Array("8BIM".utf8) + [4, 5, 3] + Array("abc".utf8) + [0, 0, 0, 1, 9, 0]
    let block = Array("8BIM".utf8) + [4, number, 0, 0, 0, 0, 0, 2, 1, 2]
    return SampleImage.segment(0xED, Array("Photoshop 3.0\0".utf8) + name + block)
  }

  static let all = [
    SmallCopy(testDescription: "Photoshop, old", segments: photoshop(9), hidden: [.preview]),
    SmallCopy(testDescription: "Photoshop, new", segments: photoshop(12), hidden: [.preview]),
    SmallCopy(testDescription: "Photoshop, none", segments: photoshop(13), hidden: []),
    SmallCopy(
      testDescription: "several pictures", segments: SampleImage.segment(0xE2, Array("MPF\0II*\0".utf8)),
      hidden: [.preview]),
    SmallCopy(
      testDescription: "a color profile", segments: SampleImage.segment(0xE2, Array("ICC_PROFILE\0".utf8)),
      hidden: []),
    SmallCopy(
      testDescription: "a film behind it", segments: [], trailer: Array("..SEFT".utf8), hidden: [.preview]),
    SmallCopy(
      testDescription: "a film in XMP",
      segments: SampleImage.segment(
        0xE1, Array("http://ns.adobe.com/xap/1.0/\0<a GCamera:MotionPhoto=\"1\"/>".utf8)),
      hidden: [.preview]),
  ]
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
