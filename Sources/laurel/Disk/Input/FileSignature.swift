internal import Knowledge
internal import Source

/// What the first bytes of a file of a type have to be. A host that does not say the type of a file leaves browsers to
/// look at them, and a page that lies there under the name of a picture would run.
enum FileSignature {
  /// How many bytes are enough to tell.
  static let length = 2_048

  /// Whether a file with these first bytes can be what its name says. Types that are not published are not looked into.
  static func fits(_ start: [UInt8], _ path: String) -> Bool {
    // A file without anything in it is no danger.
    if start.isEmpty { return true }
    return switch ContentPath.fileExtension(of: path) {
    // Browsers show a picture of one type under the name of another.
    case "png", "jpg", "jpeg", "gif", "webp", "avif": isPicture(start) || isAVIF(start)
    case "mp4": isMedia(start)
    case "mp3": isSound(start)
    case "pdf": isPDF(start)
    case "zip": isZip(start)
    // Office programs also write the one form under the names of the other, and lock files with a password so.
    case "doc", "docx", "ppt", "pptx", "xls", "xlsx": isZip(start) || isOldOffice(start)
    case "odt", "odp", "ods": isZip(start)
    case "vtt": text(start).starts(with: "WEBVTT".utf8)
    case "ics": text(start).prefix(15).map(\.lowercased).elementsEqual("begin:vcalendar".utf8)
    case "txt", "csv", "json": !isMarkup(start)
    default: true
    }
  }

  private static func isPicture(_ start: [UInt8]) -> Bool {
    start.starts(with: [0x89, 0x50, 0x4E, 0x47]) || start.starts(with: [0xFF, 0xD8, 0xFF])
      || start.starts(with: "GIF8".utf8)
      || (start.starts(with: "RIFF".utf8) && start.dropFirst(8).starts(with: "WEBP".utf8))
  }

  /// The kinds of a picture stand behind the type of the first box. Telephones also write such files that no browser shows.
  private static func isAVIF(_ start: [UInt8]) -> Bool { isBoxed(start, as: ["avif", "avis"]) }

  /// Whether this is a photo as telephones store it that browsers do not show.
  static func isHEIC(_ start: [UInt8]) -> Bool {
    !isAVIF(start) && isBoxed(start, as: ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"])
  }

  private static func isBoxed(_ start: [UInt8], as kinds: [String]) -> Bool {
    start.dropFirst(4).starts(with: "ftyp")
      && kinds.contains { kind in
        stride(from: 8, to: min(start.count, 256), by: 4).contains { start[$0...].starts(with: kind.utf8) }
      }
  }

  /// Whether a file with these first bytes is one of an office program or a web page, and no table in plain text.
  static func isNoTable(_ start: [UInt8]) -> Bool { isZip(start) || isOldOffice(start) || isMarkup(start) }

  /// Whether a text holds a key that opens a server or signs for somebody.
  static func isKey(_ start: [UInt8]) -> Bool { start.firstRange(of: Array("PRIVATE KEY-----".utf8)) != nil }

  /// ISO base media: a box of a known type comes first.
  private static func isMedia(_ start: [UInt8]) -> Bool {
    ["ftyp", "moov", "mdat", "free", "skip", "wide"].contains { start.dropFirst(4).starts(with: $0.utf8) }
  }

  /// A tag of ID3, or the mark of the first frame, which may have zeros before it.
  private static func isSound(_ start: [UInt8]) -> Bool {
    let frame = start.drop { $0 == 0 }
    return start.starts(with: "ID3".utf8) || (frame.first == 0xFF && (frame.dropFirst().first ?? 0) >= 0xE0)
  }

  /// Readers look for the mark in the first kilobyte. What stands before it must not be a page.
  private static func isPDF(_ start: [UInt8]) -> Bool {
    guard let mark = start.prefix(1_028).firstRange(of: Array("%PDF".utf8)) else { return false }
    return !start[..<mark.lowerBound].contains(UInt8(ascii: "<"))
  }

  private static func isZip(_ start: [UInt8]) -> Bool {
    [[0x03, 0x04], [0x05, 0x06], [0x07, 0x08]].contains { start.starts(with: [0x50, 0x4B] + $0) }
  }

  private static func isOldOffice(_ start: [UInt8]) -> Bool {
    start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || start.starts(with: "{\\rtf".utf8)
  }

  /// Whether a text begins as a page or an image does: with a tag, a comment or a declaration.
  private static func isMarkup(_ start: [UInt8]) -> Bool {
    let text = text(start)
    guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
    return next.isLetter || "!?/".utf8.contains(next)
  }

  /// What follows the mark of the encoding and blanks.
  private static func text(_ start: [UInt8]) -> ArraySlice<UInt8> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return start.dropFirst(start.starts(with: mark) ? mark.count : 0).drop { $0.isSpace || $0 == 0x0C }
  }
}
