internal import Markup
internal import Source

/// All that links can lead to: every page by its path and its names, every folder, every file, every page that is made.
package struct LinkTargets: Sendable {
  /// What is known of a page before its fields are read.
  struct Entry: Sendable {
    /// Nil for a page that is not built.
    let id: PageID?
    let path: String
    let address: String
    /// The forms of its address that links may have.
    let addresses: Set<String>
    let kind: String?
    let title: String
    let aliases: [String]
    let state: PageState
    /// Nil if the text could not be read.
    let anchors: Anchors?
    let isFolderIndex: Bool

    /// Whether the page has this anchor, or may have it.
    func has(anchor: String) -> Bool { anchors?.names.contains(anchor) ?? true }
  }

  let entries: [Entry]
  /// The folders that have a list: those of pages that are on the site, those of kinds, and all folders above them.
  let folders: Set<String>
  /// The identifiers of all kinds.
  let kinds: Set<String>
  private let generated: GeneratedPages
  let siteAddress: SiteAddress?
  private let byPath: [String: Int]
  /// The pages that stand for folders, by the folder.
  private let indexes: [String: Int]
  private let byFoldedPath: [String: [Int]]
  private let byAddress: [String: [Int]]
  private let byFoldedAddress: [String: [Int]]
  /// The pages that are on the site, by the addresses that they had before.
  private let byOldAddress: [String: Int]
  private let byName: [NameForm: [String: [Int]]]
  private let assets: [String: Asset]
  private let assetsByFoldedPath: [String: Asset]
  private let assetsByName: [String: [Asset]]
  /// The pages that are on the site, by their kinds.
  private let byKind: [String: [Int]]
  private let paths: PathSuggestions
  private let fileNames: Suggestions
  private let titles: Suggestions

  /// The ways to name a page, the strongest first: a weaker one counts only where no stronger one does.
  enum NameForm: CaseIterable { case path, fileName, title, alias }

  /// - Parameter siteAddress: where the site will stand, if that is known.
  init(
    entries: [Entry], assets: [Asset], schema: Schema, generated: GeneratedPages, siteAddress: SiteAddress?
  ) {
    self.entries = entries
    self.generated = generated
    self.siteAddress = siteAddress
    kinds = Set(schema.kinds.map(\.id))
    let built = entries.filter { $0.id != nil }.map { ContentPath.folder(of: $0.path) }
    folders = Set((built + schema.kinds.map(\.folder)).flatMap(ContentPath.ancestors))
    byPath = Dictionary(
      entries.indices.map { (entries[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    indexes = Dictionary(
      entries.indices.filter { entries[$0].isFolderIndex }
        .map { (ContentPath.folder(of: entries[$0].address), $0) }, uniquingKeysWith: { first, _ in first })
    byOldAddress = Dictionary(
      entries.indices.filter { entries[$0].id != nil }.flatMap { index in
        entries[index].aliases.compactMap(ContentPath.address(ofAlias:)).map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    byFoldedPath = Dictionary(grouping: entries.indices) { Fold.key(entries[$0].path) }
    byAddress = entries.numbers { $0.addresses }
    byFoldedAddress = entries.numbers { Set($0.addresses.map(Fold.key)) }
    byName = Dictionary(
      uniqueKeysWithValues: NameForm.allCases.map { form in
        (form, entries.numbers { Set($0.names(form).map(Fold.key)) })
      })
    self.assets = Dictionary(assets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    assetsByFoldedPath = Dictionary(
      assets.map { (Fold.key($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    assetsByName = Dictionary(grouping: assets) { Fold.key(ContentPath.name(of: $0.path)) }
    byKind = Dictionary(grouping: entries.indices.filter { entries[$0].id != nil && entries[$0].kind != nil })
    {
      entries[$0].kind ?? ""
    }
    paths = PathSuggestions(
      pages: entries.map(\.path) + generated.all.map(\.address), files: Array(self.assets.values))
    fileNames = Suggestions(entries.map(\.fileName))
    titles = Suggestions(entries.map(\.title))
  }

  /// The page of a path; `isExact` is false where only the case or accents agree.
  func page(atPath path: String) -> (entry: Entry, isExact: Bool)? {
    if let index = byPath[path] { return (entries[index], true) }
    guard let found = byFoldedPath[Fold.key(path)]?.first else { return nil }
    return (entries[found], false)
  }

  /// The numbers of the pages that stand at an address; `isExact` is false where only the case or accents agree.
  func pages(atAddress path: String) -> (numbers: [Int], isExact: Bool)? {
    let key = PageAddress.key(path)
    if let found = byAddress[key] { return (found, true) }
    return byFoldedAddress[Fold.key(key)].map { ($0, false) }
  }

  /// The page that a path led to before the page moved.
  func page(onceAtPath path: String) -> Entry? {
    let path = Fold.composed(path)
    return [ContentPath.address(ofOldPath: path), ContentPath.join(path, "index.html")].lazy
      .compactMap { byOldAddress[$0] }.first.map { entries[$0] }
  }

  func asset(atPath path: String) -> (asset: Asset, isExact: Bool)? {
    if let asset = assets[path] { return (asset, true) }
    return assetsByFoldedPath[Fold.key(path)].map { ($0, false) }
  }

  /// The file with a name, if no other file has it.
  func asset(onlyOneNamed name: String) -> Asset? {
    let found = assetsByName[Fold.key(name)] ?? []
    return found.count == 1 ? found[0] : nil
  }

  /// The address of a page that Laurel makes, or may make: which tags have a page is known only when all pages are read.
  func generatedAddress(atPath path: String) -> (address: String, isExact: Bool)? {
    if let page = generated.page(atPath: path) { return (page.address, true) }
    if let page = generated.page(likePath: path) { return (page.address, false) }
    let key = PageAddress.key(path)
    return ContentPath.folder(of: key) == GeneratedPage.tagFolder ? (key + ".html", true) : nil
  }

  /// The numbers of the pages that a name may mean, in the order of their paths.
  func pages(named name: String) -> (numbers: [Int], form: NameForm)? {
    let bare = ContentPath.isMarkdown(name) ? ContentPath.withoutExtension(name) : name
    for form in NameForm.allCases {
      guard let found = byName[form]?[Fold.key(form == .title || form == .alias ? name : bare)] else {
        continue
      }
      return (found, form)
    }
    return nil
  }

  /// The page that stands for a folder.
  func index(ofFolder folder: String) -> Entry? {
    indexes[folder].map { entries[$0] }
  }

  /// The file names of the first pages of some kinds, with dots where there are more.
  func someNames(ofKinds kinds: [String]) -> [String] {
    let first = kinds.flatMap { (byKind[$0] ?? []).prefix(Self.nameLimit + 1) }.sorted()
    let names = first.prefix(Self.nameLimit).map { entries[$0].fileName }
    return names + (first.count > names.count ? ["…"] : [])
  }

  /// The names that are written most like this one: a file name, or else a title.
  func nearestName(to name: String) -> String? {
    fileNames.nearest(to: ContentPath.stem(of: name)) ?? titles.nearest(to: name)
  }

  /// The path of the page or file, or of the image, that is most like one that is not there.
  func nearestPath(to path: String, isImage: Bool = false) -> String? {
    isImage ? paths.nearestImage(to: path) : paths.nearest(to: path)
  }

  /// The most names that are given for examples.
  private static let nameLimit = 6
}

extension LinkTargets.Entry {
  /// The name that links use.
  var fileName: String { ContentPath.linkName(of: path, isFolderIndex: isFolderIndex) }

  /// What the page may be called by its file: its name, or for one that stands for a folder, the path of that as well.
  var fileNames: [String] {
    fileName == ContentPath.stem(of: path) ? [fileName] : [fileName, ContentPath.folder(of: path)]
  }

  fileprivate func names(_ form: LinkTargets.NameForm) -> [String] {
    switch form {
    case .path: [ContentPath.withoutExtension(path)]
    case .fileName: fileNames
    case .title: [title]
    case .alias: aliases
    }
  }
}

extension [LinkTargets.Entry] {
  /// The numbers of the pages by what they are called.
  fileprivate func numbers(_ names: (Element) -> Set<String>) -> [String: [Int]] {
    indices.reduce(into: [:]) { numbers, index in
      for name in names(self[index]) { numbers[name, default: []].append(index) }
    }
  }
}
