internal import Knowledge
internal import Source

/// What was made of a page before, and still is on this machine.
struct EarlierOutput {
  private let page: Page
  private let addresses: [String]

  init(of page: Page, _ removed: [String]) {
    self.page = page
    addresses = [page.address] + removed.dropFirst()
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

  /// The numbers of the signed badges of the page.
  func badges(in root: DiskPath) throws -> [String] {
    try BadgeFolder(ofSite: root).numbers(ofPage: page.address)
  }
}
