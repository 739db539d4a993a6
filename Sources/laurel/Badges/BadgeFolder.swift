internal import Badges
internal import Presentation
internal import Source

/// The folder beside the content that keeps what was signed: the keys that anybody may see, the badges, the list of those
/// that were taken back. Everything else about badges follows from it and from the content.
struct BadgeFolder {
  let path: DiskPath

  static let keysName = "did.json"
  /// The file with the notes of what was taken back.
  static let notesName = "revoked.csv"

  init(ofSite root: DiskPath) { path = root.appending(Issuer.folder) }

  /// A badge that was taken back: its number and its place in the signed list.
  struct Revoked {
    let number: String
    let place: Int
    let day: String
  }

  /// Nil where no key was made yet.
  func ring() throws -> KeyRing? {
    guard let bytes = try contents(of: Self.keysName) else { return nil }
    guard let ring = KeyRing(bytes) else { throw broken(Self.keysName) }
    return ring
  }

  func list() throws -> [UInt8] { try contents(of: StatusList.fileName) ?? [] }

  /// The signed list. Throws if a badge that was taken back holds by it, as by the list of an earlier version.
  func wholeList() throws -> [UInt8] {
    let list = try list()
    let noted = try revoked()
    guard let listed = SignedDocument(list.trimmed).flatMap(StatusList.init(of:)) else { return list }
    if let badge = noted.first(where: { !listed.revoked.contains($0.place) }) {
      throw BadgeRefusal.oldList("\(path.appending(StatusList.fileName))", without: badge.number)
    }
    return list
  }

  /// All badges that were taken back. Throws if the list is not as it was signed: it may have some that no note names.
  ///
  /// - Parameter ring: the keys of which one signed the list.
  func takenBack(_ ring: KeyRing?) throws -> TakenBack {
    let list = try list().trimmed
    let noted = try revoked()
    if list.isEmpty {
      let hasNotes = try contents(of: Self.notesName)?.trimmed.isEmpty == false
      // Whoever has keys has had a list, though no badge may be left that is not taken back.
      if !hasNotes, try ring != nil || !tokens().isEmpty {
        throw BadgeRefusal.noList("\(path.appending(StatusList.fileName))")
      }
      return TakenBack(noted: noted, listed: [])
    }
    guard let ring else { throw broken(Self.keysName) }
    guard let listed = StatusList(list, signedByOneOf: ring) else {
      throw broken(StatusList.fileName, .changedList)
    }
    return TakenBack(noted: noted, listed: listed.revoked)
  }

  /// The badges that were taken back as it was noted.
  func revoked() throws -> [Revoked] {
    guard let bytes = try contents(of: Self.notesName) else { return [] }
    let rows = CSVTable(SourceText(path: Self.notesName, bytes: bytes)).rows.dropFirst()
    return try rows.map { row in
      guard row.cells.count == 3, let place = Int(row.cells[1].text), (0..<StatusList.size).contains(place)
      else {
        throw broken(Self.notesName)
      }
      return Revoked(number: row.cells[0].text, place: place, day: row.cells[2].text)
    }
  }

  /// The badges by their numbers, as they were signed.
  func tokens() throws -> [String: String] {
    guard try path.status()?.kind == .folder else { return [:] }
    let names = try path.children().filter { $0.kind == .file }.compactMap(\.text)
    let numbers = names.filter { $0.endsWithBytes(of: ".txt") && $0 != StatusList.fileName }
      .map { String($0.dropLast(4)) }
    return try Dictionary(
      uniqueKeysWithValues: numbers.map { ($0, try contents(of: "\($0).txt")?.trimmed.text ?? "") })
  }

  /// The badges that hold, for the site. Throws if one is not as it was signed: it must not go out.
  func issued(on day: CalendarDate, jobs: Int) async throws -> IssuedBadges {
    guard let ring = try ring() else { return .none }
    let list = try wholeList()
    let check: BadgeCheck
    do { check = try BadgeCheck(ring, list: list, today: day) } catch {
      throw broken(StatusList.fileName, error)
    }
    let tokens = try tokens().sorted { String.byBytes($0.key, $1.key) }
    let results = await tokens.concurrentMap(jobs: jobs) { number, token in
      Result { () throws(BadgeFault) in try check.verify(Array(token.utf8)) }
    }
    let issued = try zip(tokens, results).compactMap { token, result -> (String, IssuedBadges.Issued)? in
      switch result {
      case .success(let badge):
        let picture = "\(token.key).png"
        let isDrawn = try path.appending(picture).status()?.kind == .file
        return (
          token.key,
          IssuedBadges.Issued(
            token: token.value, day: badge.day, recipient: badge.recipient,
            picture: isDrawn ? "\(Issuer.folder)/\(picture)" : nil)
        )
      // Those are true, and are not shown.
      case .failure(.revoked), .failure(.expired), .failure(.notYetValid): return nil
      case .failure(let fault): throw broken("\(token.key).txt", fault)
      }
    }
    return IssuedBadges(
      ring: ring, list: list.text, issued: Dictionary(uniqueKeysWithValues: issued),
      revoked: Set(try revoked().map(\.number)))
  }

  func put(_ ring: KeyRing) throws {
    try path.makeFolders()
    try path.appending(Self.keysName).put(Array((ring.json.lines + "\n").utf8))
  }

  func put(_ revoked: [Revoked]) throws {
    let rows = [["number", "place", "day"]] + revoked.map { [$0.number, String($0.place), $0.day] }
    try path.appending(Self.notesName).put(Array(rows.map(CSVText.row).joined().utf8))
  }

  func put(_ bytes: [UInt8], named name: String) throws { try path.appending(name).put(bytes) }

  /// Removes the files of a badge.
  func remove(_ number: String) throws {
    for ending in ["txt", "png"] { try path.appending("\(number).\(ending)").removeFile() }
  }

  /// The bytes of a file; nil if it is not there.
  private func contents(of name: String) throws -> [UInt8]? {
    let file = path.appending(name)
    guard let status = try file.status(), status.kind == .file else { return nil }
    guard status.byteCount <= BakedBadge.limit else { throw broken(name, .tooLarge) }
    return try file.contents()
  }

  private func broken(_ name: String, _ fault: BadgeFault? = nil) -> BadgeRefusal {
    .broken("\(path.appending(name))", fault)
  }
}
