internal import Source

/// The folders in which themes are looked for: those of the site first, then those that came with Laurel.
struct ThemeFolders: Sendable {
  static let name = "Themes"
  /// Themes may hold fonts and pictures, which are larger than pages.
  private static let fileLimit = 16 << 20

  private let site: DiskPath
  private let executable: String?

  /// `executable` is the program that runs, near which the bundled themes are.
  init(site root: String, executable: String? = "/proc/self/exe") {
    site = DiskPath(root)
    self.executable = executable
  }

  /// The folder of a theme, or nil if there is none of that name.
  func folder(of theme: String) -> DiskPath? {
    guard !theme.isEmpty, theme.utf8.first != UInt8(ascii: "."), !theme.utf8.contains(UInt8(ascii: "/")),
      !theme.utf8.contains(0)
    else { return nil }
    return places.lazy.map { $0.appending(theme) }.first { folder in
      (try? folder.appending("theme.yml").status()?.kind) == .file
    }
  }

  /// All files of a theme, with paths from its folder, sorted by bytes.
  func read(_ folder: DiskPath, jobs: Int = 1) async throws -> Diagnosed<[SourceFile]> {
    let entries = try folder.contentEntries()
    let found = await entries.concurrentMap(jobs: jobs) {
      FoundFile(themeFile: $0, in: folder, limit: Self.fileLimit)
    }
    return found.reduce(into: Diagnosed([])) { files, found in
      switch found {
      case .text(let file): files.value.append(file)
      case .refused(let diagnostic): files.diagnostics.append(diagnostic)
      case .asset: break
      }
    }
  }

  /// The site's own, those of an installation, and those of the project that Laurel was compiled in.
  private var places: [DiskPath] {
    let installed = executable.map { InstalledFolders.named(Self.name, inProject: Self.name, executable: $0) }
    return [site.appending(Self.name)] + (installed ?? [])
  }
}
