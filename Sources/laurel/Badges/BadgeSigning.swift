internal import Badges
internal import Knowledge
internal import Presentation
internal import Source

/// Signs the badges that are not signed yet, and draws the pictures that are not drawn yet.
struct BadgeSigning {
  struct Done {
    var signed = 0
    var unchanged = 0
    /// How many are not signed again, because they were taken back.
    var revoked = 0
    /// Whether pictures are missing because the program is.
    var lacksProgram = false
  }

  private let desk: BadgeDesk
  private let addresses: BadgeRecipients
  private let drawing: DrawingProgram?

  init(_ desk: BadgeDesk, _ addresses: BadgeRecipients) {
    self.desk = desk
    self.addresses = addresses
    drawing = DrawingProgram(searchPath: environment("PATH") ?? "/usr/bin:/bin")
  }

  func sign(_ credits: [Credit]) throws -> Done {
    let takenBack = try desk.takenBack()
    var tokens = try desk.folder.tokens()
    var places = takenBack.places
    for (number, token) in tokens {
      guard let place = SignedDocument(token.utf8)?.statusPlace else {
        throw BadgeRefusal.broken("\(desk.folder.path)/\(number).txt", .noBadge)
      }
      places.insert(place)
    }
    let noted = Set(takenBack.noted.map(\.number))
    let known = places.subtracting(takenBack.unnoted)
    var done = Done()
    for credit in credits {
      let isUnnoted =
        tokens[credit.number] == nil && takenBack.unnotedPlace(of: credit.number, besides: known) != nil
      if isUnnoted || noted.contains(credit.number) {
        done.revoked += 1
        continue
      }
      if tokens[credit.number] == nil, let token = sign(credit, besides: &places) {
        try desk.folder.put(Array("\(token)\n".utf8), named: "\(credit.number).txt")
        tokens[credit.number] = token
        done.signed += 1
      } else {
        done.unchanged += 1
      }
      if let token = tokens[credit.number] { try draw(token, of: credit, &done) }
    }
    return done
  }

  private func sign(_ credit: Credit, besides places: inout Set<Int>) -> String? {
    let recipient = addresses[credit].map { Recipient(address: $0) }
    return desk.plan.badge(of: credit, to: recipient, on: desk.day).map { badge in
      let place = StatusList.place(for: badge.number, besides: places)
      places.insert(place)
      return desk.sign(Credential.payload(of: badge, from: desk.plan.issuer, place: place))
    }
  }

  /// Draws a badge as a PNG, unless there is one.
  private func draw(_ token: String, of credit: Credit, _ done: inout Done) throws {
    let name = "\(credit.number).png"
    if try desk.folder.path.appending(name).status() != nil { return }
    guard let drawing else {
      done.lacksProgram = true
      return
    }
    if let picture = try drawing.draw(desk.plan.picture(of: credit)),
      let baked = PNGBadge.bake(token, into: picture)
    {
      try desk.folder.put(baked, named: name)
    }
  }
}
