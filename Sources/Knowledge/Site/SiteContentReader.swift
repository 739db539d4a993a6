internal import Markup
package import Source

/// Parses the files of a site: its configuration, its kinds, its tags, its documents.
package struct SiteContentReader: Sendable {
  /// Pages and YAML files, by their paths from the content folder.
  private let texts: [SourceFile]
  private let assets: [Asset]
  /// The rules whose severity the configuration may set.
  private let rules: [RuleID]
  /// Takes the place of the address in `_site.yml`.
  private let baseURL: String?
  /// Takes the place of the host in `_site.yml`.
  private let host: Host?
  private let jobs: Int

  package init(
    texts: [SourceFile], assets: [Asset] = [], rules: [RuleID] = [], baseURL: String? = nil,
    host: Host? = nil, jobs: Int = 1
  ) {
    self.texts = texts
    self.assets = assets
    self.rules = rules
    self.baseURL = baseURL
    self.host = host
    self.jobs = jobs
  }

  /// Reads it all, and gives the parsed pages for the next time.
  ///
  /// - Parameter old: those of the last time; what has not changed since is not parsed anew.
  package func read(
    after old: ParsedPages = .none
  ) async -> (content: Diagnosed<SiteContent>, pages: ParsedPages) {
    var diagnostics: [Diagnostic] = []
    let configuration = readConfiguration().reported(to: &diagnostics)
    let vocabulary = readVocabulary().reported(to: &diagnostics)
    let synonyms = readSynonyms().reported(to: &diagnostics)
    let schema = readSchema().reported(to: &diagnostics)
    let isTaken = { (path: String) in !configuration.ignored.contains { $0.matches(path) } }
    let markdown = configuration.markdown
    let texts = self.texts.filter { isTaken($0.path) }
    let assets = self.assets.filter { isTaken($0.path) }
    diagnostics += MisplacedSettings.check(texts.map(\.path) + assets.map(\.path))
    let pages = await ParsedPages(texts.filter { ContentPath.isMarkdown($0.path) }, after: old, jobs: jobs) {
      markdown.ofBody($0, schema)
    }
    let content = SiteContent(
      documents: pages.documents.reported(to: &diagnostics), assets: assets,
      configuration: configuration, schema: schema, vocabulary: vocabulary, synonyms: synonyms, basis: basis)
    return (Diagnosed(content, diagnostics), pages)
  }

  private var basis: SiteBasis {
    SiteBasis(settings: texts.filter { !ContentPath.isMarkdown($0.path) }, baseURL: baseURL, host: host)
  }

  private func readConfiguration() -> Diagnosed<SiteConfiguration> {
    var diagnostics: [Diagnostic] = []
    var configuration = SiteConfiguration.standard
    if let mapping = mapping(at: SiteConfiguration.path, &diagnostics) {
      configuration = SiteConfiguration.read(mapping, rules: rules).reported(to: &diagnostics)
    }
    if let baseURL { configuration.url = baseURL }
    if let host { configuration.host = host }
    return Diagnosed(configuration, diagnostics)
  }

  private func readVocabulary() -> Diagnosed<TagVocabulary> {
    var diagnostics: [Diagnostic] = []
    guard let mapping = mapping(at: TagVocabulary.path, &diagnostics) else {
      return Diagnosed(.empty, diagnostics)
    }
    let vocabulary = TagVocabulary.read(mapping).reported(to: &diagnostics)
    return Diagnosed(vocabulary, diagnostics)
  }

  private func readSynonyms() -> Diagnosed<[[String]]> {
    var diagnostics: [Diagnostic] = []
    guard let mapping = mapping(at: SynonymReader.path, &diagnostics) else {
      return Diagnosed([], diagnostics)
    }
    let synonyms = SynonymReader.read(mapping).reported(to: &diagnostics)
    return Diagnosed(synonyms, diagnostics)
  }

  /// Reads the kinds alone, which nothing else in a site changes.
  package func readSchema() -> Diagnosed<Schema> {
    var diagnostics: [Diagnostic] = []
    var files: [(path: String, mapping: YAMLMapping)] = []
    for file in texts where ContentPath.name(of: file.path) == Schema.fileName {
      files.append((file.path, mapping(of: file, &diagnostics)))
    }
    let schema = Schema.read(files).reported(to: &diagnostics)
    return Diagnosed(schema, diagnostics)
  }

  private func mapping(at path: String, _ diagnostics: inout [Diagnostic]) -> YAMLMapping? {
    texts.first { $0.path == path }.map { mapping(of: $0, &diagnostics) }
  }

  private func mapping(of file: SourceFile, _ diagnostics: inout [Diagnostic]) -> YAMLMapping {
    switch DecodedText(file) {
    case .text(let text): return YAMLReader.readFile(text).reported(to: &diagnostics)
    case .notUTF8(let offset, let guess):
      diagnostics.append(NotUTF8.diagnose(file, offset: offset, guess: guess))
      return .unreadable
    }
  }
}
