internal import Knowledge
internal import Source

/// The one gate that all files of a site pass: each has a path that can be had everywhere, and has it alone.
///
/// It knows the paths of any build of the site, such as those that only a site with an address has, so that what passes
/// a check passes when the site is published.
struct OutputGate {
  private let site: Site

  private init(_ site: Site) { self.site = site }

  /// The files that may be written, with errors on the others. Of two that want the same path, the first has it.
  static func pass(_ files: [OutputFile], of site: Site) -> Diagnosed<[OutputFile]> {
    let gate = OutputGate(site)
    var taken = TakenPaths<OutputOrigin?>()
    for path in ReservedPaths.all { _ = taken.take(path, for: nil) }
    var diagnostics: [Diagnostic] = []
    var passed = files.filter { file in
      if let fault = PathFault(in: file.path, isFixed: file.isFixed) {
        diagnostics += gate.fault(fault, of: file)
        return false
      }
      guard let other = taken.take(file.path, for: file.origin) else { return true }
      diagnostics += gate.collision(of: file.path, file.origin, with: other.path, other.owner)
      return false
    }
    var later = taken
    for path in SiteMap.addresses(of: site) + Feeds.addresses(of: site) {
      // A site that has an address has these files already.
      guard site.configuration.url == nil, let other = later.take(path, for: nil) else { continue }
      diagnostics += gate.collision(of: path, nil, with: other.path, other.owner, isWithAddress: true)
      passed.removeAll { $0.path == other.path }
    }
    return Diagnosed(passed, diagnostics)
  }

  /// The error on a file whose path cannot be had. Rules tell of the names of pages, files and kinds themselves.
  private func fault(_ fault: PathFault, of file: OutputFile) -> [Diagnostic] {
    switch file.origin?.sort {
    case .file, .kind: return []
    case .page where site.pages.contains(where: { $0.address == file.path }): return []
    case .page, .name, nil:
      return [UnportableName.diagnose(file.path, fault, at: file.origin?.span ?? place(of: file.path))]
    }
  }

  /// A page in the folder because of which Laurel makes a file.
  private func place(of path: String) -> SourceSpan {
    let folder = ContentPath.folder(of: path)
    return .startOf(site.pages.first { ContentPath.isFolder(folder, above: $0.folder) }?.path ?? path)
  }

  /// The error on two files, one of which was to take the path of the other. Two files that Laurel makes for every site
  /// collide because of a folder's name, so a page in the folder is named.
  private func collision(
    of path: String, _ origin: OutputOrigin?, with other: String, _ owner: OutputOrigin?,
    isWithAddress: Bool = false
  ) -> [Diagnostic] {
    let origins = [origin, owner].compactMap { $0 }.sorted { $0.sort.rawValue > $1.sort.rawValue }
    if origins.count == 2, origins.allSatisfy({ $0.sort == .page }) { return [] }
    let span = origins.first?.span ?? place(of: path)
    return [
      CollidingPaths.diagnose(
        path, other: other, at: span, alsoAt: origins.dropFirst().first?.span, isWithAddress: isWithAddress)
    ]
  }
}

extension OutputFile {
  /// Whether it goes up as it is, or a host asks for it by this name.
  fileprivate var isFixed: Bool {
    if case .asset(let path) = content { Asset.isStatic(path.utf8) } else { HostFiles.names.contains(path) }
  }
}
