internal import Glibc
internal import Source

/// Where a file may lie that must not get into the site.
struct PrivatePlace {
  let site: SiteSource

  /// Throws if the file would be published: in the content, in a theme, or in a finished site. Nominations are not.
  func check(_ path: DiskPath) throws {
    let folders = try SiteFolders(root: site.root)
    let path = path.parent.resolvedIfThere.appending(path.name)
    let isInContent = folders.content.holds(path) && !NominationFolder(folders).place.holds(path)
    let isInTheme = folders.root.appending(ThemeFolders.name).holds(path)
    let isInOutput = DiskPath(site.output).resolvedIfThere.holds(path)
    guard !isInContent, !isInTheme, !isInOutput, try !Self.isInSite(path.parent) else {
      throw WrongUsage.notPrivate("\(path)")
    }
  }

  /// Throws as well if git would take the file in.
  func checkSecret(_ path: DiskPath) throws {
    try check(path)
    let root = try SiteFolders(root: site.root).root
    let path = path.parent.resolvedIfThere.appending(path.name)
    guard root.holds(path), !isIgnored(path, in: root) else { return }
    throw WrongUsage.notIgnored("\(path)")
  }

  /// Whether a folder or one above it is a finished site, by its mark.
  private static func isInSite(_ folder: DiskPath) throws -> Bool {
    if try folder.appending(Manifest.name).status()?.kind == .file { return true }
    return try folder.parent != folder && isInSite(folder.parent)
  }

  /// Whether git passes over a file, as far as git can be asked.
  private func isIgnored(_ path: DiskPath, in root: DiskPath) -> Bool {
    let searchPath = environment("PATH") ?? "/usr/bin:/bin"
    guard let git = Program.path(of: "git", in: searchPath) else { return false }
    let variables = ["PATH": searchPath, "HOME": environment("HOME") ?? "/"]
    let answer = try? ChildProcess.run(
      [git, "check-ignore", "--quiet", "--", "\(path)"], environment: variables, in: root)
    return answer?.ending == .exit(0)
  }
}
