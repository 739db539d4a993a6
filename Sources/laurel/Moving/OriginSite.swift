internal import Knowledge
internal import Markup
internal import Source

/// The site of another program as it was read: its pages with their values, its other files, and what is left out.
struct OriginSite: Sendable {
  /// A page before it is written in our way.
  struct Page: Sendable {
    let place: OriginLayout.Page
    let source: SourceFile
    let page: ForeignPage
    /// How many values the settings of the program gave to it.
    let valuesOfSettings: Int
  }

  let origin: Origin
  let folder: OriginFolder
  let settings: OriginSettings
  let pages: [Page]
  let files: [MovedFile]
  /// What is left out, and why, by the paths from the folder of the program.
  let leftOut: [(path: String, reason: LeftOut)]
  /// How many names of files had to be changed.
  let renamed: Int

  /// Why a file is not moved.
  enum LeftOut: Hashable, Comparable {
    case otherPage, bySettings, tooLarge, notUTF8, unreadable, link, noName
    /// Another file has the path that it would have.
    case taken
    case data, otherFile, ofProgram
  }

  init(_ folder: OriginFolder, of origin: Origin, asOf: CalendarDate, jobs: Int) async throws {
    self.folder = folder
    self.origin = origin
    settings = try OriginSettings.read(origin, in: folder)
    let layout = try origin.layout(of: folder, settings)
    let defaults = try OriginDefaults(origin, settings, in: folder, layout)
    var places: [(place: OriginLayout.Page, source: String)] = []
    var files: [MovedFile] = []
    var leftOut: [(path: String, reason: LeftOut)] = folder.refused.map { ($0, .link) }
    var taken = TakenPaths<Void>()
    var renamed = 0
    // Pages come first: a picture makes room for a page.
    let all = folder.files.map { (path: $0, place: layout.place(of: $0)) }
    for (path, place) in all {
      guard case .page(let page) = place else { continue }
      guard let target = FileNames.path(page.target) else {
        leftOut.append((path, .noName))
        continue
      }
      if target != page.target { renamed += 1 }
      guard taken.take(target, for: ()) == nil else {
        leftOut.append((path, .taken))
        continue
      }
      places.append((page.at(target), path))
    }
    for (path, place) in all {
      switch place {
      case .page: continue
      case .leftOut(let reason): leftOut.append((path, LeftOut(reason)))
      case .file(let wanted):
        guard let target = FileNames.path(wanted) else {
          leftOut.append((path, .noName))
          continue
        }
        if target != wanted { renamed += 1 }
        guard taken.take(target, for: ()) == nil else {
          leftOut.append((path, .taken))
          continue
        }
        files.append(MovedFile(source: path, path: target))
      }
    }
    try Self.bound(places.map(\.source), of: folder)
    let read = await places.concurrentMap(jobs: jobs) { place in
      Self.read(place.source, as: place.place, in: folder.folder, defaults)
    }
    var documents: [Document] = []
    var sources: [String: (place: OriginLayout.Page, source: SourceFile, given: Int)] = [:]
    for (place, result) in zip(places, read) {
      switch result {
      case .failure(let fault): leftOut.append((place.source, fault.reason))
      case .success(let (document, source, given)):
        documents.append(origin == .hugo ? document.withoutCascades(toldFrom: place.source) : document)
        sources[document.path] = (place.place, source, given)
      }
    }
    pages = await ForeignPage.read(documents, asOf: asOf, jobs: jobs).compactMap { page in
      sources[page.document.path].map {
        Page(place: $0.place, source: $0.source, page: page, valuesOfSettings: $0.given)
      }
    }
    self.files = files
    self.leftOut = leftOut.sorted { ($0.reason, $0.path) < ($1.reason, $1.path) }
    self.renamed = renamed
  }

  /// More text than people write for a site. All of it is held in memory.
  static let mostText = 256 << 20

  /// Refuses more pages than can be held, before one is read. Those that are too large are not read.
  private static func bound(_ paths: [String], of folder: OriginFolder) throws {
    let sizes = paths.compactMap { try? folder.folder.appending($0).status()?.byteCount }
    let sum = sizes.filter { $0 <= FoundFile.textLimit }.reduce(0, +)
    guard sum <= mostText else { throw WrongUsage.tooMuchText("\(folder.folder)", limit: mostText) }
  }

  private struct Fault: Error { let reason: LeftOut }

  /// Reads a page, and gives it the values that the settings of its program give.
  private static func read(
    _ path: String, as place: OriginLayout.Page, in folder: DiskPath, _ defaults: OriginDefaults
  ) -> Result<(Document, SourceFile, Int), Fault> {
    let file = folder.appending(path)
    guard let status = try? file.status(), status.kind == .file else {
      return .failure(Fault(reason: .unreadable))
    }
    guard status.byteCount <= FoundFile.textLimit else { return .failure(Fault(reason: .tooLarge)) }
    guard let bytes = try? file.contents() else { return .failure(Fault(reason: .unreadable)) }
    let source = SourceFile(path: path, bytes: bytes)
    guard case .text = DecodedText(source) else { return .failure(Fault(reason: .notUTF8)) }
    let document = Document.parse(
      SourceFile(path: place.target, bytes: bytes), options: MarkdownOptions()
    ).value
    let typed = defaults.names.read(document.metadata, in: source)
    let given = defaults.values(forFile: path, at: place).filter { entry in
      !typed.entries.contains { ForeignName.plain($0.key) == ForeignName.plain(entry.key) }
    }
    let metadata = YAMLMapping(
      entries: typed.entries + given, unreadableKeys: typed.unreadableKeys, isWhole: typed.isWhole)
    return .success((document.with(metadata: metadata), source, given.count))
  }
}

extension OriginSite.LeftOut {
  fileprivate init(_ reason: OriginLayout.Reason) {
    self =
      switch reason {
      case .ofProgram: .ofProgram
      case .bySettings: .bySettings
      case .otherPage: .otherPage
      case .otherFile: .otherFile
      case .data: .data
      }
  }
}

extension OriginLayout.Page {
  /// The same page at another path.
  fileprivate func at(_ target: String) -> OriginLayout.Page {
    OriginLayout.Page(path: path, root: root, target: target, isShown: isShown, language: language)
  }
}
