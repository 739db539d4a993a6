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
  /// What other sites share, if this is a portal to them.
  package var library: SharedLibrary

  package init(
    documents: [Document], assets: [Asset], configuration: SiteConfiguration, schema: Schema,
    vocabulary: TagVocabulary, synonyms: [[String]] = [], library: SharedLibrary = .none
  ) {
    self.documents = documents.sorted { String.byBytes($0.path, $1.path) }
    self.assets = assets
    self.configuration = configuration
    self.schema = schema
    self.vocabulary = vocabulary
    self.synonyms = synonyms
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
      library: library)
  }

  /// The same content with other documents, which take the place of those at the same paths.
  package func replacing(_ others: [Document]) -> SiteContent {
    let paths = Set(others.map(\.path))
    return SiteContent(
      documents: documents.filter { !paths.contains($0.path) } + others, assets: assets,
      configuration: configuration, schema: schema, vocabulary: vocabulary, synonyms: synonyms,
      library: library)
  }
}
