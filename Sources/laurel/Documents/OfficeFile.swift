internal import Knowledge
internal import Source

/// A document of a word processor as the zip that it is: its parts by their names.
///
/// Sizes are known before anything is unpacked, so a small document cannot become a large one.
struct OfficeFile {
  private let bytes: [UInt8]
  private let entries: [String: ZipEntry]

  static let mostUnpacked = 256 << 20
  private static let mostEntries = 5_000

  /// Throws a `DocumentFault` for anything that is no such zip.
  init(_ place: DiskPath, bytes: [UInt8]) throws {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw DocumentFault.locked }
    let file = try OpenFile(place, for: .reading)
    guard let end = try ZipEnd(of: file, size: bytes.count) else { throw DocumentFault.notAZip }
    var entries: [String: ZipEntry] = [:]
    var start = end.list.lowerBound
    var budget = Self.mostUnpacked
    while start < end.list.upperBound {
      guard let entry = ZipEntry(at: start, of: bytes, before: end.list),
        let name = String(validating: entry.name, as: UTF8.self), entries[name] == nil
      else { throw DocumentFault.damaged }
      budget -= entry.byteCount
      guard budget >= 0, entries.count < Self.mostEntries else {
        throw DocumentFault.tooLarge(limit: Self.mostUnpacked)
      }
      entries[name] = entry
      start = entry.end
    }
    self.bytes = bytes
    self.entries = entries
  }

  /// The bytes of a part; nil if there is none of that name.
  func part(_ name: String) throws -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    do { return try entry.bytes(named: name, of: bytes) } catch SubmissionFault.locked {
      throw DocumentFault.locked
    } catch { throw DocumentFault.damaged }
  }
}
