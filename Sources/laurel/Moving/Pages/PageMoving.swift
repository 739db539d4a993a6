internal import Knowledge
internal import Markup
internal import Source

/// Makes our pages of those of another program.
struct PageMoving: Sendable {
  /// A page of which is known what will stand above its text.
  private struct Outline: Sendable {
    let read: OriginSite.Page
    let page: ForeignPage
    let values: MovedValues
    let oldAddress: String?
    /// From where its links lead on, if they name addresses.
    let startOfLinks: String?
    /// The addresses by which it was found before, and its other names.
    var aliases: [String]

    var isDraft: Bool { page.state == .draft || page.state == .unclear }
  }

  private let site: OriginSite
  private let addresses: OldAddress
  private let redirects: OriginRedirects
  private let code: ProgramCode
  /// Whether pages are shown there only if they say so, as in a vault of which some are published.
  private let isOptIn: Bool
  /// The folders that the program leaves out with all that is in them, for their page is a draft in some language.
  private let hiddenFolders: Set<String>
  /// Whether pages that name a level ask for its password.
  private let hidesLevels: Bool

  init(_ site: OriginSite) throws {
    self.site = site
    addresses = OldAddress(origin: site.origin, settings: site.settings)
    redirects = OriginRedirects(site.origin, site.settings)
    code = try ProgramCode(of: site)
    hidesLevels = site.origin == .mkdocs && MkDocsPlugins(site.settings).hidesLevels
    isOptIn =
      site.origin == .obsidian && site.pages.contains { Self.publishes($0.page.document.metadata) == true }
    let drafts = site.pages.filter { $0.page.stateBelow != .published }.map(\.source.path)
    hiddenFolders =
      site.origin == .zola
      ? Set(drafts.filter(OriginLayout.isPageOfSection).map(ContentPath.folder))
      : []
  }

  /// The pages in the order of their paths, and the addresses that two of them would have had.
  func pages(jobs: Int) async -> (pages: [MovedPage], contested: [String]) {
    let outlines = await site.pages.concurrentMap(jobs: jobs, outline)
    let (parted, contested) = Self.parted(outlines)
    let known = parted.flatMap { outline in
      [outline.oldAddress, OldAddresses.output(of: outline.read.place.target)].compactMap { $0 }
        + outline.aliases
    }
    let links = OldLinks(
      MovedSettings(site), known: known + site.files.map(\.path),
      pages: parted.compactMap { outline in
        outline.oldAddress.map { (address: $0, path: outline.read.place.target) }
      })
    return (await parted.concurrentMap(jobs: jobs) { moved($0, links) }, contested)
  }

  private func outline(_ read: OriginSite.Page) -> Outline {
    let isHidden = !read.place.isShown || isHidden(read)
    let page = isHidden ? read.page.asDraft : read.page
    let metadata = page.document.metadata
    let stem = ContentPath.stem(of: read.place.path)
    let own = FolderText.isNamed(stem) ? ContentPath.name(of: ContentPath.folder(of: read.place.path)) : stem
    let name = addresses.post(at: read.place)?.name ?? own
    var values = MovedValues(page, of: site.origin, name: name)
    if let dated = DatedName(name) { values.addTitle(ContentPath.words(of: dated.name), of: page.document) }
    let there = OldAddress.Page(
      place: read.place, values: metadata,
      title: metadata.value(at: ["title"])?.word ?? values.title ?? ContentPath.words(of: name),
      day: values.day, categories: values.categories)
    let old = addresses.address(of: there)
    let path = read.place.target
    // A name that had to be changed is still the one by which others link to the page.
    let isRenamed = !FolderText.isNamed(stem) && ContentPath.stem(of: path) != stem
    if isRenamed { values.addTitle(stem, of: page.document) }
    let known = OldAddresses(
      old, redirects.addresses(leadingTo: old), metadata, of: site.origin,
      folder: ContentPath.folder(of: path), path: path)
    return Outline(
      read: read, page: page, values: values, oldAddress: old,
      startOfLinks: addresses.startOfLinks(of: there), aliases: known.aliases + (isRenamed ? [stem] : []))
  }

  /// Whether the program hides a page by what no word of ours says.
  private func isHidden(_ read: OriginSite.Page) -> Bool {
    let values = read.page.document.metadata
    if Self.isForSome(values) { return true }
    switch site.origin {
    case .obsidian: return isOptIn && Self.publishes(values) != true || Self.shares(values) == false
    case .eleventy:
      let computed = YAMLMapping(entries: values.value(at: ["eleventyComputed"])?.parts ?? [])
      let states = computed.entries.filter { ForeignName($0.key)?.concernsState == true }
      return !states.isEmpty
        || [values, computed].map { $0.value(at: ["permalink"]) }
          .contains(where: EleventyPrograms.mayHide(address:))
    case .mkdocs: return hidesLevels && values.value(at: ["level"])?.word != nil
    case .zola:
      return ContentPath.ancestors(of: ContentPath.folder(of: read.source.path))
        .contains(where: hiddenFolders.contains)
    case .jekyll:
      // Readers are led elsewhere, and never see the text.
      return values.entries.contains { entry in
        ForeignName.plain(entry.key) == "redirectto" && entry.value.elements.contains { $0.word != nil }
      }
    case .hugo, .docusaurus: return false
    }
  }

  /// The outlines without addresses at which another page stands, or that one before it has.
  private static func parted(_ outlines: [Outline]) -> ([Outline], contested: [String]) {
    var taken = TakenPaths<Void>()
    for outline in outlines { _ = taken.take(OldAddresses.output(of: outline.read.place.target), for: ()) }
    var contested: [String] = []
    let parted = outlines.map { outline in
      var outline = outline
      outline.aliases = outline.aliases.filter { alias in
        guard OldAddresses.isAddress(alias) else { return true }
        let file = OldAddresses.file(of: alias)
        // Where only capital letters differ, it is the page itself.
        if Fold.path(file) == Fold.path(OldAddresses.output(of: outline.read.place.target)) { return false }
        let isFree = taken.take(file, for: ()) == nil
        if !isFree { contested.append(alias) }
        return isFree
      }
      return outline
    }
    return (parted, contested)
  }

  private func moved(_ outline: Outline, _ links: OldLinks) -> MovedPage {
    let (read, document, values) = (outline.read, outline.page.document, outline.values)
    let isReadable = document.metadata.isWhole && document.metadata.unreadableKeys.isEmpty
    guard isReadable, case .text(let text) = DecodedText(read.source) else { return asItWas(outline) }
    let isBelow = document.bodyLine <= text.lineCount
    let body = isBelow ? text.bytes[text.lineStarts[document.bodyLine - 1]...] : []
    // A text that costs too much to read is refused here anyway.
    let converted = document.isRefused ? (text: Array(body), conversions: []) : code.converted(body, of: read)
    let notes = document.notation == .yaml ? Self.notes(in: text, before: document.bodyLine) : []
    let bytes = MovedPageText(values, aliases: outline.aliases, notes: notes).page(converted.text[...])
    guard Self.holds(bytes, values, converted.text) else { return asItWas(outline) }
    let mended = links.mended(bytes, at: read.place.target, from: outline.startOfLinks)
    let notation = document.notation.otherName.map { [Conversion.notation($0)] } ?? []
    let isUnchosen = isOptIn && Self.publishes(outline.read.page.document.metadata) == nil
    let settings = Array(repeating: Conversion.setting, count: read.valuesOfSettings)
    return MovedPage(
      source: read.source, path: read.place.target, bytes: mended.bytes,
      isHidden: outline.page.state != .published, isDraft: outline.isDraft, oldAddress: outline.oldAddress,
      conversions: notation + settings + values.conversions + converted.conversions
        + (isUnchosen ? [.unchosen] : [])
        + Array(repeating: .address, count: mended.count),
      others: values.others.map(\.key), isAsItWas: false)
  }

  /// A page whose values cannot be read, or not be written: nobody sees it, and nothing of it is lost.
  private func asItWas(_ outline: Outline) -> MovedPage {
    MovedPage(
      source: outline.read.source, path: outline.read.place.target, bytes: outline.read.source.bytes,
      isHidden: outline.page.state != .published, isDraft: outline.isDraft, oldAddress: outline.oldAddress,
      others: [],
      isAsItWas: true)
  }

  /// Whether a page is read back as it was meant, with nothing lost.
  private static func holds(_ bytes: [UInt8], _ values: MovedValues, _ body: [UInt8]) -> Bool {
    let text = SourceText(path: "", bytes: bytes)
    let read = YAMLReader.readFrontMatter(text).value
    let names = Set(read.mapping.entries.map(\.key))
    return read.mapping.isWhole && read.mapping.unreadableKeys.isEmpty
      && text.bytes[read.bodyStart...].elementsEqual(body)
      && values.own.allSatisfy { names.contains($0.name) }
      && (values.others.isEmpty || names.contains(MovedPageText.nameOfOthers))
  }

  /// The lines of notes among the values.
  private static func notes(in text: SourceText, before line: Int) -> [String] {
    guard line > 2 else { return [] }
    return (1..<line).map(text.line).filter {
      $0.startsWithBytes(of: "#") && !$0.startsWithBytes(of: OriginMark.start)
    }
  }

  /// What a page of a vault says about whether it is to be published.
  private static func publishes(_ values: YAMLMapping) -> Bool? {
    values.entries.first { ["publish", "dgpublish"].contains(ForeignName.plain($0.key)) }?.value.word
      .flatMap(YesNo.foreignReading)
  }

  /// Whether a page names those who alone may see it: `visibility: [staff]`.
  private static func isForSome(_ values: YAMLMapping) -> Bool {
    let access = ForeignName("access")
    return values.entries.filter { ForeignName.plain($0.key).endsWithBytes(of: "visibility") }
      .flatMap(\.value.elements).compactMap(\.word).contains { access?.hint($0) == .hides }
  }

  /// What a page of a vault says about whether it is shared. Elsewhere the word speaks of buttons below a page.
  private static func shares(_ values: YAMLMapping) -> Bool? {
    values.value(at: ["share"])?.word.flatMap(YesNo.foreignReading)
  }
}

extension FrontMatter.Notation {
  /// What people call a notation that is not ours.
  fileprivate var otherName: String? {
    switch self {
    case .yaml: nil
    case .toml: "TOML"
    case .json: "JSON"
    }
  }
}
