internal import Knowledge
internal import Presentation
internal import Source

/// A site that is ready to be written, and all that was noticed on the way.
struct BuiltSite {
  let files: [OutputFile]
  let diagnostics: [Diagnostic]
  private let ready: ReadySite

  init(_ ready: ReadySite, files: [OutputFile], diagnostics: [Diagnostic]) {
    self.ready = ready
    self.files = files
    self.diagnostics = diagnostics
  }

  /// The site as it goes out.
  var site: Site { ready.site }

  var tree: SourceTree { ready.tree }

  /// What became of the pictures, if any was drawn anew.
  var pictures: PictureWorkshop.Results? { ready.pictures }

  /// What became of the pictures beside links on other sites.
  var cards: CardWorkshop.Results { ready.cards }

  /// The folder that was given for the site.
  var root: DiskPath { ready.root }

  /// The texts of the theme, and of catalogs that something is wrong with, by the paths that diagnostics name.
  var themeTexts: [String: SourceText] { ready.textsBeside }

  var name: String { site.configuration.title }

  var contentFolder: DiskPath { tree.contentFolder }

  /// Where its files come from that are not drawn.
  var origins: FileOrigins { ready.origins }

  /// Where what was drawn lies, if anything was.
  var cache: PictureCache? { ready.cache }

  /// What is to be said of how pictures were drawn, if anything.
  var pictureRemarks: [Message] {
    [pictureRemark, cards.isLeftOut ? .cardsLeftOut : nil].compactMap { $0 }
  }

  private var pictureRemark: Message? {
    if let fault = cache?.fault { return .notKept("\(fault)") }
    guard site.assetUses.contains(where: { !$0.asset.isRedrawn && $0.asset.redrawn.isRedrawn }) else {
      return nil
    }
    return .notRedrawn
  }

  /// Whether a diagnostic is about a file of the content, and not of the theme.
  func isAboutContent(_ diagnostic: Diagnostic) -> Bool { themeTexts[diagnostic.span.path] == nil }

  /// Where a file is on the disk, by the path that diagnostics name.
  func place(of path: String) -> DiskPath {
    guard themeTexts[path] != nil else { return contentFolder.appending(path) }
    return path.startsWithBytes(of: "/") ? DiskPath(path) : root.appending(path)
  }

  /// A report on the diagnostics, or on some of them.
  ///
  /// - Parameters:
  ///   - hasNotes: whether notes are told as well as warnings and errors.
  ///   - fileCount: how many files were looked at, if not all.
  func report(on some: [Diagnostic]? = nil, withNotes hasNotes: Bool, fileCount: Int? = nil) -> Report {
    let told = (some ?? diagnostics).filter { hasNotes || $0.severity > .note }
    let named = Set(told.flatMap { [$0.span.path] + $0.notes.compactMap(\.span?.path) })
    var texts = themeTexts
    for file in tree.texts where named.contains(file.path) {
      if case .text(let text) = DecodedText(file) { texts[file.path] = text }
    }
    return Report(
      told, texts: texts,
      prefix: tree.contentPrefix, outside: Set(themeTexts.keys),
      siteFolder: GitHubRun.siteFolder(of: root), helpAddresses: helpAddresses,
      fileCount: fileCount ?? tree.texts.count, sentences: sentences)
  }

  /// Remarks are told in the language of the site.
  var sentences: Sentences { Sentences(in: site.configuration.language) }

  /// The addresses of the pages about checks, where the site has such pages and an address.
  private var helpAddresses: [RuleID: String] {
    guard let url = site.configuration.url else { return [:] }
    let rules = Dictionary(uniqueKeysWithValues: AllRules.all.map { ("checks/\($0.id).md", $0.id) })
    return site.pages.reduce(into: [:]) { addresses, page in
      if let rule = rules[page.path] { addresses[rule] = url + page.address }
    }
  }
}

extension Message {
  fileprivate static let cardsLeftOut: Message =
    "Pictures beside links on other sites are left out. To have them, install librsvg2-bin."

  fileprivate static func notKept(_ fault: String) -> Message {
    "What was drawn of pictures is not kept, so each build draws it anew. \(fault)"
  }

  fileprivate static let notRedrawn: Message =
    "Pictures are as they were made. To have them in the sizes of pages, install libvips-tools, version 8.13 or later."
}
