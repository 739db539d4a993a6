internal import Source

/// What a zip is that Laurel has written.
enum BundleSort {
  case whole, update

  /// Nil for a zip of anybody else. What lists digests of its own, or was packed anew with more in it, is one of those:
  /// a bundle holds what its list says, and nothing else.
  init?(ofZip path: DiskPath) throws {
    let names = [ChecksumLines.fileName, UpdateList.fileName]
    let zip = try ZipContents(of: path, keeping: Set(names), readsAll: false)
    guard zip.damages.isEmpty, let sums = zip.texts[ChecksumLines.fileName] else { return nil }
    let listed = ChecksumLines.digests(in: sums[...])
    let held = Set(zip.digests.keys).subtracting(names.map { Array($0.utf8) })
    let isOfBundle = listed.keys.allSatisfy { path in
      path.starts(with: StartPage.folder.utf8) || path.elementsEqual(StartPage.path.utf8)
    }
    let needed = [StartPage.path, StartPage.folder + "index.html"]
    guard isOfBundle, needed.allSatisfy({ listed[Array($0.utf8)] != nil }) else { return nil }
    guard let text = zip.texts[UpdateList.fileName] else {
      guard held == Set(listed.keys) else { return nil }
      self = .whole
      return
    }
    let update = UpdateList(bytes: text)
    guard UpdateList.isList(text), held == Set(update.renewed.keys),
      update.renewed.allSatisfy({ listed[$0.key] == $0.value })
    else { return nil }
    self = .update
  }
}
