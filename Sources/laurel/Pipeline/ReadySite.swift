internal import Knowledge
internal import Presentation
internal import Source

/// A site of which all is known and nothing is drawn yet, with what the next run may use again.
struct ReadySite: Sendable {
  let tree: SourceTree
  let parsed: ParsedPages
  let judged: JudgedSite
  let published: PublishableSite
  let theme: Diagnosed<ThemeLoader.Loaded>
  /// The texts of catalogs that something is wrong with, by the paths that diagnostics name.
  let catalogTexts: [String: SourceText]
  let drawing: SiteDrawing
  /// What was noticed besides what the content says.
  let noticed: [Diagnostic]
  /// What became of the pictures, if any was drawn anew.
  let pictures: PictureWorkshop.Results?
  /// What became of the drawings in whose place pictures are shown, if there are any.
  let drawings: SVGWorkshop.Results?
  /// What became of the pictures beside links on other sites.
  let cards: CardWorkshop.Results
  /// The folder that was given for the site.
  let root: DiskPath

  /// The site as it goes out.
  var site: Site { published.site }

  /// The texts of the theme, and of those catalogs.
  var textsBeside: [String: SourceText] {
    theme.value.texts.merging(catalogTexts) { first, _ in first }
  }

  /// Where what was drawn of pictures lies, if anything was.
  var cache: PictureCache? { pictures?.cache ?? drawings?.cache ?? cards.cache }

  /// Where its files come from that are not drawn.
  var origins: FileOrigins { FileOrigins(content: tree.contentFolder, root: root, pictures: cache) }

  /// All that is to be said of the site.
  ///
  /// - Parameters:
  ///   - drawing: what was noticed while it was drawn.
  ///   - tellsOfUnbuiltPages: whether diagnostics on pages that are not built are given too.
  func diagnostics(
    with drawing: [Diagnostic], onUnbuiltPages tellsOfUnbuiltPages: Bool = false
  ) async -> [Diagnostic] {
    let theme = theme.value.theme
    return await judged.diagnostics(
      with: noticed + drawing, onUnbuiltPages: tellsOfUnbuiltPages ? { theme.checkPaths(of: $0) } : nil)
  }
}
