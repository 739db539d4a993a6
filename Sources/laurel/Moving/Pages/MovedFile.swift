internal import Knowledge
internal import Source

/// A picture or another file that is moved as it is.
struct MovedFile: Sendable {
  /// From the folder of the other program.
  let source: String
  /// From our content folder.
  let path: String

  /// What a check knows of it, as if it lay there.
  func asset(in folder: DiskPath) -> Asset? {
    let entry = FolderEntry(path: Array(source.utf8), kind: .file)
    guard case .asset(let asset) = FoundFile(entry, in: folder) else { return nil }
    return Asset(
      path: path, byteCount: asset.byteCount, image: asset.image, isGenuine: asset.isGenuine,
      isHEIC: asset.isHEIC, hidden: asset.hidden, fault: asset.fault)
  }
}
