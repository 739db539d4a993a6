package import Badges
package import Knowledge
internal import Markup
package import Source

/// What the badges of a site say: the credits of people who agreed to a badge, each with its award.
package struct BadgePlan: Sendable {
  package let issuer: Issuer
  /// The credits that are to have a badge.
  package let credits: [Credit]
  private let site: Site

  /// Nil for a site that gives no badges, or that nobody could tell from others.
  package init?(_ site: Site) {
    let configuration = site.configuration
    guard let badges = configuration.badges, let url = configuration.url,
      let issuer = Issuer(name: badges.issuer, email: badges.email, site: url)
    else { return nil }
    self.issuer = issuer
    self.site = site
    credits = site.credits.filter { $0.award != nil && site.agrees(site[$0.page], to: .badge) }
  }

  /// The badge of a credit; nil for one without an award.
  package func badge(of credit: Credit, to recipient: Recipient?, on day: CalendarDate) -> Badge? {
    achievement(of: credit).map { achievement in
      Badge(
        number: credit.number, title: title(of: credit, achievement), achievement: achievement,
        page: address(of: site[credit.page]), recipient: recipient, day: day)
    }
  }

  /// What a credit is given for.
  func achievement(of credit: Credit) -> Achievement? {
    guard let award = credit.award, let name = award.label.groupLabel(in: site) else { return nil }
    guard let id = award.page else {
      return Achievement(slug: Slug.pageName(name), name: name, description: name, page: issuer.site)
    }
    let page = site[id]
    let summary = page.summary.isEmpty ? name : page.summary
    return Achievement(
      slug: Slug.pageName(name), name: name, description: summary, page: address(of: page))
  }

  /// The picture of a credit's badge, without the badge in it.
  package func picture(of credit: Credit) -> String {
    BadgePicture(
      name: credit.award?.label.groupLabel(in: site) ?? "", year: credit.year?.groupLabel(in: site),
      issuer: issuer.name, place: credit.award?.place ?? 0
    ).svg
  }

  /// The picture of an award.
  func picture(of achievement: Achievement, at place: Int) -> String {
    BadgePicture(name: achievement.name, year: nil, issuer: issuer.name, place: place).svg
  }

  private func title(of credit: Credit, _ achievement: Achievement) -> String {
    ([achievement.name] + [credit.year?.groupLabel(in: site)].compactMap { $0 }).joined(separator: " ")
  }

  private func address(of page: Page) -> String { issuer.site + RelativeURL.encode(page.address) }
}
