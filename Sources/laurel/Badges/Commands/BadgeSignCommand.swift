internal import ArgumentParser
internal import Badges
internal import Knowledge
internal import Presentation
internal import Source

/// `laurel badge sign`: badges for all who agreed to one.
struct BadgeSignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a badge for each person and team that agreed to one.",
    discussion: """
      A badge that is signed already stays as it is.

      Examples:
        laurel badge sign
        laurel badge sign spotlights/science-team.md
        laurel badge sign --recipients ~/addresses.csv
      """)

  @Argument(help: "The page whose badges are signed. Default: all pages.")
  var page: String?

  @Option(
    help:
      "A table with the columns badge (a number, or the path of a page) and email. Default: badges/recipients.csv, if it is there."
  )
  var recipients: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var key: BadgeKeyFile

  func run() async throws {
    let source = try source.site()
    let desk = try await BadgeDesk(source, key)
    let credits = try chosen(desk)
    let addresses = try BadgeRecipients.read(recipients, for: source, of: desk)
    let takenBack = try desk.revoke([])
    let done = try BadgeSigning(desk, addresses).sign(credits)
    try printLines("Badges: \(done.signed) signed, \(done.unchanged) as before.")
    if done.revoked > 0 { try printLines("Not signed again, because they were taken back: \(done.revoked).") }
    if let remark = takenBack.remark { try printLines(remark) }
    if done.lacksProgram {
      try printLines("The badges are drawings. To have them as pictures (PNG) too, install librsvg2-bin.")
    }
    if page == nil {
      for number in try desk.unclaimed() {
        try printLines(
          "Nobody on the site has the badge \(number) any more. To take it back: laurel badge revoke \(number)"
        )
      }
    }
  }

  private func chosen(_ desk: BadgeDesk) throws -> [Credit] {
    guard let page else { return desk.credits }
    let credits = try desk.credits(onPage: page)
    if credits.isEmpty { throw BadgeRefusal.noCredit(page) }
    return credits
  }
}

extension BadgeDesk {
  /// The credits of a page that are to have a badge.
  func credits(onPage path: String) throws -> [Credit] {
    let prefix = "\(SiteFolders.contentName)/"
    let inside = path.startsWithBytes(of: prefix) ? path.utf8.dropFirst(prefix.utf8.count).text : path
    guard wholeSite.page(atPath: inside) != nil else { throw WrongUsage.noFile(path, nearest: nil) }
    guard let page = site.page(atPath: inside) else { return [] }
    return credits.filter { $0.page == page.id }
  }

  /// The numbers of badges that no credit has.
  fileprivate func unclaimed() throws -> [String] {
    try Set(folder.tokens().keys).subtracting(credits.map(\.number)).sorted(by: String.byBytes)
  }
}
