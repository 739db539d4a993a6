internal import CArchive
internal import Glibc
internal import Source

/// A zip that is being written: the same files give the same bytes, on any day and in any time zone.
///
/// No entry has a time, which a zip says as the first of January 1980.
final class ZipWriter {
  private let archive: OpaquePointer
  private let entry: OpaquePointer
  private let path: DiskPath

  /// Starts a zip in a file that is open.
  init(_ file: borrowing OpenFile) throws {
    path = file.path
    guard ZipFormat.setUTF8(), let archive = archive_write_new(), let entry = archive_entry_new() else {
      throw DiskFault("write", file.path, code: ENOMEM)
    }
    self.archive = archive
    self.entry = entry
    archive_write_set_format_zip(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    try check(archive_write_open_fd(archive, file.descriptor))
  }

  deinit {
    archive_entry_free(entry)
    archive_write_free(archive)
  }

  /// Writes a file, and makes sure that it is the one whose digest was taken.
  func add(_ file: Bundle.File) throws {
    archive_entry_clear(entry)
    archive_entry_set_pathname(entry, file.path.text)
    archive_entry_set_filetype(entry, ZipFormat.file)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(file.byteCount))
    try check(archive_write_header(archive, entry))
    switch file.content {
    case .bytes(let bytes): try write(bytes)
    case .copy(let source):
      let digest = try OpenFile(source, for: .reading).digest(handingPiecesTo: { try write($0) })
      guard digest == file.digest else { throw ChangedFile(path: source) }
    }
    try check(archive_write_finish_entry(archive))
  }

  /// Writes what stands at the end of a zip.
  func finish() throws { try check(archive_write_close(archive)) }

  private func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    let count = archive_write_data(archive, bytes, bytes.count)
    guard count >= 0 else { throw fault }
  }

  private func check(_ code: CInt) throws {
    guard code >= ARCHIVE_WARN else { throw fault }
  }

  private var fault: DiskFault {
    let code = archive_errno(archive)
    return DiskFault("write", path, code: code > 0 ? code : EIO)
  }
}
