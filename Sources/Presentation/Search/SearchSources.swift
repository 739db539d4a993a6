internal import Knowledge
package import Search
internal import Source

/// What of a site is searched: the pages of the content, the index of each folder, the pages that Laurel makes, and those
/// that other sites share.
package enum SearchSources {
  /// The index of a site.
  package static func index(of drawing: Drawing, jobs: Int) async -> SearchIndex {
    await SearchIndex(
      documents(of: drawing, jobs: jobs), language: drawing.site.configuration.language,
      synonyms: Synonyms(groups: drawing.site.synonyms),
      isFew: drawing.site.configuration.hasFewSearchFiles, jobs: jobs)
  }

  /// Those that are listed first, then the others by their kinds; last of these what Laurel makes and calls like a page that
  /// somebody wrote: of two that are as good the first is found first. Else in the order of their addresses, so that a new
  /// page moves few numbers.
  package static func documents(of drawing: Drawing, jobs: Int) async -> [SearchDocument] {
    let pages = await PageDocuments(drawing).all(jobs: jobs)
    let made = MadeDocuments(drawing, besides: pages)
    // A page of the authors, or the list of a folder, takes the place of one that Laurel makes for each site.
    var addresses: Set<String> = []
    let all = (pages + made.folders + made.pages + SharedDocuments(drawing).all).filter {
      addresses.insert($0.address).inserted
    }
    return all.sorted { one, other in
      if one.isListed != other.isListed { return one.isListed }
      if !one.isListed, one.kindValue != other.kindValue {
        return String.byBytes(one.kindValue, other.kindValue)
      }
      return one.yields == other.yields ? String.byBytes(one.address, other.address) : other.yields
    }
  }
}
