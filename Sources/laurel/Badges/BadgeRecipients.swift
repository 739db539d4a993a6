internal import Badges
internal import Knowledge
internal import Presentation
internal import Source

/// The mail addresses of people with badges, from a table that is never published. Of an address, only a digest goes into
/// a badge.
struct BadgeRecipients {
  private let byNumber: [String: String]

  subscript(credit: Credit) -> String? { byNumber[credit.number] }

  /// - Parameter file: the table that was named; if nil, the one among the badges, if there is one.
  static func read(_ file: String?, for site: SiteSource, of desk: BadgeDesk) throws -> BadgeRecipients {
    let usual = desk.folder.path.appending("recipients.csv")
    guard let file = try file ?? (usual.status() == nil ? nil : "\(usual)") else {
      return BadgeRecipients(byNumber: [:])
    }
    try PrivatePlace(site: site).checkSecret(DiskPath(file))
    let table = CSVTable(try TableText.read(file).text)
    let entries = try table.rows.dropFirst().map { row in
      guard row.cells.count == 2, let number = number(of: row.cells[0].text.trimmed, desk),
        case let address = row.cells[1].text.trimmed, address.utf8.contains(UInt8(ascii: "@"))
      else { throw BadgeRefusal.badRecipient(file, line: row.number) }
      return (number, address)
    }
    return BadgeRecipients(byNumber: Dictionary(entries) { _, last in last })
  }

  /// The number of a badge that is named by it, or by the page of the one person who has it.
  private static func number(of name: String, _ desk: BadgeDesk) -> String? {
    if let credit = desk.credits.first(where: { $0.number == name }) { return credit.number }
    guard let credits = try? desk.credits(onPage: name), credits.count == 1 else { return nil }
    return credits[0].number
  }
}
