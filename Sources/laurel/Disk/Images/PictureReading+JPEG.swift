internal import Knowledge

/// A JPEG is a row of segments and pixels up to its end. Small pictures inside a segment are never taken for the picture.
///
/// Source: ITU-T T.81, annex B; CIPA DC-007 (several pictures in a file); Adobe XMP specification, part 3, 1.1.3.
extension PictureReading {
  mutating func readJPEG(_ bytes: ImageBytes) {
    guard bytes.big(0, 2) == 0xFFD8 else { return }
    var orientation: Int?
    var extendedXMP: [UInt8] = []
    var offset = 2
    // What stands between two segments is pixels, or passed over by browsers.
    while let start = bytes.first(0xFF, from: offset), let marker = bytes.byte(start + 1) {
      offset = start + 2
      switch marker {
      case 0xFF: offset = start + 1
      case 0x00, 0x01, 0xD0...0xD8: continue
      case 0xD9:
        noteRest(from: offset, of: bytes)
        offset = bytes.count
      default:
        guard let length = bytes.big(offset, 2), length >= 2 else { continue }
        let content = offset + 2..<offset + length
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
          if let height = bytes.big(offset + 3, 2), let width = bytes.big(offset + 5, 2) {
            found(.jpeg, width: width, height: height)
          }
        case 0xE0...0xEF:
          noteCut(content, of: bytes)
          if bytes.has("http://ns.adobe.com/xmp/extension/\0", at: content.lowerBound) {
            extendedXMP += bytes.bytes(content.dropFirst(Self.extensionHead))
          } else {
            orientation = readApplication(marker & 15, content, of: bytes) ?? orientation
          }
        case 0xFE:
          noteCut(content, of: bytes)
          noteText(bytes.bytes(content))
        default: break
        }
        offset = content.upperBound
      }
    }
    if !extendedXMP.isEmpty { noteXMP(extendedXMP) }
    if let orientation, (5...8).contains(orientation) { turn() }
  }

  /// Reads a segment of a program, and gives the way in which it says that the picture is to be turned. Which program wrote
  /// it, its first bytes say.
  private mutating func readApplication(_ number: Int, _ content: Range<Int>, of bytes: ImageBytes) -> Int? {
    let start = content.lowerBound
    func begins(_ name: StaticString) -> Bool { bytes.has(name, at: start) }
    switch number {
    case 0 where begins("JFIF\0"):
      let sides = [bytes.byte(start + 12), bytes.byte(start + 13)].compactMap { $0 }
      if sides.count == 2, sides.allSatisfy({ $0 > 0 }) { note(.preview) }
    case 0 where begins("JFXX\0"), 2 where begins("MPF\0"): note(.preview)
    case 1 where begins("Exif\0"): return content.count > 6 ? noteEXIF(content, of: bytes) : nil
    case 1 where begins("http://ns.adobe.com/x"): noteXMP(bytes.bytes(content))
    case 13 where begins("Photoshop 3.0\0"): readPhotoshop(content.dropFirst(14), of: bytes)
    case 11: readHistory(bytes.bytes(content))
    case 12: noteText(bytes.bytes(content))
    case 2 where begins("ICC_PROFILE\0"): foundProfile()
    case 2 where begins("urn:iso:"), 8 where begins("SPIFF\0"),
      14 where begins("Adobe"), 15 where begins("Q "):
      break
    default: if bytes.firstOfContent(from: start).map(content.contains) == true { note(.unread) }
    }
    return nil
  }

  /// The history of a picture (C2PA), which may hold what it was made from.
  private mutating func readHistory(_ text: ArraySlice<UInt8>) {
    noteXMP(text)
    if text.firstRange(of: [0xFF, 0xD8, 0xFF]) != nil { note(.preview) }
  }

  /// The name, a number of 32 digits, the length of all parts and the place of this one.
  private static let extensionHead = 35 + 32 + 4 + 4
}
