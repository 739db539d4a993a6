/// What the blocks in texts show of the site.
extension Site {
  /// The pages that a list shows.
  package func pages(in list: PageList) -> [Page] { lists.shown(in: list).map { self[$0] } }

  /// How many pages a list is about, with those that it does not show.
  package func count(of list: PageList) -> Int { lists.count(of: list) }
}
