/// A source of pages: says which there are, and draws none of them.
protocol PageSource: Sendable {
  /// The templates that its pages are drawn by.
  static var templates: [TemplateUse] { get }

  static func pages(of drawing: Drawing) -> [PagePlan]
}

/// All sources of pages, in the order in which they are asked.
enum PageSources {
  static let all: [any PageSource.Type] =
    [ContentPages.self, HomePage.self, FolderPages.self, BacklinkPages.self] + made

  /// The sources of what Laurel makes besides the pages of the authors and their folders (`GeneratedPages`).
  static let made: [any PageSource.Type] = [
    TagPages.self, AlphabeticalIndex.self, KindMap.self, HonorRollPage.self, SharedPages.self,
    PersonPages.self, RecipientPages.self, Slideshow.self, CertificatePages.self, PrintPages.self,
    SearchPage.self,
    SubmitPages.self, VerificationPage.self, AccessibilityPage.self, NotFoundPage.self,
  ]
}
