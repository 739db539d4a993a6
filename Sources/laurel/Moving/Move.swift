internal import Knowledge
internal import Markup
internal import Source

/// What moving the site of another program does to ours: nothing is written yet.
struct Move {
  let site: OriginSite
  /// The pages that stand here then, where they do.
  private(set) var pages: [MovedPage] = []
  private(set) var changes: [MoveWriting.Change] = []
  /// The pages that are here as they were moved before, for nothing changed there.
  private(set) var unchanged: [String] = []
  /// The pages that were changed here since, and stay, though they changed there too.
  private(set) var edited: [String] = []
  /// What was here before and was not moved here.
  private(set) var inTheWay: [String] = []
  private(set) var newPages = 0
  private(set) var newFiles = 0
  private(set) var sameFiles = 0
  /// The addresses that several pages would have had.
  let contested: [String]
  /// What the check would say of the pages that are written.
  let remarks: [Diagnostic]
  /// Whether the pages are shown there and not here, by their paths.
  let newlyHidden: [String]
  /// The pages that stay here as they are, and are shown, though they are hidden there now.
  let stillShown: [String]

  init(_ site: OriginSite, into target: MoveTarget, asOf: CalendarDate, jobs: Int) async throws {
    self.site = site
    let made = try await PageMoving(site).pages(jobs: jobs)
    contested = made.contested
    var written: [MovedPage] = []
    var staying = site.leftOut.filter { $0.reason == .bySettings }
      .compactMap { target.path(ofPageFrom: $0.path) }
    for page in made.pages {
      switch target.outcome(of: page) {
      case .new(let path), .changed(let path):
        written.append(page.at(path))
        pages.append(page.at(path))
      case .same(let path):
        unchanged.append(path)
        pages.append(page.at(path))
      case .edited(let path):
        edited.append(path)
        pages.append(page.at(path))
        if page.isHidden { staying.append(path) }
      case .inTheWay(let path): inTheWay.append(path)
      }
    }
    var files: [MovedFile] = []
    for file in site.files {
      switch try target.outcome(of: file, in: site.folder.folder) {
      case .new: files.append(file)
      case .same: sameFiles += 1
      case .changed, .edited, .inTheWay: inTheWay.append(file.path)
      }
    }
    let settings = target.settings(of: site)
    let mending = await MoveMending(
      written, files, settings, of: site, into: target, staying: staying, asOf: asOf, jobs: jobs)
    remarks = mending.remarks
    newlyHidden = mending.newlyHidden
    stillShown = mending.stillShown
    if let settings {
      changes.append(MoveWriting.Change(path: settings.path, contents: .bytes(settings.bytes), isNew: true))
    }
    for page in mending.pages {
      let isNew = target.isFree(page.path)
      let bytes = page.isAsItWas ? page.bytes : OriginMark.marked(page.bytes, from: page.origin)
      changes.append(MoveWriting.Change(path: page.path, contents: .bytes(bytes), isNew: isNew))
      newPages += isNew ? 1 : 0
    }
    newFiles = files.count
    changes += files.map { file in
      MoveWriting.Change(
        path: file.path, contents: .copy(of: site.folder.folder.appending(file.source)), isNew: true)
    }
  }
}

extension Move {
  /// Whether a file was left out that should have become a page or a file, or a page is shown that is hidden there.
  var isIncomplete: Bool {
    !stillShown.isEmpty || site.leftOut.contains { Self.faults.contains($0.reason) }
  }

  private static let faults: Set<OriginSite.LeftOut> = [.tooLarge, .notUTF8, .unreadable, .noName, .taken]
}

extension MovedPage {
  /// The same page at another path.
  fileprivate func at(_ path: String) -> MovedPage {
    MovedPage(
      source: source, path: path, bytes: bytes, isHidden: isHidden, isDraft: isDraft, oldAddress: oldAddress,
      conversions: conversions, others: others, isAsItWas: isAsItWas)
  }
}
