internal import Markup
internal import Source

/// Reads the fields and the links of a document, now that all pages are known.
struct PageReader {
  let content: SiteContent
  let targets: LinkTargets
  private let titles: TitleOrder

  init(content: SiteContent, targets: LinkTargets) {
    self.content = content
    self.targets = targets
    titles = TitleOrder(language: content.configuration.language)
  }

  func read(_ outline: PageOutline, id: PageID) -> Diagnosed<Page> {
    let document = outline.document
    let kind = outline.kind
    let resolver = LinkResolver(targets: targets, path: document.path)
    let folderKind = content.schema.kind(ofFolder: ContentPath.folder(of: document.path))
    var reader = FieldReader(
      subject: kind.map { "the kind '\($0.id)'" as Message } ?? "a page",
      options: content.configuration.markdown,
      vocabulary: content.vocabulary, resolver: resolver)
    let values = reader.read(
      document.metadata, as: Self.fields(of: kind, document),
      besides: folderKind?.knowsAllFields == true ? [] : nil,
      at: .startOf(document.path))
    let consent = kind?.consent?.field
    let hasUnreadableConsent = reader.diagnostics.contains { diagnostic in
      diagnostic.severity == .error
        && consent.map { document.metadata.holds(diagnostic.span.start, under: $0) } ?? false
    }
    let links = resolver.resolve(document.prose.references)
    let blocks = document.prose.blocks.map { $0.read(content, resolver) }.collected()
    let page = Page(
      outline, id: id, fields: values,
      body: Passage(prose: document.prose, links: links.value, blocks: blocks.value),
      language: content.configuration.language, titles: titles, namedImages: reader.namedFiles,
      hasUnreadableConsent: hasUnreadableConsent)
    if outline.titleLength > PageOutline.longestTitle {
      let field = kind?.titleField ?? "title"
      reader.report(OutOfRange.diagnoseTitle(field, ofLetters: outline.titleLength, at: outline.titleSpan))
    }
    let remarks = Set(outline.remarks)
    let own = reader.diagnostics.filter { !remarks.contains($0) }
    let empty =
      page.hasNoWords && !document.isRefused ? [EmptyPage.diagnoseTitleOnly(at: page.titleSpan)] : []
    return Diagnosed(page, diagnostics(on: outline, own + links.diagnostics + blocks.diagnostics + empty))
  }

  /// The diagnostics on a page; on one that is empty or of another kind, only that, as it explains all others.
  private func diagnostics(on outline: PageOutline, _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let document = outline.document
    if document.isEmpty {
      let diagnostic = EmptyPage.diagnose(at: document.path, kind: outline.kind)
      return [diagnostics.contains { $0.severity == .error } ? diagnostic.with(severity: .error) : diagnostic]
    }
    let isMisplaced =
      outline.isFolderIndex
      ? nil : WrongFolder.diagnose(document, of: outline.kind, in: content.schema)
    return isMisplaced.map { [$0] } ?? diagnostics
  }

  /// The fields of a kind; a title that stands in the text as its first heading need not be given again.
  private static func fields(of kind: Kind?, _ document: Document) -> [Field] {
    let fields = kind?.fields ?? CommonFields.all
    guard let titleField = kind?.titleField, document.titleHeading != nil else { return fields }
    return fields.map { field in
      field.name == titleField ? Field(field.name, field.type, label: field.label, help: field.help) : field
    }
  }
}
