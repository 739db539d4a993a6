internal import Markup
internal import Source

extension BlockReading {
  /// The file that a value names; nil, and the reason, if there is none that may be published.
  ///
  /// - Parameters:
  ///   - endings: what its name may end with.
  ///   - noun: what such a file is, for the diagnostic on another.
  mutating func file(_ entry: FieldValues.Entry, endings: [String], noun: Message) -> Asset? {
    guard let path = entry.value.typedText else { return nil }
    let target = WrittenTarget(value: path, at: entry.span)
    guard let (asset, isExact) = resolver.readings(of: target).all.firstNonNil(resolver.targets.asset) else {
      let meant = ContentPath.resolve(path, in: resolver.folder).flatMap {
        resolver.targets.nearestPath(to: $0)
      }
      report(BrokenLink.diagnose(target, nearest: meant.map(resolver.relative)))
      return nil
    }
    if !endings.contains(ContentPath.fileExtension(of: asset.path)) {
      let advice: Message = "name a file that ends with \(.choice(endings.map { ".\($0)" }))"
      report(
        WrongType.diagnose(
          entry.field.name, path, expected: .described(noun, advice: advice), at: entry.span))
      return nil
    }
    if let refusal = RefusedFile.diagnose(asset, at: entry.span) {
      report(refusal)
      return nil
    }
    if !isExact { report(LinkCase.diagnose(target, written: resolver.relative(asset.path))) }
    return asset
  }

  /// The page or the file that a value gives the path of; nil, and the reason, if there is none.
  mutating func link(_ entry: FieldValues.Entry) -> Link? {
    guard let path = entry.value.typedText else { return nil }
    let found = resolver.resolve(WrittenTarget(value: path, at: entry.span), nil, isSure: true)
    for diagnostic in found.diagnostics { report(diagnostic) }
    return found.value
  }

  /// The files of a folder that a value names and of those below it, in the order of their paths.
  ///
  /// What lies beside other pages, or below them, belongs to these: some of them are hidden, and so are their files. A name
  /// that hides a page hides a file, too.
  mutating func files(below entry: FieldValues.Entry) -> [Asset]? {
    let assets = content.assets.filter { !$0.isStatic }
    let (content, own) = (content, resolver.path)
    func isOpen(_ folder: String) -> Bool {
      (content.pagesByFolder[folder] ?? []).allSatisfy { $0 == own }
    }
    func members(of folder: String) -> [Asset] {
      assets.filter { asset in
        let place = ContentPath.folder(of: asset.path)
        guard ContentPath.isFolder(folder, above: place) else { return false }
        let named = folder.isEmpty ? asset.path : asset.path.utf8.dropFirst(folder.utf8.count + 1).text
        if UnlistedName(inPath: named) != nil { return false }
        let inside = ContentPath.ancestors(of: place).prefix { $0 != folder }
        return isOpen(place) && inside.allSatisfy(isOpen)
      }
    }
    return folder(entry) { !members(of: $0).isEmpty }.map(members)
  }
}
