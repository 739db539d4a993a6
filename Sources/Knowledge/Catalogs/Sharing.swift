internal import Markup
internal import Source

/// What a site may share with others: its published pages, and whom it recognizes with their leave.
///
/// Whoever did not agree that other sites name them is named in nothing that goes out this way: the page about them is
/// left out, and so is any other whose title, summary or values give the name; of one whose text does, the text.
package struct Sharing {
  /// Listed pages and no previews, in the order of lists.
  package let pages: [Page]
  private let site: Site
  private let secrets: NameSearch
  /// The names of one part, such as `Ms. Alvarez`, which nothing but that part can be found by.
  private let shortSecrets: NameSearch
  private let shared: Set<PageID>

  package init(of site: Site) {
    let unnamed = site.pages.filter { !site.sharesNames(of: $0) }
    let withheld = Set(unnamed.map(\.id))
    let names = unnamed.flatMap(site.everyName).compactMap { PersonName($0) }
    let secrets = NameSearch(names)
    let shortSecrets = NameSearch(names.filter { $0.parts.count == 1 })
    let candidates = site.inOrder(site.pages.map(\.id)).map { site[$0] }.filter { page in
      page.state == .published && page.isInLists && site.isListed(page.address) && !withheld.contains(page.id)
    }
    self.site = site
    self.secrets = secrets
    self.shortSecrets = shortSecrets
    pages = candidates.filter { page in
      [page.title, page.summary, page.path].allSatisfy {
        secrets.name(in: $0) == nil && !shortSecrets.findsPart(in: $0)
      }
    }
    shared = Set(pages.map(\.id))
  }

  /// Whether a text names nobody who has not agreed.
  package func mayTell(_ text: String) -> Bool {
    secrets.name(in: text) == nil && !shortSecrets.findsPart(in: text)
  }

  /// Somebody of whom others may say that they were recognized.
  package struct Entry {
    package let credit: Credit
    /// The name under which others may say so: without leave to give it, the role.
    package let name: String
    package let isPerson: Bool
    /// The page that tells it, if others may know of it.
    package let page: Page?
  }

  /// Whom the site recognizes; nobody who has neither given leave nor a role.
  package var credits: [Entry] {
    site.credits.compactMap { credit in
      let page = site[credit.page]
      guard page.state == .published, site.isListed(page.address) else { return nil }
      // A team is asked for no leave, and its name may be that of somebody who gave none.
      if shared.contains(page.id), credit.isPerson || mayTell(credit.name) {
        return Entry(credit: credit, name: credit.name, isPerson: credit.isPerson, page: page)
      }
      guard let role = credit.role, mayTell(role) else { return nil }
      return Entry(credit: credit, name: role, isPerson: false, page: nil)
    }
  }
}

extension Site {
  /// Whether other sites may say whom a page names. Where the kind asks nobody for leave, nobody gave it.
  fileprivate func sharesNames(of page: Page) -> Bool {
    if page.kind?.consent != nil { return agrees(page, to: .share) }
    return !credits(of: page).contains(where: \.isNamed)
  }

  /// The names of those whom a page is about, as its consent or its recognition knows them.
  fileprivate func everyName(on page: Page) -> [String] {
    names(of: page)
      + credits(of: page).filter { $0.isPerson || page.kind?.consent == nil && $0.isNamed }.map(\.name)
  }
}
