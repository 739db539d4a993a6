internal import Knowledge
internal import Markup
internal import Source

/// A certificate to print for each credit; all of a year one after the other; and a list of the years.
///
/// Search engines and our own search pass them by: each says what a page says already.
enum CertificatePages: PageSource {
  static let use = TemplateUse("certificates", CertificatesView.self, isNeeded: false)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    guard let index = drawing.page(about: .certificates) else { return [] }
    let years = CertificateYear.all(of: drawing)
    let ways = years.flatMap { $0.parts.prefix(1) }
    return [plan(drawing.title(of: index), at: index.address, ways: ways, drawing)]
      + years.flatMap(\.parts).map { part in
        plan(
          "\(drawing.title(of: index)) \(part.label)", at: part.address, part.credits, ways: ways, part: part,
          drawing)
      } + drawing.site.certificates.map { single($0, drawing) }
  }

  static func address(of credit: Credit) -> String {
    ContentPath.join(GeneratedPage.certificateFolder, "\(credit.number.lowercased()).html")
  }

  private static func plan(
    _ title: String, at address: String, _ credits: [Credit] = [], ways: [CertificateYear.Part],
    part: CertificateYear.Part? = nil, _ drawing: Drawing
  ) -> PagePlan {
    let words = drawing.words
    let head = PageHead(
      title: title, description: part == nil ? words[print: .certificatesDescription] : "",
      language: words.language, isListed: false)
    return PagePlan(address, template: use, head: head) {
      CertificatesView(
        head: head, credits: credits, ways: ways, previous: part?.previous, next: part?.next, pen: $0)
    }
  }

  /// The certificate of one credit, in the language of the page that tells it.
  private static func single(_ credit: Credit, _ drawing: Drawing) -> PagePlan {
    let page = drawing.site[credit.page]
    let head = PageHead(
      title: credit.name, description: "", language: page.language, isListed: false)
    return PagePlan(
      address(of: credit), template: use, head: head,
      origin: OutputOrigin(sort: .name, span: .startOf(page.path))
    ) {
      CertificatesView(head: head, credits: [credit], about: page, pen: $0)
    }
  }
}

/// The certificates of a year.
struct CertificateYear: Sendable {
  /// So many stand on a page: any machine can print it, and a telephone can load it.
  private static let mostOnPage = 40
  private static let noYear = "no-year"

  /// A page with some of them.
  struct Part: Sendable {
    let label: String
    let language: String?
    let address: String
    let credits: [Credit]
    let previous: String?
    let next: String?
  }

  let parts: [Part]

  /// The years, the latest first; credits without one come last.
  static func all(of drawing: Drawing) -> [CertificateYear] {
    let named = drawing.site.certificates.map { (name: name(of: $0, drawing.site), credit: $0) }
    let years = Dictionary(grouping: named, by: \.name).mapValues { $0.map(\.credit) }
    return years.sorted {
      (-($0.value[0].yearNumber ?? 0), $0.key) < (-($1.value[0].yearNumber ?? 0), $1.key)
    }.map { CertificateYear($0.value, at: $0.key, drawing) }
  }

  private init(_ credits: [Credit], at name: String, _ drawing: Drawing) {
    let year = credits[0].year
    let label = year?.groupLabel(in: drawing.site)
    let starts = Array(stride(from: 0, to: credits.count, by: Self.mostOnPage))
    func address(_ number: Int) -> String? {
      guard starts.indices.contains(number) else { return nil }
      return ContentPath.join(
        GeneratedPage.certificateFolder, name + (number == 0 ? ".html" : "-\(number + 1).html"))
    }
    parts = starts.indices.map { number in
      Part(
        label: label ?? drawing.words[.noYear],
        language: label == nil ? drawing.words.language : year?.languageOfGroupLabel(in: drawing.site),
        address: address(number) ?? "",
        credits: Array(credits[starts[number]...].prefix(Self.mostOnPage)), previous: address(number - 1),
        next: address(number + 1))
    }
  }

  /// What the page of a year is called: its words as in an address.
  private static func name(of credit: Credit, _ site: Site) -> String {
    guard let label = credit.year?.groupLabel(in: site) else { return noYear }
    return Slug.pageName(String(label.map { "–—/".contains($0) ? "-" : $0 }))
  }
}

/// A page of certificates, or the list of their years.
struct CertificatesView: TemplateView {
  let head: PageHead
  let credits: [Credit]
  /// The first page of each year.
  var ways: [CertificateYear.Part] = []
  /// The page that tells of the one credit.
  var about: Page?
  var previous: String?
  var next: String?
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "Certificates to print.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { view in
        view.about.map { view.pen.breadcrumbs(throughTo: $0) } ?? view.pen.breadcrumbsOfCertificates
      },
      .flag(.single) { $0.about != nil },
      .flag(.isEmpty) { $0.credits.isEmpty && $0.ways.isEmpty },
      .list(.certificates) { view in view.credits.map { CertificateView($0, view.pen) } },
      .group(.links) { view in
        view.ways.map { way in
          LinkView(
            url: view.pen.url(to: way.address), title: way.label,
            lang: way.language.flatMap(view.pen.words.attributes(of:)),
            isCurrent: way.address == view.pen.address)
        }
      },
      .text(.previous) { view in view.previous.map { view.pen.url(to: $0) } },
      .text(.next) { view in view.next.map { view.pen.url(to: $0) } },
    ])
}

extension Pen {
  /// The way from the home page to a page, and that page itself.
  func breadcrumbs(throughTo page: Page) -> [LinkView] {
    breadcrumbs(to: page.address)
      + [LinkView(url: url(to: page.address), title: page.title, lang: words.attributes(of: page.language))]
  }

  /// The way from the home page to the list of certificates; from any of them on with that list.
  fileprivate var breadcrumbsOfCertificates: [LinkView] {
    let index = GeneratedPage(.certificates).address
    let above = breadcrumbs(to: index)
    return address == index
      ? above
      : above + [
        LinkView(
          url: url(to: index), title: words[print: .certificates], lang: words.attributes(of: words.language))
      ]
  }
}
