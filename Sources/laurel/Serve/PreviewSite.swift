internal import Knowledge
internal import Presentation
internal import Source

/// A site as it is shown: each of its files is drawn when somebody asks for it.
actor PreviewSite {
  nonisolated let ready: ReadySite
  /// A page as it was before a mistake in its file took it away.
  struct KeptPage: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// By their addresses.
  private let kept: [String: KeptPage]
  private let jobs: Int
  private var pages: [String: [UInt8]] = [:]
  private lazy var assets = Self.byPath(ready.drawing.assets)
  private var whole: Task<WholeDrawing, Never>?
  private var besides: Task<[String: OutputFile], Never>?
  private var search: Task<[String: OutputFile], any Error>?

  init(_ ready: ReadySite, keeping kept: [String: KeptPage] = [:], jobs: Int) {
    self.ready = ready
    self.kept = kept
    self.jobs = jobs
  }

  /// What stands at a path; nil if nothing does.
  func content(at path: String) async throws -> PlannedFile.Content? {
    if let page = await page(at: path) { return .bytes(page) }
    if let asset = assets[path] { return ready.origins.bytes(of: asset.content) }
    let drawing = await planned()
    let besides = besides ?? Task { Self.byPath(drawing.filesBesidePages) }
    self.besides = besides
    if let file = await besides.value[path] { return ready.origins.bytes(of: file.content) }
    guard WholeDrawing.mayBeOfSearch(path) else { return nil }
    let search =
      search
      ?? Task { [ready, jobs] in
        Self.byPath(try await WholeDrawing.files(of: ready.drawing.index(jobs: jobs), jobs: jobs))
      }
    self.search = search
    return try await search.value[path].map { ready.origins.bytes(of: $0.content) }
  }

  /// The bytes of a page; nil if none stands there.
  func page(at path: String) async -> [UInt8]? {
    if let page = kept[path]?.bytes ?? pages[path] { return page }
    guard path.endsWithBytes(of: ".html") else { return nil }
    var file = ready.drawing.page(at: path)
    if file == nil { file = await planned().page(at: path) }
    guard case .bytes(let bytes)? = file?.content else { return nil }
    pages[path] = bytes
    return bytes
  }

  /// A page of this site as an open window follows it.
  nonisolated func live(_ page: [UInt8]) -> LivePage { LivePage(page, beside: ready.tree.known.assetStamp) }

  /// The pages that this site had and the next one lacks because nobody can tell from their files whether they are to be
  /// shown. What is hidden on purpose, or what somebody has not agreed to, is not among them.
  func pages(lackingIn next: ReadySite) async -> [String: KeptPage] {
    let unclear = next.judged.unclearPaths
    if unclear.isEmpty { return [:] }
    let addresses = Set(next.site.pages.map(\.address))
    var lacking = kept.filter { unclear.contains($1.path) && !addresses.contains($0) }
    for page in ready.site.pages where unclear.contains(page.path) && !addresses.contains(page.address) {
      lacking[page.address] = await self.page(at: page.address).map { KeptPage(path: page.path, bytes: $0) }
    }
    return lacking
  }

  private func planned() async -> WholeDrawing {
    let whole = whole ?? Task { [ready, jobs] in await ready.drawing.whole(jobs: jobs) }
    self.whole = whole
    return await whole.value
  }

  /// Of two files that want one path, the first has it.
  private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
    Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
