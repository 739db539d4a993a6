internal import Knowledge
internal import Markup
internal import Source

/// The content folder into which a site is moved, as it is before.
struct MoveTarget: Sendable {
  /// What becomes of a page or a file.
  enum Outcome {
    case new(String)
    case changed(String)
    case same(String)
    /// It was changed here since it was moved.
    case edited(String)
    /// Something else is there.
    case inTheWay(String)
  }

  let folder: DiskPath
  let tree: SourceTree
  private let texts: [String: SourceFile]
  private let taken: Set<String>
  /// The texts that stand for their folders, by these.
  private let folderTexts: [String: String]
  /// The pages that were moved here, by the files that they were made from.
  private let moved: [String: (path: String, mark: OriginMark, digest: String)]

  init(_ tree: SourceTree) throws {
    self.tree = tree
    // A folder without anything in it becomes one whose pages lie in Content.
    let isEmpty = tree.texts.isEmpty && tree.assets.isEmpty && tree.contentPrefix.isEmpty
    folder = isEmpty ? tree.contentFolder.appending(SiteFolders.contentName) : tree.contentFolder
    texts = Dictionary(tree.texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    taken = Set((tree.texts.map(\.path) + tree.assets.map(\.path)).map(Fold.path))
    folderTexts = Dictionary(
      tree.texts.map(\.path).filter { FolderText.rank(ofFile: ContentPath.name(of: $0)) != nil }
        .map { (ContentPath.folder(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let marked = tree.texts.compactMap { file in
      OriginMark.find(in: file.bytes).map {
        (key: $0.mark.source, page: (path: file.path, mark: $0.mark, digest: $0.digest))
      }
    }
    moved = Dictionary(marked.map { ($0.key, $0.page) }, uniquingKeysWith: { first, _ in first })
  }

  func isFree(_ path: String) -> Bool { !taken.contains(Fold.path(path)) }

  /// Where the page stands here that was made from a file.
  func path(ofPageFrom source: String) -> String? { moved[source.onOneLine]?.path }

  func outcome(of page: MovedPage) -> Outcome {
    if let known = moved[page.source.path.onOneLine] {
      if known.mark.sourceDigest == ImportMark.digest(of: page.origin.bytes) { return .same(known.path) }
      return known.digest == known.mark.pageDigest ? .changed(known.path) : .edited(known.path)
    }
    if let there = texts[page.path], there.bytes == page.bytes { return .same(page.path) }
    // A folder has one page, whatever its name: `_index.md` beside an `index.md` would be an odd one of the folder.
    if FolderText.rank(ofFile: ContentPath.name(of: page.path)) != nil,
      let there = folderTexts[ContentPath.folder(of: page.path)]
    {
      return .inTheWay(there)
    }
    return isFree(page.path) ? .new(page.path) : .inTheWay(page.path)
  }

  /// - Parameter origin: the folder of the other program.
  func outcome(of file: MovedFile, in origin: DiskPath) throws -> Outcome {
    if isFree(file.path) { return .new(file.path) }
    let (here, there) = (folder.appending(file.path), origin.appending(file.source))
    guard let status = try here.status(), let other = try there.status(), status.kind == .file,
      status.byteCount == other.byteCount, try here.hasContents(of: there)
    else { return .inTheWay(file.path) }
    return .same(file.path)
  }

  /// The settings that a site gets which has none; nil if it has some.
  func settings(of site: OriginSite) -> SourceFile? {
    guard texts[SiteConfiguration.path] == nil else { return nil }
    let lines = MovedSettings(site).lines
    return lines.isEmpty
      ? nil : SourceFile(path: SiteConfiguration.path, text: lines.joined(separator: "\n") + "\n")
  }
}

extension DiskPath {
  /// Whether two files hold the same, of which neither is held in memory as a whole.
  fileprivate func hasContents(of other: DiskPath) throws -> Bool {
    let first = try OpenFile(self, for: .reading)
    let second = try OpenFile(other, for: .reading)
    let piece = 1 << 20
    while true {
      let bytes = try first.read(atMost: piece)
      guard try bytes == second.read(atMost: piece) else { return false }
      if bytes.isEmpty { return true }
    }
  }
}
