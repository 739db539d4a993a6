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
    fileprivate var program: DrawingProgram?
    /// The names of the results by what they were drawn from.
    fileprivate var known: [String: String] = [:]
  }

  /// A drawing that fails is left out: its page shows its photo, or nothing.
  ///
  /// - Parameters:
  ///   - root: the folder of the site, which holds the cache.
  ///   - cache: that of the other pictures, if there are any.
  ///   - old: what came of the same cards before. What is drawn from the same is taken over.
  static func draw(
    _ cards: [SocialCard], searchPath: String, root: DiskPath, cache: PictureCache?, after old: Results?,
    jobs: Int
  ) async throws -> Results {
    if cards.isEmpty { return Results() }
    guard let program = old?.program ?? DrawingProgram(searchPath: searchPath) else {
      return Results(isLeftOut: true)
    }
    let workshop = try CardWorkshop(program: program, cache: cache ?? .open(of: root))
    let known = old?.known ?? [:]
    let drawn = await cards.waitingMap(jobs: jobs) { card in
      let source = Self.source(of: card)
      return Result { (source, try workshop.name(of: card, after: known[source])) }
    }
    var results = Results(cache: workshop.cache, program: program)
    for (card, result) in zip(cards, drawn) {
      let (source, name) = try result.get()
      (results.names[card.page], results.known[source]) = (name, name)
    }
    return results
  }

  /// What a card is drawn from. Portraits lie in the cache, where one name stands for the same bytes for ever.
  private static func source(of card: SocialCard) -> String {
    DigestBuilder.digest(of: card.svg(with: nil) + Array((card.portrait?.source ?? "").utf8))
  }

  private func name(of card: SocialCard, after known: String?) throws -> String? {
    if let known, try cache.keeps([SocialCard.fileName], of: known) { return known }
    let portrait = try card.portrait.map { try cache.folder.appending($0.source).contents() }
    let drawing = card.svg(with: portrait)
    let name = String(
      DigestBuilder.digest(of: drawing + Array(program.version.utf8)).prefix(Self.nameLength))
    if let result = try cache.result(name), Self.isDone(in: result) { return name }
    let draft = try cache.draft()
    defer { try? draft.removeTree() }
    guard try program.draw(drawing, into: SocialCard.fileName, of: draft) == .drawn, Self.isDone(in: draft)
    else { return nil }
    try cache.keep(draft, as: name)
    return name
  }

  private static func isDone(in folder: DiskPath) -> Bool {
    DrawingProgram.isDrawn(folder.appending(SocialCard.fileName), as: SocialCard.size)
  }

  private static let nameLength = 24
}
