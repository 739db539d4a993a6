internal import Glibc
internal import Knowledge
internal import Source

/// A file in a zip, as the list at its end and what stands before the file say alike.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.12.
struct ZipEntry {
  /// How long the file is when it is unpacked.
  let byteCount: Int
  /// What it takes up in the zip, with what stands before it.
  let range: Range<Int>
  /// Where the next entry of the list stands.
  let end: Int
  /// As it stands in the zip.
  let name: [UInt8]
  private let flags: Int
  private let method: Int
  private let checksum: Int
  private let data: Range<Int>
  /// What Unix says of it; zero where another system made the zip.
  private let mode: Int

  /// Nil where the two do not agree, or lead out of the zip.
  ///
  /// - Parameters:
  ///   - place: where the entry of the list stands.
  ///   - list: where the list stands, behind all files.
  init?(at place: Int, of zip: [UInt8], before list: Range<Int>) {
    func number(_ offset: Int, _ length: Int) -> Int { zip.number(at: place + offset, length) }
    guard place + 46 <= list.upperBound, zip[place...].starts(with: Array("PK\u{1}\u{2}".utf8)) else {
      return nil
    }
    let nameLength = number(28, 2)
    end = place + 46 + nameLength + number(30, 2) + number(32, 2)
    let start = number(42, 4)
    guard end <= list.upperBound, start + 30 <= list.lowerBound,
      zip[start...].starts(with: Array("PK\u{3}\u{4}".utf8))
    else { return nil }
    name = Array(zip[(place + 46)..<(place + 46 + nameLength)])
    (flags, method, checksum) = (number(8, 2), number(10, 2), number(16, 4))
    byteCount = number(24, 4)
    mode = number(5, 1) == Self.unix ? number(40, 2) : 0
    let first = start + 30 + zip.number(at: start + 26, 2) + zip.number(at: start + 28, 2)
    let packedCount = number(20, 4)
    guard first + packedCount <= list.lowerBound else { return nil }
    data = first..<(first + packedCount)
    range = start..<data.upperBound
    guard zip[(start + 30)..<first].starts(with: name), zip.number(at: start + 26, 2) == nameLength,
      zip.number(at: start + 6, 2) == flags, zip.number(at: start + 8, 2) == method
    else { return nil }
    // Sizes that were not known when the file was begun stand behind it.
    let isKnown = flags & Self.sizesFollow == 0
    guard !isKnown || (14..<26).allSatisfy({ zip[start + $0] == zip[place + $0 + 2] }) else { return nil }
  }

  /// The path of the file; nil for what is no file or what systems add by themselves.
  func path() throws(SubmissionFault) -> String? {
    guard flags & Self.namesAreUTF8 != 0 || name.allSatisfy({ $0 < 0x80 }),
      let text = String(validating: name, as: UTF8.self)
    else { throw .unreadableName }
    let sort = mode & Int(S_IFMT)
    let isFolder = text.utf8.last == UInt8(ascii: "/")
    let path = isFolder ? text.utf8.dropLast().text : text
    guard PathFault(in: path) == nil || SystemFile.isAt(name), ContentPath.resolve(path, in: "") == path,
      !path.isEmpty
    else { throw .path(text) }
    guard sort == 0 || sort == Int(isFolder ? S_IFDIR : S_IFREG) else { throw .noFile(text) }
    if isFolder, byteCount == 0 { return nil }
    if SystemFile.isAt(name) || path.startsWithBytes(of: Self.folderOfMacOS) { return nil }
    guard !isFolder else { throw .noFile(text) }
    return path
  }

  /// The bytes of the file.
  func bytes(named path: String, of zip: [UInt8]) throws(SubmissionFault) -> [UInt8] {
    if flags & Self.locked != 0 { throw .locked(path) }
    let packed = Array(zip[data])
    let bytes: [UInt8]?
    switch method {
    case 0: bytes = packed
    case 8: bytes = Deflate.unpack(packed, as: .raw, limit: byteCount)
    default: throw .packedOtherwise(path)
    }
    guard let bytes, bytes.count == byteCount, Int(Deflate.checksum(of: bytes)) == checksum else {
      throw .damagedFile(path)
    }
    return bytes
  }

  private static let unix = 3
  private static let locked = 0x0041
  private static let sizesFollow = 0x0008
  private static let namesAreUTF8 = 0x0800
  /// Where macOS puts what it keeps of files besides.
  private static let folderOfMacOS = "__MACOSX/"
}
