internal import Source

/// What writing a site changed.
struct OutputChanges: Equatable, Sendable {
  /// How many files are new or have new bytes.
  var written = 0
  var unchanged = 0
  /// How many files of the old site the new one does not have.
  var removed = 0
  /// The paths of what Laurel did not write and left alone; a folder of such files is named once.
  var kept: [String] = []
  /// The paths of the files that somebody had changed and that were written anew.
  var replaced: [String] = []
  /// The paths of the files that somebody had changed and that the site no longer has.
  var withdrawn: [String] = []
  /// What earlier builds left beside the folder and cannot be removed now.
  var left: [String] = []
}

extension OutputChanges {
  /// `files` are the new files and the list of them, in the order of `new`; `changed` those that somebody changed.
  init(from old: SiteTree, to new: Manifest, _ files: [PlannedFile], changed: [[UInt8]]) {
    let own = files.filter { $0.path != Array(ChecksumLines.fileName.utf8) }
    unchanged = own.count { $0.isUnchanged }
    written = own.count - unchanged
    removed =
      Set((old.manifest?.digests ?? [:]).keys).subtracting(new.digests.keys).intersection(old.files).count
    kept = old.kept(besides: new).map { $0.path.text }
    replaced = changed.filter { new.lists($0) }.map { $0.text }
    withdrawn = changed.filter { !new.lists($0) }.map { $0.text }
  }
}
