package import Source

/// A picture goes onto the site byte by byte, with all that a camera or a program wrote into it.
///
/// It is told once for each picture, where it is used first.
package enum HiddenData: SiteRule {
  package static let id: RuleID = "hidden-data"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    var told: Set<String> = []
    return site.assetUses.filter { !$0.asset.hidden.isEmpty && told.insert($0.asset.path).inserted }
      .map { use in
        let name = ContentPath.name(of: use.asset.path)
        return diagnostic(
          .tells(use.asset.hidden, name), at: use.span,
          fixes: [use.asset.hidden.contains(.key) ? Fix("take it away, and have a new key made") : fix])
      }
  }

  private static let fix = Fix(
    """
    take that out: open the photo, save it as a new one without its details, and put that in its place; \
    'laurel explain hidden-data' says how, and how Laurel does it by itself
    """)
}

extension Message {
  fileprivate static func tells(_ parts: Set<HiddenPart>, _ name: String) -> Message {
    let isFilm = ContentPath.fileExtension(of: name) == "mp4"
    if parts.contains(.key) { return "the file '\(name)' holds a secret key" }
    if parts.contains(.place) {
      return isFilm
        ? "the film '\(name)' says where it was taken" : "the photo '\(name)' says where it was taken"
    }
    if parts.contains(.preview) {
      return "the photo '\(name)' carries a second picture, which may show what was cut off"
    }
    return isFilm
      ? "the film '\(name)' holds details that cannot be read, such as where it was taken"
      : "the picture '\(name)' holds details that cannot be read, such as where it was taken"
  }
}
