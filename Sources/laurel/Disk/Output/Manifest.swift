internal import Presentation
internal import Source

/// The list of the files that a build wrote into a folder, with their digests: the mark of our own.
///
/// Nothing else makes a folder ours, and no file that it does not list is. Its first lines say what it is, and the
/// digest of the rest: a list that was cut short or changed by hand says nothing. It is not meant for the web, and no
/// host needs it.
struct Manifest: Sendable {
  static let name = ReservedPaths.mark
  /// The name of the list while the files are still being written.
  static let unfinishedName = ReservedPaths.unfinishedMark
  /// The name of a list that is to take the place of that one.
  static let nextUnfinishedName = ReservedPaths.nextUnfinishedMark
  /// How long a list may be: that of about a million files.
  static let mostBytes = 128 << 20

  let bytes: [UInt8]
  /// The name of the site; nil where it has none, or an older version wrote the list.
  let site: String?
  /// The digests of the listed files by their paths.
  let digests: [[UInt8]: String]
  /// The paths of the folders that hold them.
  let folders: Set<[UInt8]>

  /// Lists files in their order.
  ///
  /// - Parameters:
  ///   - site: the name of the site.
  ///   - program: what drew the pictures: another version may give other bytes.
  init(_ files: [PlannedFile], of site: String = "", picturesBy program: String? = nil) {
    let name = site.onOneLine
    let labels =
      (name.isEmpty ? "" : Self.siteLabel + name + "\n")
      + (program.map { Self.programLabel + $0 + "\n" } ?? "")
    let lines = Array(labels.utf8) + ChecksumLines.bytes(of: files)
    let head = "\(Self.greeting)\n\(DigestBuilder.digest(of: lines))\n"
    self.init(
      bytes: head.utf8 + lines, site: name.isEmpty ? nil : name,
      digests: Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Lists what either of two lists has, as a site that is half in the place of another. A file that differs has a digest
  /// that no file has.
  init(joining one: Manifest, and other: Manifest) {
    let digests = one.digests.merging(other.digests) { $0 == $1 ? $0 : Self.unknownDigest }
    let lines = digests.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .flatMap { ChecksumLines.line(path: $0.key, digest: $0.value) }
    let body = Array((one.site.map { Self.siteLabel + $0 + "\n" } ?? "").utf8) + lines
    let head = "\(Self.greeting)\n\(DigestBuilder.digest(of: body))\n"
    self.init(bytes: head.utf8 + body, site: one.site, digests: digests)
  }

  /// Reads a list; nil if it is none, or not whole.
  init?(bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual(Self.greeting.utf8),
      parts[1].elementsEqual(DigestBuilder.digest(of: Array(parts[2])).utf8)
    else { return nil }
    let label = parts[2].prefix { $0 != UInt8(ascii: "\n") }
    self.init(
      bytes: bytes,
      site: label.starts(with: Self.siteLabel.utf8) ? label.dropFirst(Self.siteLabel.utf8.count).text : nil,
      digests: ChecksumLines.digests(in: parts[2]))
  }

  /// Reads the list of the site in a folder; nil if there is none.
  init?(in folder: DiskPath, named name: String = Self.name) throws {
    let path = folder.appending(name)
    guard let status = try path.status(), status.kind == .file, status.byteCount <= Self.mostBytes else {
      return nil
    }
    self.init(bytes: try path.contents())
  }

  private init(bytes: [UInt8], site: String?, digests: [[UInt8]: String]) {
    self.bytes = bytes
    self.site = site
    self.digests = digests
    var folders: Set<[UInt8]> = []
    for path in digests.keys {
      var folder = path.parent
      while let next = folder, folders.insert(Array(next)).inserted { folder = next.parent }
    }
    self.folders = folders
  }

  func lists(_ path: [UInt8]) -> Bool { digests[path] != nil }

  /// Whether one of the folders above `path` is listed as a file.
  func lists(aFolderOf path: [UInt8]) -> Bool {
    sequence(first: path[...]) { $0.parent }.dropFirst().contains { lists(Array($0)) }
  }

  private static let unknownDigest = String(repeating: "0", count: 64)
  private static let siteLabel = "Site: "
  private static let programLabel = "Pictures by: "
  private static let greeting =
    "Laurel wrote the files that are listed here, and removes them when the site no longer has them."
}
