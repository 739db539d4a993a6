package import Knowledge
internal import Markup
internal import Source

/// What is needed to draw any page of a site.
package struct Drawing: Sendable {
  package let site: Site
  let theme: Theme
  let shell: Shell

  package init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    shell = Shell(site: site, theme: theme)
  }

  /// The words for a page in a language.
  func words(_ language: String) -> Words { theme.words(on: language, site: siteLanguage) }

  /// The words for pages in the site's own language.
  var words: Words { words(siteLanguage) }

  /// The language of the site: that of its kinds and their fields, and of its tags.
  var siteLanguage: String { site.configuration.language }

  func url(of page: Page, on address: String) -> String { RelativeURL.from(address, to: page.address) }

  func url(of link: Link, on address: String) -> String {
    switch link.target {
    case .page(let id): RelativeURL.from(address, to: site[id].address, fragment: link.fragment)
    case .folder(let path): RelativeURL.from(address, to: ContentPath.join(path, "index.html"))
    case .asset(let asset): RelativeURL.from(address, to: asset.address, fragment: link.fragment)
    }
  }

  func folderTitle(_ path: String) -> String {
    let title = site.title(ofFolder: path)
    return title.utf8.isEmpty ? words[.home] : title
  }

  /// The language of the title of a folder.
  func language(ofFolder path: String) -> String {
    site.folder(path)?.indexPage.map { site[$0].language } ?? siteLanguage
  }

  /// The whole HTML of a page.
  func draw(_ page: PageDraft) -> OutputFile {
    let view = page.view(self)
    let main = theme.draw(
      page.template, shell.common(on: page.address, language: page.head.language).merging(view))
    return OutputFile(path: page.address, text: shell.draw(page, main: main))
  }
}
