internal import Glibc
internal import Knowledge
internal import Source

/// The files in a zip that somebody sent in, who may mean harm.
///
/// Nothing is written. What the list at the end says of a file has to stand before the file too, no two files may share
/// bytes, and sizes are known before anything is unpacked: so a small zip cannot become a large one.
struct SubmittedFiles {
  /// In the order of the list, with their paths in the zip.
  private(set) var files: [SourceFile] = []

  /// A page with some photos as telephones take them.
  static let mostBytes = 32 << 20
  static let mostUnpacked = 64 << 20
  static let mostEntries = 40

  /// Throws a `SubmissionFault` where anything in the zip is not as it should be.
  init(ofZip path: String) throws {
    guard let place = try? DiskPath(path).resolved(), try place.status()?.kind == .file else {
      throw WrongUsage.noInput(path)
    }
    let file = try OpenFile(place, for: .reading)
    let size = try file.status().byteCount
    guard size <= Self.mostBytes else { throw SubmissionFault.tooLarge(limit: Self.mostBytes) }
    guard let end = try ZipEnd(of: file, size: size) else { throw SubmissionFault.notAZip }
    let bytes = try file.read(atMost: size, from: 0)
    guard bytes.count == size else { throw SubmissionFault.damaged }
    var taken = TakenPaths<Void>()
    var entryStart = end.list.lowerBound
    var budget = Self.mostUnpacked
    var ranges: [Range<Int>] = []
    while entryStart < end.list.upperBound {
      guard ranges.count < Self.mostEntries else { throw SubmissionFault.tooMany(limit: Self.mostEntries) }
      guard let entry = ZipEntry(at: entryStart, of: bytes, before: end.list) else {
        throw SubmissionFault.damaged
      }
      entryStart = entry.end
      ranges.append(entry.range)
      guard let name = try entry.path() else { continue }
      if taken.take(name, for: ()) != nil { throw SubmissionFault.twice(name) }
      budget -= entry.byteCount
      guard budget >= 0 else { throw SubmissionFault.tooLarge(limit: Self.mostUnpacked) }
      files.append(SourceFile(path: name, bytes: try entry.bytes(named: name, of: bytes)))
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
      throw SubmissionFault.damaged
    }
  }
}
