internal import Knowledge
internal import Source

/// The files of a site that diagnostics are wanted about; the whole site is read all the same.
struct Selection {
  private let chosen: [DiskPath]
  private let place: (String) -> DiskPath

  /// Takes paths as people type them: files, or folders for all that is in them. Without any, it is the whole site.
  ///
  /// Throws for a path that is neither a file of the site nor a folder that holds one.
  init(_ typed: [String], of build: BuiltSite) throws {
    place = build.place
    let known = build.knownPaths
    let places = Set(known.map(build.place))
    chosen = try typed.map { path in
      guard let found = DiskPath(path).withResolvedFolder, places.contains(where: found.holds) else {
        throw WrongUsage.noFile(path, nearest: build.nearest(to: path, among: known))
      }
      return found
    }
  }

  /// Whether a diagnostic is about one of the files, or names a place in one of them: what is wrong elsewhere may have
  /// come from there, as the second page of one title.
  func includes(_ diagnostic: Diagnostic) -> Bool {
    includes(diagnostic.span.path) || diagnostic.notes.contains { $0.span.map { includes($0.path) } ?? false }
  }

  func includes(_ path: String) -> Bool {
    chosen.isEmpty || chosen.contains { $0.holds(place(path)) }
  }
}

extension BuiltSite {
  /// The paths of all files that were read or refused.
  fileprivate var knownPaths: [String] {
    let content = tree.texts.map(\.path) + tree.assets.map(\.path) + tree.diagnostics.map(\.span.path)
    return content + themeTexts.keys.sorted(by: String.byBytes)
  }

  /// The file that was probably meant, as it is typed from the folder of the site.
  fileprivate func nearest(to typed: String, among known: [String]) -> String? {
    let path = DiskPath(typed)
    let folder = [contentFolder, root].first { $0.holds(path) }
    let inside = folder.map { path.bytes.dropFirst($0.bytes.count + 1).text } ?? typed
    let sameName = known.filter { ContentPath.name(of: $0) == ContentPath.name(of: inside) }
    let nearest =
      Suggestion.nearest(to: inside, among: sameName) ?? sameName.first
      ?? Suggestion.nearest(to: inside, among: known)
    return nearest.map { themeTexts[$0] == nil ? tree.contentPrefix + $0 : $0 }
  }
}

extension DiskPath {
  /// This path with every symbolic link in its folder followed, but not one that it is itself; nil if there is none.
  fileprivate var withResolvedFolder: DiskPath? {
    if name.elementsEqual("..".utf8) || parent == self { return try? resolved() }
    return try? parent.resolved().appending(name)
  }
}
