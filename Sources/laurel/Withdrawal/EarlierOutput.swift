internal import Knowledge
internal import Source

/// What was made of a page before, and still is on this machine.
struct EarlierOutput {
  private let addresses: [String]
  /// The numbers of its credits.
  private let numbers: [String]

  init(of withdrawal: Withdrawal) {
    addresses = [withdrawal.page.address] + withdrawal.removed.dropFirst()
    numbers = withdrawal.numbers
  }

  /// The sentences about a finished site: what of the page is in it.
  func remarks(on folder: String) throws -> [String] {
    let place = DiskPath(folder)
    switch try place.status()?.kind {
    case .folder?:
      let held = try addresses.filter { try place.appending($0).status() != nil }
      return held.isEmpty ? [] : ["\(folder) still has \(held.joined(separator: ", ")). Build the site anew."]
    case .file?: return ["\(folder) was made before. Make it anew, and take back what was given away."]
    default: return []
    }
  }

  /// The numbers of the badges that were signed for the page.
  func badges(in root: DiskPath) throws -> [String] {
    try numbers.filter { try root.appending("badges/\($0).txt").status() != nil }
  }
}
