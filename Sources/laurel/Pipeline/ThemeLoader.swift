internal import Knowledge
internal import Presentation
internal import Source

/// Finds the theme of a site with all that it extends.
struct ThemeLoader {
  let root: String
  let jobs: Int

  /// A theme, and its texts by the paths that its diagnostics name.
  struct Loaded {
    let theme: Theme
    let texts: [String: SourceText]
    /// The paths of all files that diagnostics may name, those that were refused among them.
    let paths: Set<String>
  }

  func load(_ site: Site) async throws -> Diagnosed<Loaded> {
    var diagnostics: [Diagnostic] = []
    var refused: [Diagnostic] = []
    let folders = try await chain(from: site.configuration.theme, &diagnostics, refused: &refused)
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
    let paths = Set(texts.keys).union(refused.map(\.span.path))
    return Diagnosed(Loaded(theme: theme, texts: texts, paths: paths), diagnostics + refused)
  }

  /// A theme and its ancestors, the theme itself first. A theme that extends itself ends the chain.
  ///
  /// - Parameter refused: gets the diagnostics on files that could not be read.
  private func chain(
    from name: String, _ diagnostics: inout [Diagnostic], refused: inout [Diagnostic]
  ) async throws -> [ThemeFolder] {
    let places = ThemeFolders(site: root)
    var folders: [ThemeFolder] = []
    var next: String? = name
    while let name = next, !folders.contains(where: { $0.name == name }) {
      guard let place = places.folder(of: name) else { throw WrongUsage.noTheme(name) }
      let read = try await places.read(place, jobs: jobs)
      let folder = ThemeFolder(name: name, files: read.value, prefix: prefix(of: place))
      refused += read.diagnostics.map { $0.moved(below: folder.prefix) }
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

extension Diagnostic {
  /// The same diagnostic on the file as it is found from elsewhere.
  fileprivate func moved(below prefix: String) -> Diagnostic {
    let place = SourceSpan(path: prefix + span.path, start: span.start, end: span.end)
    return Diagnostic(
      rule: rule, severity: severity, message: message, span: place, notes: notes, fixes: fixes)
  }
}
