internal import Source

/// A file for the people who look after a site, which must not get into it.
struct PrivateFile {
  private let place: DiskPath

  /// Refuses a file in the content or in a finished site.
  ///
  /// - Parameter path: the path as it was typed.
  init(_ path: String, besides source: SiteSource) throws {
    let typed = DiskPath(path)
    guard let parent = try? typed.parent.resolved() else { throw WrongUsage.noSource("\(typed.parent)") }
    place = parent.appending(typed.name)
    let folders = try SiteFolders(root: source.root)
    let nominations = NominationFolder(folders).place
    let isInContent = folders.content.holds(place) && !nominations.holds(place)
    let isInTheme = folders.root.appending(ThemeFolders.name).holds(place)
    let isInOutput = (try? OutputPlace(source.output).folder.holds(place)) ?? true
    guard !isInContent, !isInTheme, !isInOutput, try !Self.isInSite(parent) else {
      throw WrongUsage.notPrivate(path)
    }
  }

  /// Writes the file, whether or not there is one.
  func write(_ text: String) throws { try place.put(Array(text.utf8)) }

  /// Whether a folder or one above it is a finished site, by its mark.
  private static func isInSite(_ folder: DiskPath) throws -> Bool {
    if try folder.appending(Manifest.name).status() != nil { return true }
    return try folder.parent != folder && isInSite(folder.parent)
  }
}
