internal import Knowledge
internal import Source

/// What became of one thing that stands in the content folder.
enum FoundFile: Sendable {
  case text(SourceFile)
  case asset(Asset)
  case refused(Diagnostic)

  /// A page that somebody wrote is never larger.
  static let textLimit = 1 << 20

  init(_ entry: FolderEntry, in folder: DiskPath) {
    let path = folder.appending(entry.path)
    self = Self.check(entry) { name in
      if Self.isText(entry.path), !Asset.isStatic(entry.path) {
        return try path.text(named: name, limit: Self.textLimit)
      }
      return .asset(try path.asset(named: name))
    }
  }

  /// Reads `entry` whatever its name is, as the file of a theme.
  init(themeFile entry: FolderEntry, in folder: DiskPath, limit: Int) {
    self = Self.check(entry) { try folder.appending(entry.path).text(named: $0, limit: limit) }
  }

  private static func check(_ entry: FolderEntry, read: (String) throws -> FoundFile) -> FoundFile {
    guard let name = entry.text else { return .refused(UnreadableName.found(at: entry.path.text)) }
    switch entry.kind {
    case .symbolicLink: return .refused(SymbolicLink.found(at: name))
    case .other, .folder: return .refused(NotAFile.found(at: name))
    case .unreadableFolder: return .refused(UnreadableFile.found(at: name))
    case .file:
      do { return try read(name) } catch {
        let reason = (error as? DiskFault)?.reason
        return .refused(UnreadableFile.found(at: name, reason: reason))
      }
    }
  }

  private static func isText(_ path: [UInt8]) -> Bool {
    let name = path.name.map(\.lowercased)
    return [".md", ".markdown", ".yml", ".yaml"].contains { suffix in
      name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
  }
}

extension DiskPath {
  /// Most images tell their size in the first bytes; some have much to say before.
  private static let headerSizes = [4 << 10, 1 << 20]

  fileprivate func text(named name: String, limit: Int) throws -> FoundFile {
    let file = try OpenFile(self, for: .reading)
    let status = try file.status()
    guard status.kind == .file else { return .refused(NotAFile.found(at: name)) }
    let size = status.byteCount
    guard size <= limit else {
      return .refused(FileTooLarge.found(at: name, byteCount: size, limit: limit))
    }
    return .text(SourceFile(path: name, bytes: try file.read(atMost: size)))
  }

  fileprivate func asset(named name: String) throws -> Asset {
    let file = try OpenFile(self, for: .reading)
    let size = try file.status().byteCount
    var start: [UInt8] = []
    for limit in Self.headerSizes where start.isEmpty || (start.count < size && start.mayBeImage) {
      start += try file.read(atMost: limit - start.count)
      if let image = ImageHeader(start) {
        return Asset(
          path: name, byteCount: size, image: image, isGenuine: FileSignature.fits(start, name))
      }
    }
    return Asset(path: name, byteCount: size, isGenuine: FileSignature.fits(start, name))
  }
}

extension [UInt8] {
  /// Whether these are the first bytes of a format that may tell its size late: JPEG and AVIF.
  fileprivate var mayBeImage: Bool { starts(with: [0xFF, 0xD8]) || dropFirst(4).starts(with: "ftyp") }
}
