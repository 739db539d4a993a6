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
    let file = try OpenImage(self)
    let size = try file.status().byteCount
    if ContentPath.fileExtension(of: name) == "svg" { return try file.drawing(named: name, size: size) }
    let bytes = ImageBytes(file, count: size)
    let picture = PictureReading(bytes)
    let start = Array(bytes.bytes(0..<FileSignature.length))
    let isGenuine = FileSignature.fits(start, name)
    let hidden = picture.hidden.union(FileSignature.isKey(start) ? [.key] : [])
    if let failure = bytes.failure { throw failure }
    let text = try Asset.holdsText(name, byteCount: size) ? file.bytes(atMost: size, from: 0) : nil
    return Asset(
      path: name, byteCount: size, image: picture.header, isGenuine: isGenuine,
      isHEIC: FileSignature.isHEIC(start), hidden: hidden, text: text)
  }
}

extension OpenImage {
  fileprivate func drawing(named name: String, size: Int) throws -> Asset {
    guard size <= SVGReading.limit else {
      let picture = try size <= SVGRoot.limit ? SVGRoot.picture(of: bytes(atMost: size, from: 0)) : nil
      let fault = DrawingFault(.tooLarge(limit: SVGReading.limit), line: 1, picture: picture)
      return Asset(path: name, byteCount: size, fault: fault)
    }
    let drawing = SVGReading(try bytes(atMost: size, from: 0))
    return Asset(
      path: name, byteCount: size, image: drawing.header, hidden: drawing.hidden, fault: drawing.fault)
  }
}
