internal import Knowledge
internal import Presentation
internal import Source

/// What a site is on a stick: its files in a folder, a page that leads to them, and a list of all with their digests.
struct Bundle {
  /// A file of a bundle.
  struct File: Sendable {
    let path: [UInt8]
    let digest: String
    let byteCount: Int
    let content: PlannedFile.Content

    /// The bytes of a file that is made for the bundle.
    var bytes: [UInt8] { if case .bytes(let bytes) = content { bytes } else { [] } }

    /// How much of a stick it takes, which gives room in pieces.
    var room: Int { (byteCount + Bundle.pieceOfStick - 1) / Bundle.pieceOfStick * Bundle.pieceOfStick }
  }

  /// The files, sorted by the bytes of their paths, but for the list of them.
  let files: [File]
  let site: String

  /// The largest pieces in which usual sticks give room.
  static let pieceOfStick = 32 << 10

  /// - Parameter day: the day to name as that of the copy.
  init(of site: BundledSite, on day: CalendarDate?) throws {
    self.site = site.manifest.site ?? ""
    var taken = TakenPaths<Void>()
    let home = try site.root.appending("index.html").contents().text
    let start = StartPage(home: home, paths: Set(site.manifest.digests.keys), day: day)
    var files = [File(path: StartPage.path, bytes: Array(start.html.utf8))]
    for (path, digest) in site.files {
      let name = StartPage.folder + path.text
      guard String(validating: path, as: UTF8.self) != nil, PathFault(in: name, isFixed: true) == nil,
        taken.take(name, for: ()) == nil
      else { throw BundleRefusal.unfit(path.text) }
      let place = site.root.appending(path)
      files.append(
        File(
          path: Array(name.utf8), digest: digest, byteCount: try place.status()?.byteCount ?? 0,
          content: .copy(of: place)))
    }
    self.files = files
  }

  /// The list of all files, as `sha256sum -c` reads it.
  var sums: File {
    let lines = files.flatMap { ChecksumLines.line(path: $0.path, digest: $0.digest) }
    return File(path: ChecksumLines.fileName, bytes: lines)
  }

  /// The files as they are written into a folder, which adds the list by itself.
  var outputFiles: [OutputFile] {
    files.map { file in
      switch file.content {
      case .bytes(let bytes): OutputFile(path: file.path.text, content: .bytes(bytes))
      case .copy:
        OutputFile(
          path: file.path.text,
          content: .asset(path: file.path.dropFirst(StartPage.folder.utf8.count).text))
      }
    }
  }
}

extension Bundle.File {
  init(path: String, bytes: [UInt8]) {
    self.init(
      path: Array(path.utf8), digest: DigestBuilder.digest(of: bytes), byteCount: bytes.count,
      content: .bytes(bytes))
  }
}
