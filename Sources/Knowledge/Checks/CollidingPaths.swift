package import Source

/// Two pages cannot become the same file; on Windows and macOS, names that differ only by case are the same.
package enum CollidingPaths: SiteRule {
  package static let id: RuleID = "colliding-paths"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for (address, span) in outputs(of: site) {
      if let other = first[Fold.key(address)] {
        diagnostics.append(
          diagnostic(
            .same(address), at: span, notes: [Note("so does this", at: other)], fixes: [Fix("rename one")]))
      } else {
        first[Fold.key(address)] = span
      }
    }
    return diagnostics
  }

  /// Reports what becomes the same file as one that Laurel makes itself, but for the files that `check` has reported.
  package static func diagnose(_ addresses: [String], in site: Site) -> [Diagnostic] {
    if addresses.isEmpty { return [] }
    let outputs = Dictionary(grouping: outputs(of: site)) { Fold.key($0.address) }
    return addresses.compactMap { diagnose($0, outputs[Fold.key($0), default: []], in: site) }
  }

  /// Two files that Laurel makes itself collide because of a folder's name, so a page in the folder is named.
  private static func diagnose(
    _ address: String, _ culprits: [(address: String, span: SourceSpan)], in site: Site
  ) -> Diagnostic? {
    guard culprits.count < 2 else { return nil }
    let folder = ContentPath.folder(of: address)
    let below = site.pages.first { ContentPath.isFolder(folder, above: $0.folder) }
    let span = culprits.first?.span ?? .startOf(below?.path ?? address)
    return diagnostic(
      .same(address), at: span, notes: [Note("so does a page that is made for every site")],
      fixes: [Fix("rename the page or its folder")])
  }

  private static func outputs(of site: Site) -> [(address: String, span: SourceSpan)] {
    let pages = site.pages.map { ($0.address, SourceSpan.startOf($0.path)) }
    let redirects = site.pages.flatMap { page in
      page.redirects.map { ($0, page.aliasesSpan) }
    }
    return pages + redirects
  }
}

extension Message {
  fileprivate static func same(_ address: String) -> Message { "this becomes the file '\(address)'" }
}
