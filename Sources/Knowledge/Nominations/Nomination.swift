package import Markup
package import Source

/// Somebody who was put forward for an award: a page that is no part of the site.
package struct Nomination: Sendable {
  /// The page as it would be read as part of the site.
  package let page: Page
  package let document: Document

  /// The name of its file, by which judges know it.
  package var name: String { ContentPath.stem(of: page.path) }

  /// The name that messages have for the kind of such pages.
  static let kind = "nomination"

  /// What the nominator says to the judges alone.
  package static let words: [Field] = [
    Field("nominated_by", .text(.none), label: "Nominated by", help: "Who puts the name forward."),
    Field("nominator_contact", .text(.none), label: "How to reach the nominator"),
    Field("reason", .markdown(.none), label: "Reason", help: "Why, for the judges alone."),
  ]

  /// What becomes part of the page of somebody who is chosen: the values of the kind, without the nominator's own words.
  package var publicValues: [YAMLMapping.Entry] {
    document.metadata.entries.filter { entry in !Self.words.contains { $0.name == entry.key } }
  }
}

extension Nomination {
  /// Reads nominations as pages of the site are read, with the same remarks. The rules for the whole site do not look at
  /// them, since nobody publishes them.
  ///
  /// - Parameters:
  ///   - files: by their paths from the content folder.
  ///   - kind: the kind of the pages as it is for nominations.
  package static func read(
    _ files: [SourceFile], as kind: Kind, in content: SiteContent, asOf day: CalendarDate, jobs: Int
  ) async -> Diagnosed<[Nomination]> {
    var diagnostics: [Diagnostic] = []
    let content = content.with(kind: kind)
    let documents = await files.concurrentMap(jobs: jobs) { file in
      Document.parse(file, options: content.configuration.markdown.ofBody(file.path, content.schema))
    }.collected().reported(to: &diagnostics)
    let site = await Site.resolve(
      content.replacing(documents), asOf: day, including: .everything, jobs: jobs
    ).reported(to: &diagnostics)
    let pages = Dictionary(site.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(files.map(\.path))
    let told = content.configuration.judge(diagnostics).filter {
      // A photo comes with the page of somebody who is chosen.
      paths.contains($0.span.path) && $0.rule != MissingImage.id
    }
    let all = documents.compactMap { document in
      pages[document.path].map { Nomination(page: $0, document: document) }
    }
    return Diagnosed(all, told)
  }
}

extension SiteContent {
  /// The same content with one more kind.
  fileprivate func with(kind: Kind) -> SiteContent {
    SiteContent(
      documents: documents, assets: assets, configuration: configuration,
      schema: Schema(kinds: schema.kinds + [kind]), vocabulary: vocabulary, synonyms: synonyms)
  }
}
