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
    /// What the program calls itself.
    let version: String
    /// What is wrong with the others, by their paths.
    let faults: [String: PictureFault]
    /// The length of the largest file of each that was drawn.
    let byteCounts: [String: Int]
  }

  /// Nil for a site without such pictures.
  func redraw(_ uses: [AssetUse]) async throws -> Results? {
    let assets = Set(uses.map(\.asset).filter(\.isRedrawn)).sorted { String.byBytes($0.path, $1.path) }
    if assets.isEmpty { return nil }
    let cache = try PictureCache.open(of: root)
    let outcomes = await assets.concurrentMap(jobs: jobs) { asset in Result { try redraw(asset, cache) } }
    var names: [String: String] = [:]
    var faults: [String: PictureFault] = [:]
    var byteCounts: [String: Int] = [:]
    for (asset, outcome) in zip(assets, outcomes) {
      switch try outcome.get() {
      case .drawn(let name, let byteCount): (names[asset.path], byteCounts[asset.path]) = (name, byteCount)
      case .fault(let fault): faults[asset.path] = fault
      }
    }
    // What cannot be removed now takes up room, and nothing else.
    try? cache.prune(besides: Set(names.values))
    return Results(
      pictures: RedrawnPictures(names), cache: cache, version: program.version, faults: faults,
      byteCounts: byteCounts)
  }

  private enum Outcome {
    /// The name of the result, and the length of its largest file.
    case drawn(String, byteCount: Int)
    case fault(PictureFault)

    static func drawn(_ name: String, in result: DiskPath) throws -> Outcome {
      let sizes = try result.children().compactMap { try result.appending($0.path).status()?.byteCount }
      return .drawn(name, byteCount: sizes.max() ?? 0)
    }
  }

  private func redraw(_ asset: Asset, _ cache: PictureCache) throws -> Outcome {
    guard let image = asset.image else { return .fault(.unreadable) }
    guard image.width * image.height <= Self.mostPixels else {
      return .fault(.tooManyPixels(limit: Self.mostPixels))
    }
    let file = try OpenFile(content.appending(asset.path), for: .reading)
    let before = try file.status()
    let start = try file.read(atMost: Self.headLength, from: 0)
    let drawings = PictureDrawing.all(
      of: image, byteCount: asset.byteCount,
      hasPalette: image.format == .png && start.last == Self.paletteType)
    let name = name(try file.digest { _ in }, drawings)
    if let result = try cache.result(name) {
      if let fault = PictureFault(notedIn: result) { return .fault(fault) }
      if drawings.allSatisfy({ $0.isDone(in: result) }) { return try .drawn(name, in: result) }
      try cache.remove(name)
    }
    let draft = try cache.draft()
    defer { try? draft.removeTree() }
    let outcome = try draw(drawings, from: file, in: draft)
    guard try file.status().isUnchanged(since: before) else { throw ChangedFile(path: file.path) }
    switch outcome {
    case .drawn: return try .drawn(name, in: cache.keep(draft, as: name))
    case .fault(let fault):
      try fault.note(in: draft)
      _ = try cache.keep(draft, as: name)
      return .fault(fault)
    case .interrupted: return .fault(.tooCostly)
    }
  }

  /// Draws until one drawing fails.
  private func draw(
    _ drawings: [PictureDrawing], from file: borrowing OpenFile, in folder: DiskPath
  ) throws -> PictureProgram.Outcome {
    for drawing in drawings {
      let outcome = try program.draw(drawing, from: file.descriptor, in: folder)
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
  /// Up to the byte in which a PNG says what its pixels are.
  private static let headLength = 26
  private static let paletteType: UInt8 = 3
}

extension PictureDrawing {
  /// Whether its file is there, is what it shall be, and tells nothing but the picture. Who wrote what lies in the cache is
  /// not known.
  fileprivate func isDone(in folder: DiskPath) -> Bool {
    let place = folder.appending(fileName)
    guard let file = try? OpenImage(place), let status = try? file.status(), status.kind == .file else {
      return false
    }
    let reading = PictureReading(ImageBytes(file, count: status.byteCount))
    guard let header = reading.header, reading.hidden.isEmpty else { return false }
    return header.format == format && header.width == size.width && header.height == size.height
  }
}
