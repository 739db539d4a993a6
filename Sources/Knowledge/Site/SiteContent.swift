package import Markup
internal import Source

/// All that was read for a site, before anything is known of how it hangs together.
package struct SiteContent: Sendable {
  package let documents: [Document]
  package let assets: [Asset]
  package let configuration: SiteConfiguration
  package let schema: Schema
  package let vocabulary: TagVocabulary
  /// Groups of phrases that mean the same, for the search.
  package let synonyms: [[String]]
  /// The paths of all pages by their folders, also of pages that were taken out since: the files beside a page are its own.
  let pagesByFolder: [String: [String]]
  /// What it was read by; nil if that is not known.
  let basis: SiteBasis?
  /// What other sites share, if this is a portal to them.
  package var library: SharedLibrary

  package init(
    documents: [Document], assets: [Asset], configuration: SiteConfiguration, schema: Schema,
    vocabulary: TagVocabulary, synonyms: [[String]] = [], basis: SiteBasis? = nil,
    library: SharedLibrary = .none, pagesByFolder: [String: [String]]? = nil
  ) {
    self.documents = documents.sorted { String.byBytes($0.path, $1.path) }
    self.pagesByFolder =
      pagesByFolder ?? Dictionary(grouping: documents.map(\.path), by: ContentPath.folder)
    self.assets = assets
    self.configuration = configuration
    self.schema = schema
    self.vocabulary = vocabulary
    self.synonyms = synonyms
    self.basis = basis
    self.library = library
  }
}

extension SiteContent {
  /// The same content without some documents and some files.
  func withholding(
    _ isDocumentWithheld: (Document) -> Bool, _ isAssetWithheld: (Asset) -> Bool
  ) -> SiteContent {
    SiteContent(
      documents: documents.filter { !isDocumentWithheld($0) },
      assets: assets.map { isAssetWithheld($0) ? $0.withheld : $0 },
      configuration: configuration, schema: schema, vocabulary: vocabulary, synonyms: synonyms,
      basis: basis, library: library, pagesByFolder: pagesByFolder)
  }

  /// The same content without the documents at some paths.
  package func without(_ paths: Set<String>) -> SiteContent {
    paths.isEmpty ? self : withholding({ paths.contains($0.path) }, { _ in false })
  }

  /// The same content with other documents, which take the place of those at the same paths.
  package func replacing(_ others: [Document]) -> SiteContent {
    let paths = Set(others.map(\.path))
    return SiteContent(
      documents: documents.filter { !paths.contains($0.path) } + others, assets: assets,
      configuration: configuration, schema: schema, vocabulary: vocabulary, synonyms: synonyms,
      basis: basis, library: library)
  }

  /// The same content with more files.
  package func adding(_ others: [Asset]) -> SiteContent {
    SiteContent(
      documents: documents, assets: (assets + others).sorted { String.byBytes($0.path, $1.path) },
      configuration: configuration, schema: schema, vocabulary: vocabulary, synonyms: synonyms,
      basis: basis, library: library)
  }

  /// Whether this is `other` but for the texts of its pages, whose files are the same.
  func differs(onlyInTextsFrom other: SiteContent) -> Bool {
    basis != nil && basis == other.basis && assets == other.assets && library.districts.isEmpty
      && other.library.districts.isEmpty && pagesByFolder == other.pagesByFolder
      && documents.elementsEqual(other.documents) { $0 === $1 || $0.path == $1.path }
  }
}
