package import Knowledge
internal import Markup
package import Source

/// What is the same for all pages of a site, worked out once before any of them is drawn.
package final class Drawing: Sendable {
  package let site: Site
  let theme: Theme
  /// What became of the pictures of the content.
  let pictures: RedrawnPictures
  /// The badges that the site has given.
  let badges: IssuedBadges
  /// Says a sentence in the language of the site.
  let say: @Sendable (Message) -> String
  /// The words for pages in each language of the site.
  private let wordsByLanguage: [String: Words]
  /// What browsers show beside the title of a page: the logo where it is about as wide as high, or else the picture of the
  /// theme.
  let favicon: String?
  /// The addresses of the rows of long lists, by the folders of the lists.
  let longLists: [String: String]

  package init(
    site: Site, theme: Theme, pictures: RedrawnPictures = .none, badges: IssuedBadges = .none,
    longLists: [String: String] = [:], saying say: @escaping @Sendable (Message) -> String = { $0.text }
  ) {
    self.site = site
    self.pictures = pictures
    self.badges = badges
    self.longLists = longLists
    self.say = say
    self.theme = theme
    made = site.generated.all.filter(theme.makes)
    let own = site.configuration.language
    wordsByLanguage = Dictionary(
      uniqueKeysWithValues: site.languages.map { ($0, theme.words(on: $0, site: own)) })
    favicon = site.logo.flatMap { $0.isAboutSquare ? $0.address : nil } ?? theme.icon?.path
  }

  /// The same with the addresses of the rows of long lists.
  func with(longLists: [String: String]) -> Drawing {
    Drawing(
      site: site, theme: theme, pictures: pictures, badges: badges, longLists: longLists, saying: say)
  }

  /// The words for a page in a language.
  func words(_ language: String) -> Words {
    wordsByLanguage[language] ?? theme.words(on: language, site: siteLanguage)
  }

  /// The words for pages in the site's own language.
  var words: Words { words(siteLanguage) }

  /// The language of the site: that of its kinds and their fields, and of its tags.
  var siteLanguage: String { site.configuration.language }

  /// The pages that Laurel makes for the site and that the theme has templates for.
  let made: [GeneratedPage]

  /// Whether a link leads to something that is there: of the pages that Laurel makes a theme need not have all.
  func leads(to target: Link.Target) -> Bool {
    guard case .generated(let address) = target else { return true }
    return site.generated[address].map(theme.makes) ?? false
  }

  /// The place of a page's kind among all; pages without one come last.
  func rank(of page: Page) -> Int {
    page.kind.flatMap { site.schema.number(ofKind: $0.id) } ?? site.schema.kinds.count
  }

  /// The name of the template that draws the icon of a kind, if the theme has one.
  func icon(of kind: Kind) -> String? {
    let name = "icons/\(kind.id)"
    return theme.hasTemplate(name) ? name : nil
  }

  func folderTitle(_ path: String) -> String {
    let title = site.title(ofFolder: path)
    return title.utf8.isEmpty ? words[.home] : title
  }

  /// The language of the title of a folder.
  func language(ofFolder path: String) -> String {
    site.folder(path)?.indexPage.map { site[$0].language } ?? siteLanguage
  }

  func standpoint(of plan: PagePlan) -> Standpoint {
    plan.head.isShownAnywhere ? .anywhere(on: site) : .address
  }

  /// The whole HTML of a page.
  func draw(_ plan: PagePlan, in frames: Frames) -> DrawnPage {
    let pen = Pen(self, on: plan.address, in: plan.head.language, from: standpoint(of: plan))
    let view = plan.view(pen)
    let frame = frames[plan]
    let layout = LayoutView(plan: plan, pen: pen, frame: frame) { page in
      self.theme.draw(plan.template, [pen, view], into: &page)
    }
    var page = PageBuffer()
    theme.draw(LayoutView.use.name, [pen, layout], into: &page)
    return DrawnPage(
      file: OutputFile(path: plan.address, content: .bytes(page.bytes), origin: plan.origin),
      cutShort: frame.cutShort + (page.isCutShort ? [plan.template] : []))
  }
}

/// A page, and the templates of it that were left before their end.
struct DrawnPage: Sendable {
  let file: OutputFile
  let cutShort: [String]
}

extension Asset {
  fileprivate var isAboutSquare: Bool {
    guard let image else { return false }
    let sides = [image.width, image.height].sorted()
    return sides[1] * 4 <= sides[0] * 5
  }
}
