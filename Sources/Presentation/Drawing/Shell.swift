internal import Knowledge
internal import Markup
internal import Source

/// What stands around the main part of every page. Header and footer are in the language of the site; they are drawn once
/// for each folder and language, as they differ by nothing else but on the home page.
struct Shell: Sendable {
  private let site: Site
  private let theme: Theme
  private let frames: [Frame: (header: String, footer: String)]

  private struct Frame: Hashable {
    let folder: String
    let language: String
    var isHome = false

    /// The address of a page that has this frame.
    var address: String { ContentPath.join(folder, isHome ? HomePage.address : "page.html") }
  }

  init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    var frames: [Frame: (header: String, footer: String)] = [:]
    let folders = Set(site.folders.map(\.path) + ["", "tags"])
    let languages = Set(site.pages.map(\.language) + [site.configuration.language])
    for folder in folders {
      for language in languages {
        let frame = Frame(folder: folder, language: language)
        frames[frame] = Self.frame(frame, site, theme)
      }
    }
    self.frames = frames
  }

  /// The values that every template of a page may use.
  func common(on address: String, language: String) -> TemplateObject {
    Self.common(on: address, language: language, site, theme)
  }

  func draw(_ page: PageDraft, main: String) -> String {
    let frame = Frame(
      folder: ContentPath.folder(of: page.address), language: page.head.language,
      isHome: page.address == HomePage.address)
    let (header, footer) = frames[frame] ?? Self.frame(frame, site, theme)
    var view = common(on: page.address, language: page.head.language)
    view[.documentTitle] = .text(documentTitle(page))
    view[.title] = .text(page.head.title)
    view[.description] = .text(page.head.description)
    view[.openGraph] = .text(page.head.openGraphType)
    view[.header] = .html(header)
    view[.footer] = .html(footer)
    view[.main] = .html(main)
    let files = theme.pages[page.template]
    view[.pageStyle] = files?.style.map { .text(RelativeURL.from(page.address, to: $0.path)) }
    view[.pageScript] = files?.script.map { .text(RelativeURL.from(page.address, to: $0.path)) }
    if page.head.showsChosenImages { view[.chosenImages] = .flag(true) }
    if let url = site.configuration.url {
      view[.canonical] = .text(url + RelativeURL.encode(page.address))
      view[.feeds] = .list(feeds(page))
    }
    if let id = page.head.page {
      view[.structuredData] = .html(StructuredData.script(for: site[id], in: site))
    }
    if !page.head.isListed { view[.isUnfiltered] = .flag(true) }
    return theme.draw("layout", view)
  }

  private func documentTitle(_ page: PageDraft) -> String {
    let name = site.configuration.title
    if page.address == "index.html" || name.utf8.isEmpty || page.head.title == name { return page.head.title }
    return "\(page.head.title) – \(name)"
  }

  private func feeds(_ page: PageDraft) -> [TemplateObject] {
    let folders = page.head.feedFolder.utf8.isEmpty ? [""] : ["", page.head.feedFolder]
    return folders.filter { !site.newestPages(in: $0).isEmpty }.map { folder in
      TemplateObject([
        .url: .text(RelativeURL.from(page.address, to: ContentPath.join(folder, "feed"))),
        .title: .text(Feeds.title(of: folder, in: site)),
      ])
    }
  }

  private static func frame(_ frame: Frame, _ site: Site, _ theme: Theme) -> (header: String, footer: String)
  {
    let address = frame.address
    let own = site.configuration.language
    let words = theme.words(on: own, site: own)
    var view = common(on: address, language: own, site, theme)
    view[.lang] = theme.words(on: frame.language, site: own).attributes(of: own)
    view[.navigation] = .list(navigation(on: address, site, words))
    view[.links] = .group(SiteLinks.views(site.configuration.identity.footer, on: address, site, words))
    return (theme.draw("header", view), theme.draw("footer", view))
  }

  private static func common(on address: String, language: String, _ site: Site, _ theme: Theme)
    -> TemplateObject
  {
    let words = theme.words(on: language, site: site.configuration.language)
    let name = site.configuration.title.utf8.isEmpty ? words[.home] : site.configuration.title
    return TemplateObject([
      .root: .text(RelativeURL.root(from: address)),
      .language: .text(language),
      .isRightToLeft: WritingDirection.isRightToLeft(language) ? .flag(true) : nil,
      .stylesheet: theme.stylesheet.map { .text(RelativeURL.from(address, to: $0.path)) },
      .script: theme.script.map { .text(RelativeURL.from(address, to: $0.path)) },
      .search: theme.search.map { .text(RelativeURL.from(address, to: $0.engine.path)) },
      .isHome: address == "index.html" ? .flag(true) : nil,
      .words: .object(words.object), .forms: .list(words.forms(of: .pages)),
      .favicon: favicon(site, theme).map { .text(RelativeURL.from(address, to: $0)) },
      .site: .object(site.view(on: address, named: name, words: words)),
    ])
  }

  /// The entries of the navigation; without any configured, the folders at the top.
  private static func navigation(on address: String, _ site: Site, _ words: Words) -> [TemplateObject] {
    let configured = SiteLinks.views(site.configuration.navigation, on: address, site, words)
    return configured.isEmpty ? SiteLinks.topFolders(on: address, site, words) : configured
  }

  /// The logo where it is about as wide as high, or else the picture of the theme.
  private static func favicon(_ site: Site, _ theme: Theme) -> String? {
    if let logo = site.logo, let image = logo.image {
      let sides = [image.width, image.height].sorted()
      if sides[1] * 4 <= sides[0] * 5 { return logo.address }
    }
    return theme.icon?.path
  }
}
