internal import Knowledge
internal import Source

/// What a feed tells of: the new pages of a folder, or those who are newly recognized with an award or at a school.
struct FeedSource {
  let title: String
  /// The page that shows the same.
  let home: String
  /// The newest first.
  let pages: [PageID]

  init(folder: String, in site: Site) {
    title = Feeds.title(of: folder, in: site)
    home = ContentPath.join(folder, "index.html")
    pages = site.newestPages(in: folder)
  }

  init(page: PageID, in site: Site) {
    title = "\(site.configuration.title): \(site[page].title)"
    home = site[page].address
    pages = site.newestRecognized(by: page)
  }
}
