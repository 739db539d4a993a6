package import Knowledge
package import Search
package import Source

/// A site in its theme. Each page of the content can be drawn by itself, or else all files together.
package struct SiteDrawing: Sendable {
  private let drawing: Drawing
  /// What was noticed of the theme on this site.
  private let diagnostics: [Diagnostic]
  /// Whether the theme has all templates that it needs; else there is nothing to draw.
  package let isDrawable: Bool

  /// - Parameters:
  ///   - pictures: what became of the pictures of the content.
  ///   - badges: those that the site has given.
  ///   - hasSearch: whether pages offer the search.
  ///   - say: says a sentence in the language of the site.
  package init(
    of site: Site, by theme: Theme, pictures: RedrawnPictures = .none, badges: IssuedBadges = .none,
    hasSearch: Bool = true, saying say: @escaping @Sendable (Message) -> String = { $0.text }
  ) {
    isDrawable = TemplateUses.all.allSatisfy { !$0.isNeeded || theme.hasTemplate($0.name) }
    var diagnostics: [Diagnostic] = []
    var worn = theme.wearing(site.configuration.identity.accent).reported(to: &diagnostics)
    if !hasSearch { worn.search = nil }
    drawing = Drawing(site: site, theme: worn, pictures: pictures, badges: badges, saying: say)
    self.diagnostics = diagnostics + LanguageWithoutWords.check(site, theme)
  }

  /// The page of the content at an address; nil if none stands there.
  package func page(at address: String) -> OutputFile? {
    guard isDrawable, let plan = ContentPages.page(at: address, of: drawing) else { return nil }
    return drawing.draw(plan, in: Frames(of: [plan], drawing)).file
  }

  /// The files that are there whatever pages say: those of its theme, and those of the content that pages show or offer.
  package var assets: [OutputFile] {
    PublishedAssets.themeFiles(of: drawing) + PublishedAssets.cards(of: drawing)
      + PublishedAssets.files(of: drawing)
  }

  /// What the search reads.
  package func index(jobs: Int) async -> SearchIndex { await SearchSources.index(of: drawing, jobs: jobs) }

  /// All that is the same for the pages of the site, worked out.
  ///
  /// - Parameter jobs: how many rows of lists are drawn at a time.
  package func whole(jobs: Int) async -> WholeDrawing {
    guard isDrawable else { return WholeDrawing() }
    return await WholeDrawing(of: drawing, diagnostics, jobs: jobs)
  }

  /// What is wrong with the paths of its files, and what was noticed of its theme, without drawing its pages.
  package var remarks: [Diagnostic] {
    guard isDrawable else { return [] }
    return diagnostics + drawing.linksToUnmadePages() + drawing.theme.checkPaths(of: drawing.site)
  }
}
