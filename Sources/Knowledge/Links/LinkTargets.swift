internal import Markup
internal import Source

/// All that links can lead to: every page by its path and its address, every folder, every file, every page that is
/// made. What pages are called is in `names`.
package struct LinkTargets: Sendable {
  let entries: [Entry]
  let names: PageNameIndex
  /// The folders that have a list: those of pages that are on the site, those of kinds, and all folders above them.
  let folders: Set<String>
  /// The identifiers of all kinds.
  let kinds: Set<String>
  let siteAddress: SiteAddress?
  /// The numbers of the pages that are on the site, by their identifiers.
  private let built: [Int]
  private let generated: GeneratedPages
  private let byPath: [String: Int]
  /// The pages that stand for folders, by the folder.
  private let indexes: [String: Int]
  private let byFoldedPath: [String: [Int]]
  private let byAddress: [String: [Int]]
  private let byFoldedAddress: [String: [Int]]
  /// The pages that are on the site, by the addresses that they had before.
  private let byOldAddress: [String: Int]
  private let assets: [String: Asset]
  private let assetsByFoldedPath: [String: Asset]
  private let assetsByName: [String: [Asset]]
  private let paths: PathSuggestions

  /// - Parameter siteAddress: where the site will stand, if that is known.
  init(
    entries: [Entry], assets: [Asset], schema: Schema, generated: GeneratedPages, siteAddress: SiteAddress?
  ) {
    self.entries = entries
    self.generated = generated
    self.siteAddress = siteAddress
    names = PageNameIndex(entries)
    kinds = Set(schema.kinds.map(\.id))
    built = entries.indices.filter { entries[$0].id != nil }
    let used = built.map { index in
      let folder = ContentPath.folder(of: entries[index].path)
      return entries[index].hasOwnFolder ? ContentPath.folder(of: folder) : folder
    }
    folders = Set((used + schema.kinds.map(\.folder)).flatMap(ContentPath.ancestors))
    byPath = Dictionary(
      entries.indices.map { (entries[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    indexes = Dictionary(
      entries.indices.filter { entries[$0].isFolderIndex }
        .map { (ContentPath.folder(of: entries[$0].address), $0) }, uniquingKeysWith: { first, _ in first })
    byOldAddress = Dictionary(
      built.flatMap { index in entries[index].aliases.compactMap(\.redirect).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    byFoldedPath = Dictionary(grouping: entries.indices) { Fold.key(entries[$0].path) }
    byAddress = entries.numbers { $0.addresses }
    byFoldedAddress = entries.numbers { Set($0.addresses.map(Fold.key)) }
    self.assets = Dictionary(assets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    assetsByFoldedPath = Dictionary(
      assets.map { (Fold.key($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    assetsByName = Dictionary(grouping: assets) { Fold.key(ContentPath.name(of: $0.path)) }
    paths = PathSuggestions(
      pages: entries.map(\.path) + generated.all.map(\.address), files: Array(self.assets.values))
  }

  /// A page that is on the site.
  subscript(id: PageID) -> Entry { entries[built[id.index]] }

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
    return [Alias.file(ofOldPath: path), ContentPath.join(path, "index.html")].lazy
      .compactMap { byOldAddress[$0] }.first.map { entries[$0] }
  }

  /// The page that stands for a folder.
  func index(ofFolder folder: String) -> Entry? { indexes[folder].map { entries[$0] } }

  /// Whether one of some paths is that of a folder with a list, or of the page that stands for it.
  func hasFolder(at paths: [String]) -> Bool {
    paths.contains { folders.contains($0) || PageAddress.folder(ofIndex: $0).map(folders.contains) == true }
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

  /// The path of the page or file, or of the image, that is most like one that is not there.
  func nearestPath(to path: String, isImage: Bool = false) -> String? {
    isImage ? paths.nearestImage(to: path) : paths.nearest(to: path)
  }

  /// Where the text of a page, a file or a folder lies, or where a page stands that is made.
  func path(of target: Link.Target) -> String {
    switch target {
    case .page(let id): self[id].path
    case .folder(let path): path + "/"
    case .asset(let asset): asset.path
    case .generated(let address): address
    }
  }
}
