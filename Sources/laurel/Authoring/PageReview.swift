internal import Knowledge
internal import Markup
internal import Source

/// What the check would say of pages that are not written yet, in the midst of the site they are meant for.
struct PageReview {
  let content: SiteContent
  let day: CalendarDate
  let jobs: Int

  /// The diagnostics on these pages, which stand in for those at the same paths, as if all were published.
  func diagnostics(on pages: [SourceFile]) async -> [Diagnostic] {
    await diagnostics(on: pages, including: .everything)
  }

  /// The same as `laurel check` tells it: errors in drafts are warnings.
  func remarks(on pages: [SourceFile]) async -> [Diagnostic] {
    await diagnostics(on: pages, including: Inclusion())
  }

  private func diagnostics(on pages: [SourceFile], including inclusion: Inclusion) async -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let documents = pages.map { page in
      let options = content.configuration.markdown.ofBody(page.path, content.schema)
      return Document.parse(page, options: options).reported(to: &diagnostics)
    }
    let judged = await JudgedSite(
      Diagnosed(content.replacing(documents), diagnostics), asOf: day, including: inclusion, jobs: jobs)
    let paths = Set(pages.map(\.path))
    return await judged.diagnostics(onUnbuiltPages: { _ in [] }).filter { paths.contains($0.span.path) }
  }

  /// The review on a site without some pages.
  func without(_ paths: Set<String>) -> PageReview {
    PageReview(content: content.without(paths), day: day, jobs: jobs)
  }

  /// The errors and warnings on other pages that there would be if some were gone, and are not now.
  func remarks(causedByRemoving paths: Set<String>) async -> [Diagnostic] {
    if paths.isEmpty { return [] }
    // What is told once of the site may only be told elsewhere now.
    let known = Set(await self.remarks(of: content).map(\.message))
    return await self.remarks(of: content.without(paths)).filter { !known.contains($0.message) }
  }

  private func remarks(of content: SiteContent) async -> [Diagnostic] {
    let judged = await JudgedSite(Diagnosed(content), asOf: day, including: Inclusion(), jobs: jobs)
    return await judged.diagnostics(onUnbuiltPages: { _ in [] }).filter { $0.severity > .note }
  }

  /// The diagnostics on one page.
  func diagnostics(on page: PageInput, at path: String) async -> [Diagnostic] {
    await diagnostics(on: [SourceFile(path: path, text: page.text.string)])
  }
}
