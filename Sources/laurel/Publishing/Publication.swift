internal import Presentation
internal import Source

/// What is to be done at a target for it to have the site, worked out before anything is done there.
///
/// The target has a mark that lists what was sent. While files are on their way, a second mark lists all that may be there.
/// So whoever is stopped at any moment may begin anew, and each file of Laurel is known as such.
struct Publication {
  let site: FinishedSite
  /// All that may be there of Laurel until all is done.
  private let passing: Manifest
  /// What pages load, which comes before them.
  let assets: [[UInt8]]
  let pages: [[UInt8]]
  /// What stands where a file of the site will be, such as one of the same name in other letters, where the target does
  /// not tell these apart. It goes first.
  let giveWay: [[UInt8]]
  /// What the target no longer needs, which goes last: until a page is replaced, it needs what it was made with.
  let removed: [[UInt8]]
  /// All that is sent, in its order.
  var sent: [[UInt8]] { assets + pages }
  /// All that goes.
  var gone: [[UInt8]] { giveWay + removed }
  /// Whether an earlier run was stopped.
  let isInterrupted: Bool
  /// The name of the mark that is to list what may be there until all is done; nil if one does already.
  private let announcement: String?
  /// Whether all is there already.
  private let isDone: Bool

  /// - Parameters:
  ///   - target: the place, as it was typed.
  ///   - forces: whether the site may take the place of another, and stand beside files of others. All files are sent.
  init(of site: FinishedSite, to target: String, by carrier: any Carrier, forces: Bool) throws {
    self.site = site
    let there = try carrier.list()
    let sent = try Self.mark(Manifest.name, there, carrier)
    let unfinished = try Self.unfinishedNames.map { (name: $0, mark: try Self.mark($0, there, carrier)) }
    let begun = unfinished.compactMap(\.mark).reduce(nil as Manifest?) { all, mark in
      all.map { Manifest(joining: $0, and: mark) } ?? mark
    }
    // Whoever was stopped while the mark was sent has left the other one.
    if sent == nil, begun == nil, there.contains(Array(Manifest.name.utf8)) {
      throw PublishRefusal.brokenMark(target)
    }
    isInterrupted = begun != nil
    let old = [sent, begun].compactMap { $0 }
    if !forces, let other = old.first(where: { $0.site != site.manifest.site }) {
      throw PublishRefusal.otherSite(target, there: other.site, own: site.manifest.site)
    }
    let marks = Set(([Manifest.name] + Self.unfinishedNames).map { Array($0.utf8) })
    let known = old.reduce(into: marks) { $0.formUnion($1.digests.keys) }
    let foreign = there.subtracting(known).filter { path in
      !SystemFile.isAt(path) && !carrier.origins(ofLeftover: path).contains(where: marks.contains)
    }
    // Some places take `Index.html` and `index.html` for one file.
    let places = Set(site.manifest.digests.keys.map { Fold.key($0.text) })
    let inTheWay = foreign.filter {
      places.contains(Fold.key($0.text)) || site.manifest.folders.contains($0)
        || site.manifest.lists(aFolderOf: $0)
    }
    if !inTheWay.isEmpty {
      throw PublishRefusal.foreign(target, inTheWay.map(\.text).sorted(by: String.byBytes))
    }
    if old.isEmpty, !foreign.isEmpty, !forces { throw PublishRefusal.notEmpty(target) }

    let all = old.reduce(site.manifest) { Manifest(joining: $0, and: $1) }
    passing = all
    // Some programs write over what is there: the list that tells all of an earlier run stays until the new one is whole.
    let free =
      unfinished.first { $0.mark == nil } ?? unfinished.first { $0.mark?.digests != begun?.digests }
    announcement =
      unfinished.contains { $0.mark?.bytes == all.bytes } ? nil : (free ?? unfinished[0]).name
    let changed = site.manifest.digests.keys.filter { path in
      let isSame = sent?.digests[path] == site.manifest.digests[path] && !Self.isInDoubt(path, sent, begun)
      return forces || !isSame || !there.contains(path)
    }.sorted { $0.lexicographicallyPrecedes($1) }
    assets = changed.filter { !Self.isPage($0) }
    pages = changed.filter(Self.isPage)
    // What a run that was stopped has left of a file goes, too.
    let hasLeftovers = begun != nil
    let gone = there.filter { path in
      if all.lists(path) { return !site.manifest.lists(path) }
      return carrier.origins(ofLeftover: path).contains {
        marks.contains($0) || hasLeftovers && all.lists($0)
      }
    }.sorted { $0.lexicographicallyPrecedes($1) }
    let giveWay = gone.filter { path in
      places.contains(Fold.key(path.text)) || site.manifest.folders.contains(path)
        || site.manifest.lists(aFolderOf: path)
    }
    self.giveWay = giveWay
    removed = gone.filter { !giveWay.contains($0) }
    isDone = changed.isEmpty && gone.isEmpty && begun == nil && sent?.bytes == site.manifest.bytes
  }

  /// Does it all. Each step may be stopped and done anew.
  func perform(by carrier: any Carrier) throws {
    if isDone { return }
    let marks = try PassingFolder()
    defer { withExtendedLifetime(marks) {} }
    try marks.path.appending(Manifest.name).create(with: site.manifest.bytes)
    if let announcement {
      try marks.path.appending(announcement).create(with: passing.bytes)
      try carrier.send([Array(announcement.utf8)], from: marks.path)
    }
    if !giveWay.isEmpty { try carrier.remove(giveWay) }
    for files in [assets, pages] where !files.isEmpty { try carrier.send(files, from: site.folder) }
    // What a page needs is there as long as the page.
    for files in [removed.filter(Self.isPage), removed.filter { !Self.isPage($0) }] where !files.isEmpty {
      try carrier.remove(files)
    }
    try carrier.send([Array(Manifest.name.utf8)], from: marks.path)
    try carrier.remove(Self.unfinishedNames.map { Array($0.utf8) })
  }

  private static let unfinishedNames = [Manifest.unfinishedName, Manifest.nextUnfinishedName]

  /// Whether a run that was stopped may have written another file there than its mark says.
  private static func isInDoubt(_ path: [UInt8], _ sent: Manifest?, _ begun: Manifest?) -> Bool {
    begun.map { $0.digests[path] != sent?.digests[path] } ?? false
  }

  /// A mark at the target; nil if it is not there or not whole.
  private static func mark(_ name: String, _ there: Set<[UInt8]>, _ carrier: any Carrier) throws -> Manifest?
  {
    guard there.contains(Array(name.utf8)) else { return nil }
    let folder = try PassingFolder()
    defer { withExtendedLifetime(folder) {} }
    try carrier.fetch(name, into: folder.path)
    return try Manifest(in: folder.path, named: name)
  }

  /// Whether a file is a page, or names the files of the search, or tells people, programs and hosts of pages. All else is loaded by pages.
  private static func isPage(_ path: [UInt8]) -> Bool {
    if path.elementsEqual(WholeDrawing.indexOfSearch.utf8) { return true }
    let name = path.name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return true }
    return ["html", "xml", "json", "config", "conf", "sh"].contains(name[(dot + 1)...].map(\.lowercased).text)
  }
}
