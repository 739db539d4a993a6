internal import Glibc
internal import Source

/// Where the list of entries lies in a zip, as its last bytes say.
///
/// It is read before libarchive is given the file, because libarchive takes the whole list into memory, however large.
/// What Laurel writes has the list right before these bytes, and no remark after them.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
struct ZipEnd {
  /// How long the list of entries may be: some 500,000 of them.
  static let mostBytes = 64 << 20

  /// Where the list stands in the file.
  let list: Range<Int>

  /// Nil if the file is no zip of this shape, or its list is too long.
  init?(of file: borrowing OpenFile, size: Int) throws {
    let end = size - 22
    guard end >= 0 else { return nil }
    let record = try file.read(atMost: 22, from: end)
    guard record.starts(with: Array("PK\u{5}\u{6}".utf8)), record.number(at: 20, 2) == 0 else { return nil }
    var (count, start, place) = (record.number(at: 12, 4), record.number(at: 16, 4), end)
    if end >= 20 {
      let locator = try file.read(atMost: 20, from: end - 20)
      if locator.starts(with: Array("PK\u{6}\u{7}".utf8)) {
        let large = try file.read(atMost: 56, from: end - 76 >= 0 ? end - 76 : 0)
        guard large.starts(with: Array("PK\u{6}\u{6}".utf8)), locator.number(at: 8, 8) == end - 76 else {
          return nil
        }
        (count, start, place) = (large.number(at: 40, 8), large.number(at: 48, 8), end - 76)
      }
    }
    guard count >= 0, count <= Self.mostBytes, start >= 0, start == place - count else { return nil }
    list = start..<place
  }
}

extension [UInt8] {
  /// A number whose first byte counts least; negative if it is not to be had.
  func number(at index: Int, _ length: Int) -> Int {
    guard index + length <= count, length < 8 || self[index + 7] < 0x80 else { return -1 }
    return self[index..<(index + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
