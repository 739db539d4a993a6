internal import ArgumentParser
internal import Badges
internal import Knowledge
internal import Source

/// `laurel badge revoke`: badges are taken back.
struct BadgeRevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take badges back, so that they verify no more.",
    discussion: """
      The number stands on the certificate and in the name of the file of the badge.

      Examples:
        laurel badge revoke K7QF-3XWM
      """)

  @Argument(help: "The numbers of the badges.")
  var numbers: [String]

  @OptionGroup var source: SourceOptions
  @OptionGroup var key: BadgeKeyFile

  func run() async throws {
    let desk = try await BadgeDesk(source.site(), key)
    let tokens = try desk.folder.tokens()
    let known = Set(try desk.folder.revoked().map(\.number))
    let typed = Dictionary(numbers.map { (CreditNumbers.number(from: $0), $0) }) { first, _ in first }
    let numbers = typed.keys.sorted(by: String.byBytes)
    let more = try numbers.filter { !known.contains($0) }.map { number in
      guard let place = tokens[number].flatMap({ SignedDocument($0.utf8)?.statusPlace }) else {
        throw BadgeRefusal.noBadge(typed[number] ?? number)
      }
      return BadgeFolder.Revoked(number: number, place: place, day: "\(desk.day)")
    }
    try desk.revoke(more)
    try printLines(
      "Badges: \(more.count) taken back, \(numbers.count - more.count) were before. "
        + "Commit \(Issuer.folder)/ and publish the site, so that others hear of it.")
  }
}
