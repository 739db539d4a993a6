package import Source

/// Two pages cannot become the same file; on Windows and macOS, names that differ only by case are the same.
package enum CollidingPaths: SiteRule {
  package static let id: RuleID = "colliding-paths"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    var taken = TakenPaths<SourceSpan>()
    return outputs(of: site).compactMap { address, span in
      taken.take(address, for: span).map { other in
        diagnostic(
          message(address, other.path), at: span,
          notes: [Note(sameHere(address, other.path), at: other.owner)],
          fixes: [Fix("rename one")])
      }
    }
  }

  /// Reports a file that cannot stand where it would, because of one that Laurel makes or of a name that it keeps.
  ///
  /// - Parameters:
  ///   - other: the path that is taken: the same one, but for case and accents, or that of a folder in the way.
  ///   - isWithAddress: whether the other is only made for a site with an address.
  package static func diagnose(
    _ path: String, other: String, at span: SourceSpan, alsoAt second: SourceSpan?, isWithAddress: Bool
  ) -> Diagnostic {
    let made: Message =
      isWithAddress
      ? "the other file is made as soon as the site has an address" : "the other file is made by Laurel"
    return diagnostic(
      message(path, other), at: span,
      notes: [second.map { Note(sameHere(path, other), at: $0) } ?? Note(made)],
      fixes: [Fix("give it another name, or its folder")])
  }

  private static func isSame(_ path: String, _ other: String) -> Bool { Fold.path(path) == Fold.path(other) }

  private static func sameHere(_ path: String, _ other: String) -> Message {
    isSame(path, other) ? "so does this" : "the other is this"
  }

  /// What is said of a path that is taken, or of one that lies in a file.
  private static func message(_ path: String, _ other: String) -> Message {
    if isSame(path, other) { return .same(path) }
    return .fileAndFolder(path.utf8.count < other.utf8.count ? path : other)
  }

  private static func outputs(of site: Site) -> [(address: String, span: SourceSpan)] {
    let pages = site.pages.map { ($0.address, SourceSpan.startOf($0.path)) }
    let redirects = site.pages.flatMap { page in
      page.aliases.compactMap { alias in alias.redirect.map { ($0, alias.span) } }
    }
    return pages + redirects
  }
}

extension Message {
  fileprivate static func same(_ address: String) -> Message { "this becomes the file '\(address)'" }
  fileprivate static func fileAndFolder(_ path: String) -> Message {
    "'\(path)' cannot be a file and a folder at once"
  }
}
