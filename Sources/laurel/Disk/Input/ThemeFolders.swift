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

  /// The folder of a theme, or nil if there is none of that name. Where a shortcut stands in the site, it is not followed.
  func folder(of theme: String) -> DiskPath? {
    guard Self.isName(theme) else { return nil }
    let places = shortcut(to: theme) == nil ? [own] + installed : installed
    return places.lazy.map { $0.appending(theme) }.first { folder in
      (try? folder.appending("theme.yml").status()?.kind) == .file
    }
  }

  /// The shortcut that stands in the site where the folder of a theme would be, from the folder of the site.
  func shortcut(to theme: String) -> String? {
    guard Self.isName(theme) else { return nil }
    return [(own, Self.name), (own.appending(theme), "\(Self.name)/\(theme)")]
      .first { (try? $0.0.status()?.kind) == .symbolicLink }?.1
  }

  private static func isName(_ theme: String) -> Bool {
    !theme.isEmpty && theme.utf8.first != UInt8(ascii: ".") && !theme.utf8.contains(UInt8(ascii: "/"))
      && !theme.utf8.contains(0)
  }

  /// All files of a theme, with paths from its folder, sorted by bytes.
  ///
  /// - Parameter prefix: stands before the paths of files that are refused.
  func read(_ folder: DiskPath, prefix: String = "", jobs: Int = 1) async throws -> Diagnosed<[SourceFile]> {
    let entries = try folder.contentEntries()
    let found = await entries.concurrentMap(jobs: jobs) {
      FoundFile(themeFile: $0, in: folder, limit: Self.fileLimit)
    }
    return found.reduce(into: Diagnosed([])) { files, found in
      switch found {
      case .text(let file): files.value.append(file)
      case .refused(let diagnostic): files.diagnostics.append(diagnostic.inFolder(prefix))
      case .asset: break
      }
    }
  }

  private var own: DiskPath { site.appending(Self.name) }

  /// Those of an installation, and those of the project that Laurel was compiled in.
  private var installed: [DiskPath] {
    executable.map { InstalledFolders.named(Self.name, inProject: Self.name, executable: $0) } ?? []
  }
}

extension Diagnostic {
  /// The same about a file in another folder, as a whole.
  fileprivate func inFolder(_ prefix: String) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, span: .startOf(prefix + span.path), notes: notes,
      fixes: fixes)
  }
}
