internal import Knowledge
internal import Markup
internal import Source

/// What it takes to draw one page: the site and its theme, where the page stands, and the words in its language.
///
/// It answers to the names that the templates of all pages share.
final class Pen: Sendable {
  let drawing: Drawing
  /// Where the page stands.
  let address: String
  let standpoint: Standpoint
  let words: Words

  init(
    _ drawing: Drawing, on address: String, in language: String, from standpoint: Standpoint = .address
  ) {
    self.drawing = drawing
    self.address = address
    self.standpoint = standpoint
    words = drawing.words(language)
  }

  var site: Site { drawing.site }

  /// The way from the page to another address of the site.
  func url(to target: String, fragment: String? = nil) -> String {
    standpoint.url(from: address, to: target, fragment: fragment)
  }

  /// Whether the page can lead to something.
  func leads(to target: Link.Target) -> Bool { standpoint != .nowhere && drawing.leads(to: target) }

  /// The way to a file that the page asks for; nil where it can ask for none.
  private func file(_ bundle: Bundle?) -> String? {
    standpoint == .nowhere ? nil : bundle.map { url(to: $0.path) }
  }

  /// The style sheet of a page that is seen from elsewhere, too: from a disk, or on a host where the site has another path
  /// than was said, it would ask for it in vain.
  private var ownStyle: String? { standpoint == .address ? nil : drawing.theme.stylesheet?.inlined }

  func url(to link: Link) -> String {
    switch link.target {
    case .page(let id): url(to: site[id].address, fragment: link.fragment)
    case .folder(let path): url(to: ContentPath.join(path, "index.html"))
    case .asset(let asset): url(to: asset.address, fragment: link.fragment)
    case .generated(let address): url(to: address, fragment: link.fragment)
    }
  }

  /// The attributes that say that something is in the language of the site.
  var siteLanguageAttributes: String? { words.attributes(of: drawing.siteLanguage) }
}

extension Pen: TemplateView {
  static let contract = TemplateContract<Pen>(
    "What every page may say.",
    [
      .text(.root) { $0.standpoint.root(from: $0.address) },
      .text(.language) { $0.words.pageLanguage },
      .flag(.isRightToLeft) { WritingDirection.isRightToLeft($0.words.pageLanguage) },
      .text(.stylesheet) { $0.ownStyle == nil ? $0.file($0.drawing.theme.stylesheet) : nil },
      .text(.script) { $0.file($0.drawing.theme.script) },
      .text(.search) { $0.file($0.drawing.theme.search) },
      .flag(.isHome) { $0.address == HomePage.address },
      .flag(.isSearch) { $0.address == SearchPage.address },
      .text(.tagsURL) { pen in pen.drawing.page(about: .tags).map { pen.url(to: $0.address) } },
      .html(.style) { $0.ownStyle },
      .view(.words) { WordsView(words: $0.words) },
      .list(.forms) { $0.words.forms(of: .pages) },
      .text(.favicon) { pen in
        pen.standpoint == .nowhere ? nil : pen.drawing.favicon.map { pen.url(to: $0) }
      },
      .view(.site) { SiteView(pen: $0) },
    ])
}
