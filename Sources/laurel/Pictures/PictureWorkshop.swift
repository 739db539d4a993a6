internal import Glibc
internal import Knowledge
internal import Presentation
internal import Source

/// Draws the pictures that a site shows or offers anew: upright, in sRGB, without anything but the picture, in the sizes that
/// pages need. What was drawn before is taken from the cache.
struct PictureWorkshop: Sendable {
  let program: PictureProgram
  let cache: PictureCache
  /// The folder that the paths of pictures start from.
  let content: DiskPath
  let jobs: Int

  /// What came of it.
  struct Results: Sendable {
    let pictures: RedrawnPictures
    /// Where the pictures lie.
    let folder: DiskPath
    /// What the program calls itself.
    let version: String
    let faults: [String: PictureFault]
  }

  /// Nil for a site without such pictures.
  func redraw(_ uses: [AssetUse]) async throws -> Results? {
    let assets = Set(uses.map(\.asset).filter(\.isRedrawn)).sorted { String.byBytes($0.path, $1.path) }
    if assets.isEmpty { return nil }
    try cache.prepare()
    let version = try program.version()
    let numbered = Array(assets.enumerated())
    let outcomes = await numbered.concurrentMap(jobs: jobs) { number, asset in
      Result { try redraw(asset, number, version) }
    }
    var names: [String: String] = [:]
    var faults: [String: PictureFault] = [:]
    for (asset, outcome) in zip(assets, outcomes) {
      switch try outcome.get() {
      case .drawn(let name): names[asset.path] = name
      case .fault(let fault): faults[asset.path] = fault
      }
    }
    // What cannot be removed now takes up room, and nothing else.
    try? cache.prune(besides: Set(names.values))
    return Results(
      pictures: RedrawnPictures(names), folder: cache.folder, version: version, faults: faults)
  }

  private enum Outcome {
    case drawn(String)
    case fault(PictureFault)
  }

  private func redraw(_ asset: Asset, _ number: Int, _ version: String) throws -> Outcome {
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
    let name = Self.name(try file.digest { _ in }, drawings, version)
    if let result = try cache.result(name) {
      if drawings.allSatisfy({ $0.isDone(in: result) }) { return .drawn(name) }
      try cache.remove(name)
    }
    let draft = try cache.draft(number)
    for drawing in drawings {
      if let fault = try draw(drawing, from: file, in: draft) { return .fault(fault) }
    }
    guard try file.status().isUnchanged(since: before) else { throw ChangedFile(path: file.path) }
    try cache.keep(draft, as: name)
    return .drawn(name)
  }

  private func draw(
    _ drawing: PictureDrawing, from file: borrowing OpenFile, in folder: DiskPath
  ) throws -> PictureFault? {
    if let fault = try program.draw(drawing, from: file.descriptor, in: folder) { return fault }
    let place = folder.appending(drawing.fileName)
    if drawing.format == .webp {
      guard let plain = PlainWebP.bytes(of: try place.contents()) else { return .unreadable }
      try place.put(plain)
    }
    return drawing.isDone(in: folder) ? nil : .unreadable
  }

  /// The name of a result: the same for the same bytes, settings and version of the program, and for no others.
  private static func name(_ digest: String, _ drawings: [PictureDrawing], _ version: String) -> String {
    let settings = ([digest, version] + drawings.flatMap(\.arguments)).joined(separator: "\n")
    return DigestBuilder.digest(of: Array(settings.utf8)).utf8.prefix(nameLength).text
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
