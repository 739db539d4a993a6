internal import Knowledge
internal import Markup
internal import Source

/// The path of a post of Docusaurus, in which the day may be spread over folders: `2024/05/04/award-night.md`.
struct PostPath {
  let dated: DatedName
  /// The folders before the day.
  let folders: [String]

  /// Nil where no day is in it.
  init?(_ path: String) {
    var parts = ContentPath.withoutExtension(path).parts(separatedBy: "/")
    if parts.count > 1, FolderText.isNamed(parts[parts.count - 1]) { parts.removeLast() }
    for start in parts.indices.reversed() {
      guard let dated = DatedName(parts[start...].joined(separator: "-")) else { continue }
      self.dated = dated
      folders = Array(parts[..<start])
      return
    }
    return nil
  }

  /// The day and the name as one name of a file says them.
  var name: String { "\(dated.day)-\(dated.name)" }
}
