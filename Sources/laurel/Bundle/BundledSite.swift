internal import Knowledge
internal import Source

/// A finished site on the disk, with nothing in it but what Laurel wrote.
struct BundledSite {
  let root: DiskPath
  let manifest: Manifest
  /// What somebody else put into the folder, which goes into no bundle.
  let foreign: [String]

  /// Finds it by its folder, or by that of the site it was built from, and looks at every byte of it.
  init(at path: String) throws {
    let named = DiskPath(path)
    let places = [named, DiskPath(OutputPlace.path(nil, ofSite: path))]
    guard let root = try places.first(where: { try Manifest(in: $0) != nil })?.resolved() else {
      throw BundleRefusal.notFinished(path)
    }
    let tree = try SiteTree(at: root)
    guard let manifest = tree.manifest else { throw BundleRefusal.notFinished(path) }
    let missing = manifest.digests.keys.filter { !tree.files.contains($0) }.map(\.text)
    let changed = try tree.changed(besides: []).map(\.text)
    guard missing.isEmpty, changed.isEmpty else {
      throw BundleRefusal.otherFiles(root, missing: missing.sorted(by: String.byBytes), changed: changed)
    }
    self.root = root
    self.manifest = manifest
    foreign = tree.kept(besides: manifest).map(\.path.text)
  }

  /// The files, sorted by the bytes of their paths, but for the list of them.
  var files: [(path: [UInt8], digest: String)] {
    manifest.digests.filter { $0.key != Array(ChecksumLines.fileName.utf8) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key, $0.value) }
  }
}
