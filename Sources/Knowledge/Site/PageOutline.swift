internal import Markup
internal import Source

/// What can be said of a page from its document alone: enough for other pages to link to it.
///
/// It is a class as each change of a page passes on those of all others.
final class PageOutline: Sendable {
  /// What it was made from.
  let source: Document
  /// The same with the names of our own for its values.
  let document: Document
  /// The values as they were typed, with the names of other programs.
  private let typed: YAMLMapping
  let kind: Kind?
  /// The start of it, if it is longer than `longestTitle`.
  let title: String
  /// How many letters its title has.
  let titleLength: Int
  let titleSpan: SourceSpan
  let address: String
  let isFolderIndex: Bool
  /// Whether it is a page of a kind that has a folder for itself.
  let hasOwnFolder: Bool
  let aliases: [Alias]
  let state: PageState
  /// What it says of the pages below it, if it stands for a folder.
  let stateBelow: PageState
  /// Its state by its own words, whatever its folder says.
  private let ownState: PageState
  /// Whether the folder that it stands for stays out of what visitors find, with all folders in it.
  let unlistsFolder: Bool
  /// The folders whose pages its `cascade` hides.
  let hiddenFolders: [String]
  /// What there is to say about its state, and about names that other programs use.
  let remarks: [Diagnostic]
  /// The values with words for readers that nobody shows, as no kind says what they are.
  let unshown: [YAMLMapping.Entry]

  /// The most letters of a title.
  static let longestTitle = 500

  /// The outlines of all documents, in the order of their paths.
  ///
  /// - Parameter old: those of a site of which only the texts of pages differ.
  static func all(
    of content: SiteContent, asOf: CalendarDate, after old: [PageOutline]?, jobs: Int
  ) async -> Diagnosed<[PageOutline]> {
    let folderTexts = FolderTexts(
      of: content.documents.map(\.path), home: content.configuration.home, schema: content.schema)
    let site = content.configuration.url.flatMap(SiteAddress.init)
    let outlines = await Array(content.documents.indices).concurrentMap(jobs: jobs) { index in
      let document = content.documents[index]
      if let old, old[index].source === document { return old[index].alone }
      let folder = folderTexts.folder(of: document.path)
      let ownFolder = folderTexts.ownFolder(of: document.path)
      return PageOutline(
        document, in: content, indexedFolder: folder, ownFolder: ownFolder, site, asOf: asOf)
    }
    let hidden = HiddenFolders(outlines)
    let judged = outlines.map { outline in
      hidden.state(of: outline).map { PageOutline(outline, in: $0) } ?? outline
    }
    return Diagnosed(
      judged, UnlistedName.diagnose(outlines.map(\.document.path)) + hidden.remarks(on: outlines))
  }

  /// This outline before anything of its folder is known.
  private var alone: PageOutline { state == ownState ? self : PageOutline(self, in: ownState) }

  /// Whether this says the same as another of the same path, and was made from the same document.
  func isSame(as other: PageOutline) -> Bool { source === other.source && state == other.state }

  /// Whether all values are as in another of the same path that links lead to alike, at the same places.
  func differs(onlyInTextFrom other: PageOutline) -> Bool {
    source === other.source
      || document.metadata == other.document.metadata && titleSpan == other.titleSpan
        && (document.titleHeading == nil) == (other.document.titleHeading == nil)
        && unlistsFolder == other.unlistsFolder
  }

  /// Whether it says itself that it is no draft.
  var saysItIsShown: Bool { typed["draft"]?.flag == false }

  /// What is told even if the page is not built: why it is not.
  var remarksOnState: [Diagnostic] {
    state == .unclear ? remarks : remarks.filter { $0.rule == HiddenPage.id }
  }

  private init(
    _ read: Document, in content: SiteContent, indexedFolder: String?, ownFolder: String?,
    _ site: SiteAddress?, asOf: CalendarDate
  ) {
    let folderKind = content.schema.kind(ofFolder: ContentPath.folder(of: read.path))
    let kind = indexedFolder == nil ? folderKind : nil
    let words = OwnWords(
      read, kind: kind, folderKind: folderKind, standsForFolder: indexedFolder?.isEmpty == false, asOf: asOf)
    let document = read.with(metadata: words.metadata)
    let titleValue = document.metadata[kind?.titleField ?? "title"]
    source = read
    self.document = document
    typed = read.metadata
    self.kind = kind
    isFolderIndex = indexedFolder != nil
    hasOwnFolder = ownFolder != nil
    let title =
      titleValue?.scalarText ?? document.titleHeading?.text
      ?? Self.title(
        ofPath: document.path, indexedFolder ?? ownFolder, site: content.configuration.title)
    titleLength = title.unicodeScalars.count
    // A title stands on every page that lists or links to it.
    self.title = titleLength > Self.longestTitle ? title.shortened(to: Self.longestTitle) : title
    titleSpan = titleValue?.span ?? document.titleHeading?.span ?? .startOf(document.path)
    address = Fold.composed(
      (indexedFolder ?? ownFolder).map { ContentPath.join($0, "index.html") }
        ?? ContentPath.withoutExtension(document.path) + ".html")
    aliases = (document.metadata["aliases"]?.elements ?? []).compactMap { value in
      value.scalarText.map { Alias($0, at: value.span, site: site) }
    }
    ownState = UnlistedName(inPath: document.path) == nil ? words.state : .draft
    state = ownState
    stateBelow = ownState == words.state ? words.stateBelow : ownState
    unlistsFolder = words.unlistsFolder
    hiddenFolders = words.hiddenFolders
    remarks = words.remarks
    unshown = folderKind == nil ? read.metadata.entries.filter(Self.isUnshown) : []
  }

  /// The same in another state.
  private init(_ other: PageOutline, in state: PageState) {
    source = other.source
    document = other.document
    typed = other.typed
    kind = other.kind
    title = other.title
    titleLength = other.titleLength
    titleSpan = other.titleSpan
    address = other.address
    isFolderIndex = other.isFolderIndex
    hasOwnFolder = other.hasOwnFolder
    aliases = other.aliases
    self.state = state
    stateBelow = other.stateBelow
    ownState = other.ownState
    unlistsFolder = other.unlistsFolder
    hiddenFolders = other.hiddenFolders
    remarks = other.remarks
    unshown = other.unshown
  }

  func entry(id: PageID?) -> LinkTargets.Entry {
    let headings = document.prose.outline + (document.titleHeading.map { [$0] } ?? [])
    return LinkTargets.Entry(
      id: id, path: document.path, address: address,
      addresses: PageAddress.keys(
        ofPage: document.path, address: address, isFolderIndex: isFolderIndex, metadata: typed),
      kind: kind?.id, title: title,
      aliases: aliases, state: state,
      anchors: document.isRefused ? nil : Anchors(Set(document.prose.anchors), headings: headings),
      isFolderIndex: isFolderIndex, hasOwnFolder: hasOwnFolder)
  }

  /// Whether a value is one of no field, and holds words.
  private static func isUnshown(_ entry: YAMLMapping.Entry) -> Bool {
    guard !CommonFields.all.contains(where: { $0.name == entry.key }), entry.value.hasWords else {
      return false
    }
    guard let name = ForeignName(entry.key) else { return true }
    return name.meaning == .parts || name.isEveryday && name.meaning != .sort
  }

  /// The title of a page that gives none: that of the site for its home page, or else the words of its file name, or of
  /// its folder.
  private static func title(ofPath path: String, _ folder: String?, site: String) -> String {
    if folder?.isEmpty == true, !site.isEmpty { return site }
    let stem = ContentPath.stem(of: path)
    let name = folder.flatMap { $0.isEmpty ? nil : ContentPath.name(of: $0) } ?? stem
    // A day in the name of a file is no part of the title.
    let rest = name.utf8.dropFirst(11)
    let isDated = CalendarDate(name.utf8.prefix(10).text) != nil && !rest.isEmpty
    return ContentPath.words(of: isDated ? rest.text : name)
  }
}

extension YAMLValue {
  /// The text of a scalar that is not blank, without the notes in it.
  package var scalarText: String? {
    guard case .scalar(let text, _) = content else { return nil }
    let shown = SourceText.withoutNotes(text, at: span).value.trimmed
    return shown.isEmpty ? nil : shown
  }

  /// Whether there is more in it than single words, numbers and addresses.
  fileprivate var hasWords: Bool { containsScalar { $0.wordCount > 1 } }

  /// Whether there is a text for readers in it: some words that end like a sentence, or more than three. A name, an
  /// address or a setting is none.
  var readsAsText: Bool {
    containsScalar { text in
      let isSentence = text.trimmed.utf8.last.map { ".!?".utf8.contains($0) } ?? false
      return text.wordCount > (isSentence ? 1 : 3)
    }
  }

  private func containsScalar(where isWanted: (String) -> Bool) -> Bool {
    switch content {
    case .scalar(let text, _): isWanted(text)
    case .list(let items): items.contains { $0.containsScalar(where: isWanted) }
    case .mapping(let mapping): mapping.entries.contains { $0.value.containsScalar(where: isWanted) }
    case .empty: false
    }
  }
}

extension String {
  fileprivate var wordCount: Int {
    utf8.split { $0.isSpace }.count { $0.contains { $0.isLetter || $0 >= 0x80 } }
  }
}
