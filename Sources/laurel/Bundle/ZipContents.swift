internal import CArchive
internal import Glibc
internal import Knowledge
internal import Source

/// What is in a zip that somebody else may have written, or that time has gnawed at.
///
/// Nothing is unpacked. Only what Laurel writes is read: files, stored or deflated, each path once, within bounds.
struct ZipContents {
  /// The digests of the files by their paths; those of files that were passed over are empty.
  private(set) var digests: [[UInt8]: String] = [:]
  /// The bytes of the files that were asked for.
  private(set) var texts: [String: [UInt8]] = [:]
  /// What is wrong with the zip itself, each in a sentence.
  private(set) var damages: [String] = []

  /// The lists of a bundle are never larger.
  private static let mostOfText = 64 << 20
  private static let mostDamages = 30
  private static let damagedList = "The list of what is in the zip is damaged."

  /// Reads a zip. Throws if it is none.
  ///
  /// - Parameters:
  ///   - names: the files whose bytes are kept.
  ///   - readsAll: false passes over all others.
  init(of path: DiskPath, keeping names: Set<String>, readsAll: Bool) throws {
    let file = try OpenFile(path, for: .reading)
    let status = try file.status()
    guard status.kind == .file, let end = try ZipEnd(of: file, size: status.byteCount), ZipFormat.setUTF8(),
      let archive = archive_read_new()
    else { throw BundleRefusal.notAZip("\(path)") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_fd(archive, file.descriptor, 1 << 16) == ARCHIVE_OK else {
      throw BundleRefusal.notAZip("\(path)")
    }
    // No file of a site shrinks to less than a hundredth.
    var budget = status.byteCount * 100 + Self.mostOfText
    var taken = TakenPaths<Void>()
    var entry: OpaquePointer?
    while damages.count < Self.mostDamages {
      let code = archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF {
        let bytes = try file.read(atMost: end.list.count, from: end.list.lowerBound)
        let names = ZipList(bytes).map { Set($0.names) }
        if damages.isEmpty, names != Set(digests.keys) { damages.append(Self.damagedList) }
        return
      }
      guard code == ARCHIVE_OK, let entry else {
        damages.append(Self.damagedList)
        return
      }
      guard let name = Self.name(of: entry), taken.take(name, for: ()) == nil else {
        damages.append("The zip holds something that is no file of a site: \(Self.shownName(of: entry)).")
        continue
      }
      guard Self.isReadable(archive, entry) else {
        damages.append("The zip holds something in a way that Laurel does not write: \(name).")
        continue
      }
      let isKept = names.contains(name)
      guard isKept || readsAll else {
        digests[Array(name.utf8)] = ""
        continue
      }
      guard try read(name, from: archive, isKept: isKept, budget: &budget) else { return }
    }
  }

  /// Reads the bytes of an entry. False if what follows cannot be read.
  private mutating func read(
    _ name: String, from archive: OpaquePointer, isKept: Bool, budget: inout Int
  ) throws -> Bool {
    var digest = DigestBuilder()
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0 else {
        damages.append("\(name) is damaged in the zip.")
        digests[Array(name.utf8)] = ""
        // What cannot be decoded ends the reading only where libarchive says so.
        return count != Int(ARCHIVE_FATAL)
      }
      budget -= count
      guard budget >= 0, !isKept || text.count + count <= Self.mostOfText else {
        damages.append("\(name) unpacks to more than a site can hold. The rest was not looked at.")
        return false
      }
      let piece = Array(buffer[..<count])
      digest.update(piece)
      if isKept { text += piece }
    }
    digests[Array(name.utf8)] = digest.finish()
    if isKept { texts[name] = text }
    return true
  }

  /// The path of an entry that can be a file of a site.
  private static func name(of entry: OpaquePointer) -> String? {
    guard let bytes = archive_entry_pathname(entry), strlen(bytes) < 1024,
      let name = String(validatingCString: bytes), PathFault(in: name, isFixed: true) == nil,
      ContentPath.resolve(name, in: "") == name, archive_entry_filetype(entry) == ZipFormat.file,
      archive_entry_hardlink(entry) == nil
    else { return nil }
    return name
  }

  private static func shownName(of entry: OpaquePointer) -> String {
    guard let bytes = archive_entry_pathname(entry) else { return "a name that nobody can read" }
    return String(String(cString: bytes).prefix(200))
  }

  /// Whether an entry is stored or deflated, and not encrypted: other ways can ask for any amount of memory.
  private static func isReadable(_ archive: OpaquePointer, _ entry: OpaquePointer) -> Bool {
    guard archive_entry_is_encrypted(entry) == 0, let bytes = archive_format_name(archive) else {
      return false
    }
    let format = String(cString: bytes)
    return format.endsWithBytes(of: "(deflation)") || format.endsWithBytes(of: "(uncompressed)")
  }
}
