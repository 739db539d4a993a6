internal import Knowledge
internal import Source

/// The header and the footer of all pages. They are in the language of the site and differ by nothing but the folder and
/// the language of the page, and by whether one of their links leads to it; so each is drawn once for all pages that share
/// these.
struct Frames: Sendable {
  static let header = TemplateUse("header", FrameView.self)
  static let footer = TemplateUse("footer", FrameView.self)

  /// What stands before and after the main part of a page.
  struct Frame: Sendable {
    let header: String
    let footer: String
    /// The templates that were left before their end.
    let cutShort: [String]

    /// That of a page from which no way leads anywhere.
    static let none = Frame(header: "", footer: "", cutShort: [])
  }

  private struct Key: Hashable {
    let folder: String
    let language: String
    let isHome: Bool
    let isSearch: Bool
    /// The address of the page, if links of the frame lead to it.
    let linked: String?
    let standpoint: Standpoint

    init(_ plan: PagePlan, _ drawing: Drawing, linked addresses: Set<String>) {
      linked = addresses.contains(plan.address) ? plan.address : nil
      folder = ContentPath.folder(of: plan.address)
      language = plan.head.language
      isHome = plan.address == HomePage.address
      isSearch = plan.address == SearchPage.address
      standpoint = drawing.standpoint(of: plan)
    }
  }

  private let frames: [Key: Frame]
  private let drawing: Drawing
  private let linked: Set<String>

  init(of plans: [PagePlan], _ drawing: Drawing) {
    var frames: [Key: Frame] = [:]
    let linked = SiteLinks.addresses(of: drawing)
    for plan in plans {
      let key = Key(plan, drawing, linked: linked)
      if frames[key] == nil { frames[key] = Self.frame(on: plan.address, key, drawing) }
    }
    self.frames = frames
    self.drawing = drawing
    self.linked = linked
  }

  subscript(plan: PagePlan) -> Frame { frames[Key(plan, drawing, linked: linked)] ?? .none }

  private static func frame(on address: String, _ key: Key, _ drawing: Drawing) -> Frame {
    if key.standpoint == .nowhere { return .none }
    let pen = Pen(drawing, on: address, in: drawing.siteLanguage, from: key.standpoint)
    let view = FrameView(pen: pen, pageLanguage: key.language)
    let parts = [header, footer].map { use in
      var part = PageBuffer()
      drawing.theme.draw(use.name, [pen, view], into: &part)
      return (use: use, part: part)
    }
    return Frame(
      header: parts[0].part.bytes.text, footer: parts[1].part.bytes.text,
      cutShort: parts.filter(\.part.isCutShort).map(\.use.name))
  }
}

/// So many letters have room in the bar at the top of a page where there is room for links at all. The space between two
/// links is as wide as some letters.
private let mostLetters = 96
private let spaceBetween = 3

/// What a header or a footer may say besides what every page may.
struct FrameView: TemplateView {
  let pen: Pen
  let pageLanguage: String

  static let contract = TemplateContract<Self>(
    "What stands before and after every page.",
    [
      .html(.lang) { $0.pen.drawing.words($0.pageLanguage).attributes(of: $0.pen.drawing.siteLanguage) },
      .list(.navigation) { SiteLinks.navigation($0.pen) },
      .view(.call) { $0.call },
      .flag(.isLong) { view in
        (SiteLinks.navigation(view.pen).map(\.link) + [view.call].compactMap { $0 })
          .reduce(0) { $0 + ($1.title?.count ?? 0) + spaceBetween } > mostLetters
      },
      .text(.footerText) { $0.pen.site.configuration.identity.footer.text },
      .list(.columns) { FooterColumns.all($0.pen) },
    ])

  /// The way to add to the site, unless the navigation leads there already.
  private var call: LinkView? {
    let links = SiteLinks.navigation(pen).flatMap { [$0.link] + $0.links }
    return pen.linkToForms(.menu).flatMap { call in links.contains { $0.url == call.url } ? nil : call }
  }
}
