internal import Knowledge
internal import Source

/// A PNG is a row of chunks, which may say more about the picture before and behind its pixels.
///
/// Source: PNG specification, third edition, 5 and 11; Register of PNG public chunks, 1.4.6.
extension PictureReading {
  mutating func readPNG(_ bytes: ImageBytes) {
    guard bytes.big(0, 4) == 0x8950_4E47, bytes.big(4, 4) == 0x0D0A_1A0A, bytes.has("IHDR", at: 12),
      let width = bytes.big(16, 4), let height = bytes.big(20, 4)
    else { return }
    // Gray or color with a channel for what shows through.
    found(.png, width: width, height: height, isTransparent: [4, 6].contains(bytes.byte(25)))
    if bytes.byte(25) == 3 { found(.palette) }
    var orientation: Int?
    // Nobody writes more about a picture.
    var unpackedLimit = 4 << 20
    var offset = 8
    while let length = bytes.big(offset, 4) {
      let name = bytes.bytes(offset + 4..<offset + 8)
      guard name.count == 4, name.allSatisfy(\.isLetter) else { break }
      let content = offset + 8..<offset + 8 + length
      offset = content.upperBound + 4
      switch name.text {
      case "IEND":
        if orientation.map({ (5...8).contains($0) }) == true { turn() }
        return noteRest(from: offset, of: bytes)
      case "eXIf":
        noteCut(content, of: bytes)
        orientation = noteEXIF(content, of: bytes)
      case "tEXt", "zTXt", "iTXt":
        noteCut(content, of: bytes)
        if let text = PNGText(name.text, bytes.bytes(content), limit: unpackedLimit) {
          unpackedLimit -= text.content.count
          note(text)
        } else {
          note(.unread)
        }
      case "tRNS": foundTransparency()
      case "iCCP": foundProfile()
      case let name where !Self.harmless.contains(name): note(.unread)
      default: break
      }
    }
    // Without an end, nothing may stand here but what fills the file up.
    if offset < bytes.count { noteRest(from: offset, of: bytes) }
    if orientation.map({ (5...8).contains($0) }) == true { turn() }
  }

  private mutating func note(_ text: PNGText) {
    switch text.purpose {
    case .xmp: noteXMP(text.content)
    case .camera: note(.unread)
    case .people: noteText(text.content)
    case .program: if PlaceWords.areNamed(in: text.content) { note(.place) }
    case .position: note(.place)
    }
  }

  /// The chunks of pixels and colors, and those of programs of which it is known that they say nothing of a place.
  private static let harmless: Set<String> = [
    "IHDR", "PLTE", "IDAT", "acTL", "fcTL", "fdAT", "gAMA", "cHRM", "sRGB", "cICP", "mDCV", "mDCv",
    "cLLI",
    "cLLi", "sBIT", "bKGD", "hIST", "pHYs", "sPLT", "tIME", "oFFs", "pCAL", "sCAL", "sTER", "gIFg", "gIFx",
    "dSIG",
    "iDOT", "CgBI", "vpAg", "caNv", "orNT", "npTc", "npLb", "npOl", "cmOD", "cmPP", "cpIp", "msOG",
  ]
}

/// A text in a PNG: a name and what stands under it, which may be packed.
struct PNGText {
  enum Purpose {
    case xmp
    /// Digits of what a camera or another program said, which are not read here.
    case camera
    /// Words that somebody wrote.
    case people
    /// What a program reads again, such as the source of a drawing, in which numbers stand side by side.
    case program
    /// The name says that it is a place.
    case position
  }

  let purpose: Purpose
  let content: [UInt8]

  /// Nil if it is not whole, or too long when it is unpacked.
  ///
  /// - Parameter limit: how long it may be.
  init?(_ type: String, _ bytes: ArraySlice<UInt8>, limit: Int) {
    guard let end = bytes.firstIndex(of: 0) else { return nil }
    let name = bytes[..<end].text
    var rest = bytes[(end + 1)...]
    var isPacked = type == "zTXt"
    if type == "iTXt" {
      isPacked = rest.first == 1
      rest = rest.dropFirst(2)
      // The language, and the name in that language.
      for _ in 0..<2 {
        guard let end = rest.firstIndex(of: 0) else { return nil }
        rest = rest[(end + 1)...]
      }
    } else if isPacked {
      rest = rest.dropFirst()
    }
    guard let content = isPacked ? Deflate.unpack(Array(rest), as: .zlib, limit: limit) : Array(rest) else {
      return nil
    }
    self.content = content
    purpose = Self.purpose(of: name, hasContent: !content.isEmpty)
  }

  private static func purpose(of name: String, hasContent: Bool) -> Purpose {
    let key = Fold.key(name)
    if name == "XML:com.adobe.xmp" { return .xmp }
    if key.startsWithBytes(of: "raw profile type ") {
      return ["icc", "icm"].contains(key.utf8.suffix(3).text) ? .program : .camera
    }
    let isPosition =
      PlaceWords.areNamed(in: key.utf8) || ["latitude", "longitude", "location", "gps"].contains(key)
    if isPosition, hasContent { return .position }
    return writtenByPeople.contains(key) ? .people : .program
  }

  private static let writtenByPeople: Set<String> = [
    "title", "author", "description", "copyright", "disclaimer", "warning", "source", "comment", "caption",
  ]
}
