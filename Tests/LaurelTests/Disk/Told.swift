internal import Knowledge
internal import Testing

/// A picture or a film that tells something in a place where it is seldom looked for, or seems to and does not.
struct Told: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let hidden: Set<HiddenPart>

  init(_ testDescription: String, _ bytes: [UInt8], _ hidden: Set<HiddenPart> = []) {
    (self.testDescription, self.bytes, self.hidden) = (testDescription, bytes, hidden)
  }

  static let all = ofJPEG + ofPNG + ofOthers

  private static let place = SampleEXIF(gps: [1, 2, 3, 4]).bytes
  private static let xmp = #"<x exif:GPSLatitude="45,30.5N"/>"#
  private static let wideXMP: [UInt8] = xmp.utf16.flatMap { [0, UInt8($0)] }
  private static let end: [UInt8] = [0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 9, 0xFF, 0xD9]

  private static func join(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap { $0 } }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func jpeg(_ marker: UInt8, _ content: [UInt8], then rest: [UInt8] = []) -> [UInt8] {
    join(
      [0xFF, 0xD8], SampleImage.segment(marker, content), Array(SampleImage.jpeg.bytes.dropFirst(2)), end,
      rest)
  }

  /// A part of a longer text of XMP.
  private static func part(_ xmp: Substring) -> [UInt8] {
    let head = text("http://ns.adobe.com/xmp/extension/\0") + [UInt8](repeating: 0x41, count: 40)
    return SampleImage.segment(0xE1, head + text(String(xmp)))
  }

  private static func photoshop(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    let pad: [UInt8] = content.count % 2 == 1 ? [0] : []
    let head: [UInt8] = [4, number, 0, 0, 0, 0, 0, UInt8(content.count)]
    return jpeg(0xED, join(text("Photoshop 3.0\u{0}8BIM"), head, content, pad))
  }

  private static let ofJPEG: [Told] = [
    Told("nothing", jpeg(0xE0, join(text("JFIF\0"), [1, 1, 0, 0, 1, 0, 1, 0, 0]))),
    Told("filled up", jpeg(0xFE, text("made by a program"), then: [0, 0, 0x0A, 0xFF])),
    Told("a comment", jpeg(0xFE, text("45.52314, -122.67648")), [.place]),
    Told("a comment in degrees", jpeg(0xFE, text("N 45\u{B0}31'23.1\" W 122\u{B0}40'35\"")), [.place]),
    Told("a comment of numbers", jpeg(0xFE, text("quality 95.5, gamma 2.2, size 1024.125"))),
    Told("XMP in UTF-16", jpeg(0xE1, join(text("http://ns.adobe.com/xap/1.0/\0"), wideXMP)), [.place]),
    Told(
      "XMP in two parts", join([0xFF, 0xD8], part(xmp.prefix(14)), part(xmp.dropFirst(14)), end), [.place]),
    Told("a town for the press", photoshop(4, join([0x1C, 2, 90, 0, 6], text("Albany")))),
    Told(
      "a part of a town for the press", photoshop(4, join([0x1C, 2, 92, 0, 8], text("Elm Park"))), [.place]),
    Told("EXIF of Photoshop", photoshop(0x22, place), [.place]),
    Told("XMP of Photoshop", photoshop(0x24, text(xmp)), [.place]),
    Told("values that are cut", photoshop(4, join([0x1C, 2, 90, 0, 60], text("Albany"))), [.unread]),
    Told("EXIF that is none", jpeg(0xE1, join(text("Exif\0\0"), text("GPS 45 N"))), [.unread]),
    Told(
      "EXIF that is cut", jpeg(0xE1, join(text("Exif\0\0"), Array(place.prefix(place.count - 20)))), [.unread]
    ),
    Told("a segment of a camera", jpeg(0xE6, text("GPMF\0 45 N")), [.unread]),
    Told("a small picture", jpeg(0xE0, join(text("JFXX\0"), [0x10, 0xFF, 0xD8])), [.preview]),
    Told("a second picture behind it", jpeg(0xFE, [], then: [0xFF, 0xD8, 0xFF, 0xE0]), [.preview]),
    Told("a film behind it", jpeg(0xFE, [], then: join([0, 0, 0, 24], text("ftypmp42"))), [.preview]),
    Told("more behind it", jpeg(0xFE, [], then: text("45 N")), [.unread]),
    Told(
      "a picture without an end",
      join([0xFF, 0xD8], Array(SampleImage.jpeg.bytes.dropFirst(2)), Array(end.dropLast(2)))),
    Told(
      "a segment that is cut",
      join([0xFF, 0xD8], SampleImage.segment(0xE1, join(text("Exif\0\0"), place).dropLast(9))), [.unread]),
    Told(
      "a place behind garbage",
      join([0xFF, 0xD8, 1, 2, 3], SampleImage.segment(0xE1, join(text("Exif\0\0"), place)), end), [.place]),
  ]

  private static func png(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let whole = SampleImage.png.bytes
    return join(Array(whole.dropLast(12)), SampleImage.chunk(type, content), Array(whole.suffix(12)))
  }

  /// "GPSLatitude 45.5" and "made by a program", as zlib packs them.
  private static let packed: [UInt8] = [
    0x78, 0x9C, 0x73, 0x0F, 0x08, 0xF6, 0x49, 0x2C, 0xC9, 0x2C, 0x29, 0x4D, 0x49, 0x55, 0x30, 0x31, 0xD5,
    0x33, 0x05, 0x00, 0x2E, 0xAE, 0x05, 0x13,
  ]
  private static let packedWords: [UInt8] = [
    0x78, 0x9C, 0xCB, 0x4D, 0x4C, 0x49, 0x55, 0x48, 0xAA, 0x54, 0x48, 0x54, 0x28, 0x28, 0xCA, 0x4F, 0x2F,
    0x4A, 0xCC, 0x05, 0x00, 0x35, 0xDC, 0x06, 0x2C,
  ]

  private static let ofPNG: [Told] = [
    Told("EXIF with the name of a JPEG's", png("eXIf", join(text("Exif\0\0"), place)), [.place]),
    Told("EXIF cut", Array(png("eXIf", place).dropLast(12 + 30)), [.unread]),
    Told("a name of ImageMagick", png("tEXt", text("exif:GPSLatitude\u{0}45/1, 30/1")), [.place]),
    Told("XMP in plain text", png("tEXt", text("XML:com.adobe.xmp\0" + xmp)), [.place]),
    Told("a packed text", png("zTXt", join(text("Comment\0\0"), packed)), [.place]),
    Told("a packed text of UTF-8", png("iTXt", join(text("Comment\0"), [1, 0, 0, 0], packed)), [.place]),
    Told("a packed text without a place", png("zTXt", join(text("Comment\0\0"), packedWords))),
    Told(
      "a packed text that is cut", png("zTXt", join(text("Comment\0\0"), Array(packed.dropLast(5)))),
      [.unread]),
    Told("a remark", png("tEXt", text("Comment\u{0}taken at 45.52314 -122.67648")), [.place]),
    Told("the source of a drawing", png("tEXt", text("mxfile\u{0}x=45.52314 y=22.67648"))),
    Told("a chunk of a program", png("skRf", [1, 2, 3]), [.unread]),
    Told("chunks of other programs", png("iDOT", [1])),
    Told("more behind its end", join(SampleImage.png.bytes, text("IDAT")), [.preview]),
    Told("zeros behind its end", join(SampleImage.png.bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0])),
    Told("no end", Array(SampleImage.png.bytes.prefix(33))),
  ]

  private static func gif(_ content: [UInt8]) -> [UInt8] {
    join(Array(SampleImage.gif.bytes.dropLast()), [0x21, 0xFE, UInt8(content.count)], content, [0, 0x3B])
  }

  private static func film(_ content: [UInt8]) -> [UInt8] {
    join(
      SampleImage.box("ftyp", text("isom\0\0\0\0")), [0, 0, 0, 1], text("mdat"),
      [0, 0, 0, 0, 0, 0, 0, 18, 1, 2],
      SampleImage.box("moov", content))
  }

  private static let ofOthers: [Told] = [
    Told("a remark in a GIF", gif(text("45.52314 -122.67648")), [.place]),
    Told("another remark in a GIF", gif(text("made by a program"))),
    Told("more behind a GIF", join(SampleImage.gif.bytes, [0xFF, 0xD8, 0xFF]), [.preview]),
    Told(
      "a chunk of a program in WebP",
      join(SampleImage.webpLossy.bytes, text("abcd"), [4, 0, 0, 0, 1, 2, 3, 4]), [.unread]),
    Told("a film", film(SampleImage.box("mvhd", [0]))),
    Told(
      "a film with a place", film(SampleImage.box("udta", join([0, 0, 0, 12, 0xA9], text("xyz+45.")))),
      [.place]),
    Told(
      "a film of a telephone", film(SampleImage.box("meta", text("com.apple.quicktime.location.ISO6709"))),
      [.place]),
    Told(
      "a film with a track of places",
      film(["stsd", "stbl", "minf", "mdia", "trak"].reduce(text("gpmd")) { SampleImage.box($1, $0) }),
      [.place]),
  ]
}
