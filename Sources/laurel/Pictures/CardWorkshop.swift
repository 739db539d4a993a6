internal import Knowledge
internal import Presentation
internal import Source

/// Draws the pictures that other sites show beside links. What was drawn before is taken from the cache.
struct CardWorkshop: Sendable {
  private let program: DrawingProgram
  private let cache: PictureCache

  /// What came of it.
  struct Results: Sendable {
    /// The names of the results by their pages.
    var names: [PageID: String] = [:]
    /// Where they lie; nil where nothing was drawn.
    var cache: PictureCache?
    /// Whether the program is missing.
    var isLeftOut = false
  }

  /// A drawing that fails is left out: its page shows its photo, or nothing.
  ///
  /// - Parameters:
  ///   - root: the folder of the site, which holds the cache.
  ///   - cache: that of the other pictures, if there are any.
  static func draw(
    _ cards: [SocialCard], searchPath: String, root: DiskPath, cache: PictureCache?, jobs: Int
  ) async throws -> Results {
    if cards.isEmpty { return Results() }
    guard let program = DrawingProgram(searchPath: searchPath) else {
      return Results(isLeftOut: true)
    }
    let workshop = try CardWorkshop(program: program, cache: cache ?? .open(of: root))
    let names = await cards.concurrentMap(jobs: jobs) { card in Result { try workshop.name(of: card) } }
    return try Results(
      names: zip(cards, names).reduce(into: [:]) { $0[$1.0.page] = try $1.1.get() }, cache: workshop.cache)
  }

  private func name(of card: SocialCard) throws -> String? {
    let portrait = try card.portrait.map { try cache.folder.appending($0.source).contents() }
    let drawing = card.svg(with: portrait)
    let name = String(
      DigestBuilder.digest(of: drawing + Array(program.version.utf8)).prefix(Self.nameLength))
    if let result = try cache.result(name), Self.isDone(in: result) { return name }
    let draft = try cache.draft()
    defer { try? draft.removeTree() }
    guard try program.draw(drawing, into: SocialCard.fileName, of: draft), Self.isDone(in: draft) else {
      return nil
    }
    try cache.keep(draft, as: name)
    return name
  }

  /// Whether the picture is there and is what it shall be. Who wrote what lies in the cache is not known.
  private static func isDone(in folder: DiskPath) -> Bool {
    let place = folder.appending(SocialCard.fileName)
    guard let file = try? OpenImage(place), let status = try? file.status(), status.kind == .file else {
      return false
    }
    let reading = PictureReading(ImageBytes(file, count: status.byteCount))
    guard let header = reading.header, reading.hidden.isEmpty else { return false }
    return header.format == .png
      && PictureSize(width: header.width, height: header.height) == SocialCard.size
  }

  private static let nameLength = 24
}
