internal import Badges
internal import Knowledge
internal import Source

/// The files by which others verify the badges of a site, and the badges themselves.
enum BadgeFiles {
  static func files(of drawing: Drawing) -> [OutputFile] {
    guard let ring = drawing.badges.ring, let plan = BadgePlan(drawing.site) else { return [] }
    let issuer = plan.issuer
    let shared = [
      json("did.json", ring.json),
      json("profile.json", Credential.document(Credential.profile(of: issuer))),
      json("\(HostedBadge.folder)/issuer.json", HostedBadge.profile(of: issuer)),
      OutputFile(path: path(StatusList.fileName), text: drawing.badges.list),
    ]
    // Whoever no longer agrees, or is no longer on the site, has no badge there.
    let given = plan.credits.compactMap { credit in
      drawing.badges.issued[credit.number].flatMap { issued in
        plan.badge(of: credit, to: issued.recipient, on: issued.day).map { (credit, $0, issued) }
      }
    }
    let awards = Dictionary(given.map { ($0.1.achievement, $0.0.award?.place ?? 0) }) { first, _ in first }
      .sorted { String.byBytes($0.key.slug, $1.key.slug) }
    return shared
      + awards.flatMap { files(of: $0.key, at: $0.value, plan) }
      + given.flatMap { files(of: $0, $1, $2, plan) }
  }

  /// The ways to the badges of those whom a page recognizes.
  static func links(on page: Page, _ pen: Pen) -> [LinkView] {
    guard pen.site.agrees(page, to: .badge) else { return [] }
    return pen.site.credits(of: page).filter { pen.drawing.badges.issued[$0.number] != nil }.map { credit in
      LinkView(
        url: pen.url(to: path("\(credit.number).svg")),
        title: pen.words[verify: .badgeOf].filling { $0 == "name" ? credit.name : nil },
        lang: pen.words.attributes(of: pen.words.language))
    }
  }

  private static func files(of award: Achievement, at place: Int, _ plan: BadgePlan) -> [OutputFile] {
    [
      json(
        "awards/\(award.slug).json",
        Credential.document(Credential.achievement(award, from: plan.issuer))),
      OutputFile(path: path(award.picture), text: plan.picture(of: award, at: place)),
      json(
        "\(HostedBadge.folder)/awards/\(award.slug).json",
        HostedBadge.badgeClass(award, from: plan.issuer)),
    ]
  }

  private static func files(
    of credit: Credit, _ badge: Badge, _ issued: IssuedBadges.Issued, _ plan: BadgePlan
  ) -> [OutputFile] {
    let picture = issued.picture.map {
      OutputFile(path: path("\(badge.number).png"), content: .beside(path: $0))
    }
    return [
      OutputFile(path: path("\(badge.number).txt"), text: issued.token),
      OutputFile(
        path: path("\(badge.number).svg"),
        text: SVGBadge.bake(issued.token, into: plan.picture(of: credit))),
      json("\(HostedBadge.folder)/\(badge.number).json", HostedBadge.assertion(of: badge, from: plan.issuer)),
    ] + [picture].compactMap { $0 }
  }

  private static func json(_ name: String, _ value: JSONValue) -> OutputFile {
    OutputFile(path: path(name), text: value.lines + "\n")
  }

  private static func path(_ name: String) -> String { "\(Issuer.folder)/\(name)" }
}
