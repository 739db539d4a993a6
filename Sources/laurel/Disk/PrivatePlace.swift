internal import Glibc
internal import Source

/// Where a file may lie that nobody else is to see: outside of what is published, and of what git takes in.
struct PrivatePlace {
  let site: SiteSource

  /// Throws if others would get the file.
  func check(_ path: DiskPath) throws {
    let folders = try SiteFolders(root: site.root)
    let path = path.parent.resolvedIfThere.appending(path.name)
    let output = DiskPath(site.output).resolvedIfThere
    if folders.content.holds(path) || output.holds(path) { throw BadgeRefusal.published("\(path)") }
    guard folders.root.holds(path), !isIgnored(path, in: folders.root) else { return }
    throw BadgeRefusal.unignored("\(path)")
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
