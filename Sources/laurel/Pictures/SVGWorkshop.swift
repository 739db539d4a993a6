internal import Knowledge
internal import Presentation
internal import Source

/// Draws pictures (PNG) of drawings (SVG) that cannot go out as they are. What was drawn before is taken from the cache.
///
/// Such a drawing may be made to break the program that reads it, or to run for ever. The process has bounds of memory,
/// time and output, and nothing of the drawing but its pixels goes on from there.
struct SVGWorkshop: Sendable {
  let program: DrawingProgram
  /// The folder that the paths of drawings start from.
  let content: DiskPath
  let jobs: Int

  /// What came of it.
  struct Results: Sendable {
    /// The names of the results by the paths of drawings.
    var names: [String: String] = [:]
    /// What is wrong with the others, by their paths.
    var faults: [String: PictureFault] = [:]
    /// Where the results lie.
    let cache: PictureCache
    let program: DrawingProgram
  }

  /// Nil for a site without such drawings.
  ///
  /// - Parameters:
  ///   - root: the folder of the site, which holds the cache.
  ///   - cache: that of the other pictures, if there are any.
  func draw(_ uses: [AssetUse], root: DiskPath, cache: PictureCache?) async throws -> Results? {
    let assets = Set(uses.map(\.asset).filter(\.isPictured)).sorted { String.byBytes($0.path, $1.path) }
    if assets.isEmpty { return nil }
    let cache = try cache ?? .open(of: root)
    let drawn = await assets.waitingMap(jobs: jobs) { asset in Result { try outcome(of: asset, in: cache) } }
    var results = Results(cache: cache, program: program)
    for (asset, outcome) in zip(assets, drawn) {
      switch try outcome.get() {
      case .success(let name): results.names[asset.path] = name
      case .failure(let fault): results.faults[asset.path] = fault
      }
    }
    return results
  }

  /// The name of the result.
  private func outcome(of asset: Asset, in cache: PictureCache) throws -> Result<String, PictureFault> {
    guard let image = asset.image else { return .failure(.unreadable) }
    let size = PicturePlan(ofDrawing: image).own
    let drawing = try content.appending(asset.path).contents()
    let name = name(drawing, size)
    if let result = try cache.result(name) {
      if let fault = PictureFault(notedIn: result) { return .failure(fault) }
      if DrawingProgram.isDrawn(result.appending(Self.fileName), as: size) { return .success(name) }
      try cache.remove(name)
    }
    let draft = try cache.draft()
    defer { try? draft.removeTree() }
    switch try program.draw(drawing, as: size, into: Self.fileName, of: draft) {
    case .drawn where DrawingProgram.isDrawn(draft.appending(Self.fileName), as: size):
      try cache.keep(draft, as: name)
      return .success(name)
    case .fault(let fault):
      if fault == .unreadable { try program.prove(in: draft) }
      try fault.note(in: draft)
      try cache.keep(draft, as: name)
      return .failure(fault)
    case .drawn, .interrupted: return .failure(.tooCostly)
    }
  }

  /// The name of a result: the same for the same bytes, settings and version of the program, and for no others.
  private func name(_ drawing: [UInt8], _ size: PictureSize) -> String {
    let settings = ([program.version] + DrawingProgram.arguments(for: size)).joined(separator: "\n")
    return DigestBuilder.digest(of: drawing + Array(settings.utf8)).utf8.prefix(Self.nameLength).text
  }

  private static let nameLength = 24
  private static let fileName = RedrawnPicture.fileName(.png)
}

extension PictureFault: Error {}
