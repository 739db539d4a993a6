internal import Source

/// The run of GitHub Actions that Laurel is a part of, as its variables describe it.
///
/// Source: GitHub's "Default environment variables" and "Adding a job summary".
struct GitHubRun: Sendable {
  /// The address below which the files of the commit can be seen.
  let files: String

  /// Nil outside of GitHub Actions.
  static var current: GitHubRun? { GitHubRun(environment: environment) }

  init?(environment: (String) -> String?) {
    guard let server = environment("GITHUB_SERVER_URL"), let repository = environment("GITHUB_REPOSITORY"),
      let commit = environment("GITHUB_SHA")
    else { return nil }
    files = "\(server)/\(repository)/blob/\(commit)"
  }

  /// What stands before the paths of a site's files in its repository: `website/`, or nothing.
  static func siteFolder(of site: DiskPath) -> String {
    let roots = [environment("GITHUB_WORKSPACE") ?? ".", "."].map { DiskPath($0).resolvedIfThere }
    guard let root = roots.first(where: { $0.holds(site) }), root != site else { return "" }
    return site.bytes.dropFirst(root.bytes.count + 1).text + "/"
  }

  /// Adds a report to the summary of the step, which is shown on the page of the run; false if there is none.
  ///
  /// What other commands of the step have written there stays, and counts towards the limit.
  static func addToSummary(_ report: Report, environment: (String) -> String? = environment) throws -> Bool {
    guard let path = environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else { return false }
    let file = DiskPath(path)
    let size = try file.status()?.byteCount ?? 0
    let text = MarkdownReport(report, run: GitHubRun(environment: environment), limit: byteLimit - size).text
    guard size + text.utf8.count <= byteLimit else { return false }
    try file.append(Array(text.utf8))
    return true
  }

  /// GitHub shows no summary that is longer.
  private static let byteLimit = 1 << 20
}
