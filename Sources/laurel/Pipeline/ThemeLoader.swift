internal import Knowledge
internal import Presentation
internal import Source

/// Finds the theme of a site with all that it extends.
struct ThemeLoader {
  let root: String
  let jobs: Int

  /// A theme, and its texts by the paths that its diagnostics name.
  struct Loaded: Sendable {
    let theme: Theme
    let texts: [String: SourceText]
    fileprivate let basis: Basis
  }

  /// What a theme is read from, and what it is checked by.
  fileprivate struct Basis: Equatable {
    let folders: [ThemeFolder]
    let refused: [Diagnostic]
    let settings: SiteBasis?
    let languages: Set<String>
  }

  /// - Parameter old: what was loaded for the same site before.
  func load(_ site: Site, after old: Diagnosed<Loaded>? = nil) async throws -> Diagnosed<Loaded> {
    var diagnostics: [Diagnostic] = []
    let folders = try await chain(from: site.configuration.theme, &diagnostics)
    let basis = Basis(
      folders: folders, refused: diagnostics, settings: site.basis, languages: site.languages)
    if let old, basis.settings != nil, old.value.basis == basis { return old }
    // Files that could not be read are files of the theme all the same.
    let refused = diagnostics.map(\.span.path)
    let theme = Theme.read(
      folders, schema: site.schema, languages: site.languages
    ).reported(to: &diagnostics)
    var texts: [String: SourceText] = [:]
    for folder in folders {
      for file in folder.files {
        let path = folder.prefix + file.path
        texts[path] = SourceText(path: path, bytes: file.bytes)
      }
    }
    for path in refused where texts[path] == nil { texts[path] = SourceText(path: path, bytes: []) }
    return Diagnosed(Loaded(theme: theme, texts: texts, basis: basis), diagnostics)
  }

  /// A theme and its ancestors, the theme itself first. A theme that extends itself ends the chain.
  private func chain(from name: String, _ diagnostics: inout [Diagnostic]) async throws -> [ThemeFolder] {
    let places = ThemeFolders(site: root)
    var folders: [ThemeFolder] = []
    var next: String? = name
    while let name = next, !folders.contains(where: { $0.name == name }) {
      let shortcut = places.shortcut(to: name)
      if let shortcut { diagnostics.append(SymbolicLink.found(at: shortcut)) }
      guard let place = places.folder(of: name) else {
        guard shortcut != nil, name != SiteConfiguration.standard.theme else {
          throw WrongUsage.noTheme(name)
        }
        next = SiteConfiguration.standard.theme
        continue
      }
      let prefix = prefix(of: place)
      let files = try await places.read(place, prefix: prefix, jobs: jobs).reported(to: &diagnostics)
      let folder = ThemeFolder(name: name, files: files, prefix: prefix)
      folders.append(folder)
      next = ThemeSettings.read(folder).reported(to: &diagnostics).parent
    }
    return folders
  }

  /// The path of a theme as people see it from the folder of the site.
  private func prefix(of place: DiskPath) -> String {
    let root = DiskPath(root)
    guard root.holds(place) else { return "\(place)/" }
    return place.bytes.dropFirst(root.bytes.count + 1).text + "/"
  }
}
