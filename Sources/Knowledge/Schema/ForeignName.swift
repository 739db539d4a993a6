internal import Source

/// What a name means that another program gives to a value.
///
/// One table for all that read names which are none of ours. What hides a page in Hugo, Jekyll, Docusaurus, Eleventy,
/// Obsidian, Zola, Astro, Grav, Hexo, Pelican or WordPress hides it here.
enum ForeignName {
  /// Another word for a field that every page may have; its value is read as that.
  case field(String)
  /// A field that is the nearest to it, but not the same: nothing is read.
  case like(String)
  /// Says whether the page is hidden.
  case hides
  /// Says whether the page is shown, or from which day on.
  case shows
  /// A word for how far the page has come.
  case stage
  /// Parts that say whether the page is drawn, and in which lists it stands.
  case building
  /// Hides the page from whoever does not know it.
  case password
  /// An address that the page had or was to have; `false` where it was to have none.
  case address
  /// Groups of tags.
  case taxonomies
  /// Says how another program draws a page or orders it; no reader misses it.
  case layout
  /// Holds settings, or words that another program shows.
  case parts

  /// The meaning of a name, whatever its capital letters, hyphens and underscores.
  init?(_ name: String) {
    guard let meaning = Self.table[Self.plain(name)] else { return nil }
    self = meaning
  }

  /// Whether pages with this name may be hidden by it.
  var concernsState: Bool {
    switch self {
    case .field(let name): CommonFields.stateNames.contains(name)
    case .hides, .shows, .stage, .building, .password: true
    case .like, .address, .taxonomies, .layout, .parts: false
    }
  }

  /// The words for a page that is not to be seen yet or no more, as plain as names are.
  static let hiddenStages: Set<String> = [
    "draft", "private", "pending", "pendingreview", "inreview", "future", "scheduled", "trash", "trashed",
    "unpublished", "hidden", "skip", "autodraft", "wip", "unlisted", "members", "paid", "password", "deleted",
    "embargoed", "internal",
  ]

  /// A name without what differs between programs.
  static func plain(_ name: String) -> String {
    Fold.key(name).utf8.filter { !$0.isSpace && !"-_.".utf8.contains($0) }.text
  }

  private static let table: [String: ForeignName] = {
    var table: [String: ForeignName] = [:]
    func add(_ names: String, _ meaning: ForeignName) {
      for name in names.parts(separatedBy: " ") { table[name] = meaning }
    }
    add("draft isdraft", .field("draft"))
    add(
      "publish publishdate publishon publishat publishfrom pubdate publishedat datepublished scheduled scheduledfor",
      .field("publish"))
    add(
      "expires expirydate expirationdate expire expiry expireson unpublish unpublishdate unpublishon publishuntil",
      .field("expires"))
    add("alias", .field("aliases"))
    add("description excerpt abstract teaser lead subtitle tagline", .field("summary"))
    add("lang locale", .field("language"))
    add(
      "lastmod lastmodified lastmodifiedat modified modifieddate updatedat updateddate lastupdated lastupdate",
      .field("updated"))
    add("categories category keywords topics labels", .like("tags"))
    add("created createdat createddate datecreated", .like("date"))
    add("taxonomies", .taxonomies)
    add("hidden unlisted private isprivate headless hide exclude excluded protected", .hides)
    add("published ispublished public ispublic visible listed render routable dgpublish", .shows)
    add("status state poststatus visibility workflow workflowstate", .stage)
    add("build", .building)
    add("password", .password)
    add("permalink redirectfrom url slug oldurl", .address)
    add(
      "layout template type weight order position sidebarposition sidebarlabel sidebarclassname sidebar "
        + "pagetitle navtitle navorder navexclude haschildren parent grandparent linktitle menu menus toc "
        + "showtoc hidetitle hidetableofcontents tocmindepth tocmaxheadinglevel math mermaid comments commentid "
        + "disqus id uid uuid guid cssclass cssclasses classes class style theme image images thumbnail cover "
        + "featuredimage heroimage icon color outline aside editlink editurl customediturl pagination "
        + "paginationnext paginationprev prev next eleventyexcludefromcollections eleventynavigation "
        + "eleventycomputed sitemap robots noindex searchexclude insearchindex pagefind head cascade "
        + "resources outputs markup iscjklanguage translationkey slugify sortby insertanchorlinks "
        + "pagetemplate authorid cspell dgpath dghome dgpinned",
      .layout)
    add("extra params hero banner", .parts)
    return table
  }()
}
