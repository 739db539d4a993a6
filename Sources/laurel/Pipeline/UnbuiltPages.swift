internal import Knowledge
internal import Source

/// Pages that are not built yet or no more: drafts, pages that are to be published later, and expired ones.
///
/// Whoever writes a draft wants to know what is wrong with it before it is published.
struct UnbuiltPages {
  let content: SiteContent
  let asOf: CalendarDate
  let inclusion: Inclusion
  let jobs: Int

  /// The remarks on them. Errors are warnings, as they break nothing, but in pages that will come by themselves.
  func remarks(besides site: Site) async -> [Diagnostic] {
    guard site.pages.count < content.documents.count else { return [] }
    var diagnostics: [Diagnostic] = []
    let whole = await Site.resolve(content, asOf: asOf, including: .everything, jobs: jobs)
      .reported(to: &diagnostics)
    diagnostics += await Rules.check(whole, jobs: jobs)
    let unbuilt = whole.pages.filter { !inclusion.includes($0.state) }.map { ($0.path, $0.state) }
    let states = Dictionary(uniqueKeysWithValues: unbuilt)
    return diagnostics.compactMap(site.configuration.apply).compactMap { diagnostic in
      states[diagnostic.span.path].map { state in
        state == .scheduled ? diagnostic : diagnostic.with(severity: min(diagnostic.severity, .warning))
      }
    }
  }
}
