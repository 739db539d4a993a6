internal import Source

/// How a copy of a site compares with the list that came with it.
struct Verification {
  let missing: [[UInt8]]
  let changed: [[UInt8]]
  /// What is there and on no list.
  let extra: [[UInt8]]
  /// What is wrong besides, each in a sentence.
  let damages: [String]
  /// How many files are as the list says.
  let fineCount: Int
  /// The list of an update, if the copy is one or has got one.
  let update: UpdateList?

  var isFine: Bool { missing.isEmpty && changed.isEmpty && extra.isEmpty && damages.isEmpty }

  /// Whether all that is listed is there, whatever is there besides.
  var isWhole: Bool { missing.isEmpty && changed.isEmpty && damages.isEmpty }

  /// Looks at a zip, each byte of it.
  init(ofZip path: DiskPath) throws {
    let zip = try ZipContents(
      of: path, keeping: [ChecksumLines.fileName, UpdateList.fileName], readsAll: true)
    guard let list = zip.texts[ChecksumLines.fileName] else {
      guard zip.damages.isEmpty else { throw BundleRefusal.notAZip("\(path)") }
      throw BundleRefusal.noList("\(path)")
    }
    self.init(
      there: zip.digests, sums: list, update: zip.texts[UpdateList.fileName].map(UpdateList.init(bytes:)),
      isUpdate: zip.texts[UpdateList.fileName] != nil, damages: zip.damages)
  }

  /// Looks at a folder, each byte of it. Links are not followed.
  init(ofFolder path: DiskPath) throws {
    guard let sums = try Self.text(ChecksumLines.fileName, in: path) else {
      throw BundleRefusal.noList("\(path)")
    }
    var there: [[UInt8]: String] = [:]
    var damages: [String] = []
    for entry in try path.entries(skipping: { SystemFile.isOfStick($0) }) {
      switch entry.kind {
      case .folder: continue
      case .file where SystemFile.isNamed(entry.path.name): continue
      case .file:
        do { there[entry.path] = try path.appending(entry.path).digest() } catch let fault as DiskFault {
          there[entry.path] = ""
          damages.append("\(entry.path.text) cannot be read: \(fault.reason).")
        }
      case .symbolicLink, .other, .unreadableFolder:
        damages.append("\(entry.path.text) is no file of a site.")
      }
    }
    // A stick may show names in capitals, and takes both for one name.
    let listed = ChecksumLines.digests(in: sums[...])
    let others = Dictionary(
      there.keys.filter { listed[$0] == nil }.map { (Fold.path($0.text), $0) },
      uniquingKeysWith: { first, _ in first })
    for name in listed.keys where there[name] == nil {
      guard let other = others[Fold.path(name.text)], try path.appending(name).status()?.kind == .file else {
        continue
      }
      there[name] = there.removeValue(forKey: other)
    }
    self.init(
      there: there, sums: sums,
      update: try Self.text(UpdateList.fileName, in: path).map(UpdateList.init(bytes:)),
      isUpdate: false, damages: damages)
  }

  private init(
    there: [[UInt8]: String], sums: [UInt8], update: UpdateList?, isUpdate: Bool, damages: [String]
  ) {
    let listed = ChecksumLines.digests(in: sums[...])
    let expected = isUpdate ? listed.filter { update?.renewed[$0.key] != nil } : listed
    let ours = [ChecksumLines.fileName, Manifest.name, UpdateList.fileName].map { Array($0.utf8) }
    func sorted(_ paths: some Sequence<[UInt8]>) -> [[UInt8]] {
      paths.sorted { $0.lexicographicallyPrecedes($1) }
    }
    missing = sorted(expected.keys.filter { there[$0] == nil })
    changed = sorted(
      there.filter { listed[$0.key].map { [digest = $0.value] in $0 != digest } ?? false }.keys)
    extra = sorted(there.keys.filter { listed[$0] == nil && !ours.contains($0) })
    fineCount = there.count { listed[$0.key] == $0.value }
    self.damages = damages
    self.update = update
  }

  private static func text(_ name: String, in folder: DiskPath) throws -> [UInt8]? {
    let path = folder.appending(name)
    guard let status = try path.status(), status.kind == .file, status.byteCount <= 64 << 20 else {
      return nil
    }
    return try path.contents()
  }
}

extension SystemFile {
  /// Whether something is a folder that a system keeps on every stick.
  static func isOfStick(_ entry: FolderEntry) -> Bool {
    entry.kind == .folder && isFolderOfDisk(entry.path)
  }
}
