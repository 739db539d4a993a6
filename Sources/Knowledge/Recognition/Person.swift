internal import Source

/// Somebody who is recognized by name, with all that they are recognized for.
package struct Person: Sendable {
  package let name: String
  /// The page that authors wrote of the person.
  package let page: PageID?
  /// Where the page is that Laurel makes: of a person with several stories of whom authors wrote no page.
  package let address: String?
  /// The places of the credits among all of the site, the latest year first.
  package let credits: [Int]

  /// The people of some credits in the order in which they come. Those of one page are one person, and so are those of one
  /// name who work at the same place.
  ///
  /// - Parameter pages: those of the site.
  static func all(of credits: [Credit], on pages: [Page]) -> [Person] {
    var addresses = PersonAddresses(pages)
    var members: [Identity: [Int]] = [:]
    var order: [Identity] = []
    for credit in credits where credit.isPerson {
      let identity = Identity(credit)
      if members[identity, default: []].isEmpty { order.append(identity) }
      members[identity, default: []].append(credit.id)
    }
    return order.map { identity in
      let own = (members[identity] ?? []).sorted {
        (-(credits[$0].yearNumber ?? 0), $0) < (-(credits[$1].yearNumber ?? 0), $1)
      }
      let latest = credits[own[0]]
      let needsPage = latest.personPage == nil && Set(own.map { credits[$0].page }).count > 1
      let folder = pages[latest.page.index].kind?.folder ?? ""
      return Person(
        name: latest.name, page: latest.personPage,
        address: needsPage ? addresses.next(for: latest.name, in: folder) : nil, credits: own)
    }
  }

  /// By what people are told apart.
  private enum Identity: Hashable {
    case page(PageID)
    case name(String, at: PageID?)

    init(_ credit: Credit) {
      self = credit.personPage.map { .page($0) } ?? .name(credit.name.nameKey, at: credit.workplace)
    }
  }
}

extension String {
  /// The same for names that differ by case, accents or spaces.
  var nameKey: String { Fold.key(self).parts(separatedBy: " ").filter { !$0.isEmpty }.joined(separator: " ") }
}
