internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// Draws the pictures that a site shows or offers anew: upright, in sRGB, without anything but the picture, in the sizes that
/// pages need. What was drawn before is taken from the cache.
struct PictureWorkshop: Sendable {
  let program: PictureProgram
  /// The folder of the site, which holds the cache.
  let root: DiskPath
  /// The folder that the paths of pictures start from.
  let content: DiskPath
  let jobs: Int

  /// What came of it.
  struct Results: Sendable {
    let pictures: RedrawnPictures
    /// Where they lie.
    let cache: PictureCache
    let program: PictureProgram
    /// What is wrong with the others, by their paths.
    let faults: [String: PictureFault]
    /// The length of the largest file of each that was drawn.
    let byteCounts: [String: Int]
    /// What was asked for, by the paths of pictures.
    fileprivate let requests: [String: Request]
    /// What became of it, by the names of orders.
    fileprivate let outcomes: [String: Outcome]
  }

  /// Nil for a site without such pictures.
  ///
  /// - Parameter old: what came of the same pictures before. Of those that nobody has touched it is taken over.
  func redraw(_ uses: [AssetUse], after old: Results? = nil) async throws -> Results? {
    let assets = Set(uses.map(\.asset).filter { $0.isRedrawn && !$0.isPictured })
      .sorted { String.byBytes($0.path, $1.path) }
    if assets.isEmpty { return nil }
    let cache = try PictureCache.open(of: root)
    let old = old?.program.version == program.version && old?.cache.folder == cache.folder ? old : nil
    let requests = await assets.concurrentMap(jobs: jobs) { asset in
      Result { try request(asset, after: old?.requests[asset.path]) }
    }
    let requested = try zip(assets, requests).map { ($0.path, try $1.get()) }
    // Pictures with the same bytes are one.
    let orders = Dictionary(
      requested.compactMap { _, request in request.order.map { ($0.name, $0) } },
      uniquingKeysWith: { first, _ in first }
    ).values.sorted { String.byBytes($0.name, $1.name) }
    let results = await orders.waitingMap(jobs: jobs) { order in
      Result { try outcome(of: order, cache, after: old?.outcomes[order.name]) }
    }
    let outcomes = try Dictionary(uniqueKeysWithValues: zip(orders, results).map { ($0.name, try $1.get()) })
    var names: [String: String] = [:]
    var faults: [String: PictureFault] = [:]
    var byteCounts: [String: Int] = [:]
    for (path, request) in requested {
      switch request {
      case .fault(let fault): faults[path] = fault
      case .order(let order):
        switch outcomes[order.name] {
        case .drawn(let byteCount): (names[path], byteCounts[path]) = (order.name, byteCount)
        case .fault(let fault): faults[path] = fault
        case nil: break
        }
      }
    }
    // What cannot be removed now takes up room, and nothing else.
    try? cache.prune(besides: Set(outcomes.keys))
    return Results(
      pictures: RedrawnPictures(names), cache: cache, program: program, faults: faults,
      byteCounts: byteCounts, requests: Dictionary(uniqueKeysWithValues: requested), outcomes: outcomes)
  }

  /// A picture that is to be drawn: where it lies and how it was found, what is made of it, and the name of that.
  fileprivate struct Order: Sendable {
    let asset: Asset
    let place: DiskPath
    let status: FileStatus
    let drawings: [PictureDrawing]
    let name: String
    /// Whether nobody could have changed the picture while it was read without being seen later.
    let isSettled: Bool
  }

  fileprivate enum Request: Sendable {
    case order(Order)
    case fault(PictureFault)

    var order: Order? { if case .order(let order) = self { order } else { nil } }
  }

  fileprivate enum Outcome: Sendable {
    /// The length of the largest file.
    case drawn(byteCount: Int)
    case fault(PictureFault)

    static func drawn(in result: DiskPath) throws -> Outcome {
      let sizes = try result.children().compactMap { try result.appending($0.path).status()?.byteCount }
      return .drawn(byteCount: sizes.max() ?? 0)
    }
  }

  private func request(_ asset: Asset, after old: Request?) throws -> Request {
    if let order = old?.order, order.isSettled, order.asset == asset,
      try order.place.status()?.isUntouched(since: order.status) == true
    {
      return .order(order)
    }
    guard let image = asset.image else { return .fault(.unreadable) }
    guard image.width * image.height <= Self.mostPixels else {
      return .fault(.tooManyPixels(limit: Self.mostPixels))
    }
    let place = content.appending(asset.path)
    let now = FileStatus.now
    let file = try OpenFile(place, for: .reading)
    let status = try file.status()
    let reading = PictureReading(ImageBytes(try OpenImage(place), count: status.byteCount))
    let drawings = PictureDrawing.all(
      of: image, byteCount: asset.byteCount, storage: reading.storage,
      hasProfile: reading.hasProfile)
    let name = name(try file.digest { _ in }, drawings)
    return .order(
      Order(
        asset: asset, place: place, status: status, drawings: drawings, name: name,
        isSettled: status.isSettled(at: now)))
  }

  private func outcome(of order: Order, _ cache: PictureCache, after old: Outcome?) throws -> Outcome {
    if let old, try cache.keeps(order.drawings.map(\.fileName), of: order.name) { return old }
    if let result = try cache.result(order.name) {
      if let fault = PictureFault(notedIn: result) { return .fault(fault) }
      if order.drawings.allSatisfy({ $0.isDone(in: result) }) { return try .drawn(in: result) }
      try cache.remove(order.name)
    }
    let draft = try cache.draft()
    defer { try? draft.removeTree() }
    let file = try OpenFile(order.place, for: .reading)
    let outcome = try draw(order.drawings, from: file, in: draft)
    guard try file.status().isUnchanged(since: order.status) else { throw ChangedFile(path: order.place) }
    switch outcome {
    case .drawn:
      let drawn = try Outcome.drawn(in: draft)
      try cache.keep(draft, as: order.name)
      return drawn
    case .fault(let fault):
      if fault == .unreadable { try program.prove(in: draft) }
      try fault.note(in: draft)
      try cache.keep(draft, as: order.name)
      return .fault(fault)
    case .interrupted: return .fault(.tooCostly)
    }
  }

  /// Draws until one drawing fails.
  private func draw(
    _ drawings: [PictureDrawing], from file: borrowing OpenFile, in folder: DiskPath
  ) throws -> PictureProgram.Outcome {
    for drawing in drawings {
      var outcome = try program.draw(drawing, from: file.descriptor, in: folder)
      if outcome == .fault(.unreadable), drawing.hasProfile {
        outcome = try program.draw(drawing.withoutProfile, from: file.descriptor, in: folder)
      }
      guard outcome == .drawn else { return outcome }
      let place = folder.appending(drawing.fileName)
      if drawing.format == .webp, let plain = (try? place.contents()).flatMap(PlainWebP.bytes) {
        try place.put(plain)
      }
      guard drawing.isDone(in: folder) else { return .fault(.unreadable) }
    }
    return .drawn
  }

  /// The name of a result: the same for the same bytes, settings and version of the program, and for no others.
  private func name(_ digest: String, _ drawings: [PictureDrawing]) -> String {
    let settings = ([digest, program.version] + drawings.flatMap(\.arguments)).joined(separator: "\n")
    return DigestBuilder.digest(of: Array(settings.utf8)).utf8.prefix(Self.nameLength).text
  }

  private static let nameLength = 24
  /// What a telephone takes at most.
  private static let mostPixels = 200_000_000
}

extension PictureDrawing {
  /// Whether its file is there, is what it shall be, and tells nothing but the picture. Who wrote what lies in the cache is
  /// not known.
  fileprivate func isDone(in folder: DiskPath) -> Bool {
    let place = folder.appending(fileName)
    guard let file = try? OpenImage(place), let status = try? file.status(), status.kind == .file else {
      return false
    }
    let reading = PictureReading(
      ImageBytes(file, count: status.byteCount, budget: max(2 * status.byteCount, Self.leastBudget)))
    guard let header = reading.header, reading.hidden.isEmpty else { return false }
    return header.format == format && header.width == size.width && header.height == size.height
  }

  /// So much is read of any picture to know what it tells.
  private static var leastBudget: Int { 8 << 20 }
}
