/// GitHub Pages, which takes no orders but one: to publish files as they are.
///
/// Source: docs.github.com, "About GitHub Pages and Jekyll".
enum GitHubHost: HostWriter {
  static let name = ".nojekyll"
  static let names = [name]
  static let needsFolder = false
  static let remark: String? =
    "GitHub Pages sends no headers of ours and keeps files for ten minutes. Old addresses lead on by small pages."

  static func files(_ rules: HostRules) -> [OutputFile] { [OutputFile(path: name, text: "")] }
}
