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
    let before = try desk.takenBack()
    let known = Set(before.noted.map(\.number))
    let places = try desk.folder.tokens().compactMapValues { SignedDocument($0.utf8)?.statusPlace }
    let taken = Set(before.noted.map(\.place) + places.values)
    let typed = Dictionary(numbers.map { (CreditNumbers.number(from: $0), $0) }) { first, _ in first }
    let numbers = typed.keys.sorted(by: String.byBytes)
    let more = try numbers.filter { !known.contains($0) }.map { number in
      guard let place = places[number] ?? before.unnotedPlace(of: number, besides: taken) else {
        throw BadgeRefusal.noBadge(typed[number] ?? number)
      }
      return BadgeFolder.Revoked(number: number, place: place, day: "\(desk.day)")
    }
    let after = try desk.revoke(more)
    let count = more.filter { !before.places.contains($0.place) }.count
    try printLines(
      "Badges: \(count) taken back, \(numbers.count - count) were before. "
        + "Commit \(Issuer.folder)/ and publish the site, so that others hear of it.")
    if let remark = after.remark { try printLines(remark) }
  }
}
