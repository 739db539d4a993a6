internal import Knowledge
internal import Source

/// A certificate on one sheet, landscape.
struct CertificateView: TemplateView {
  private let credit: Credit
  private let page: Page
  private let pen: Pen

  init(_ credit: Credit, _ pen: Pen) {
    self.credit = credit
    self.pen = pen
    page = pen.site[credit.page]
  }

  static let contract = TemplateContract<Self>(
    "A certificate.",
    [
      .text(.serial) { $0.credit.number },
      .view(.issuer) { FittedView($0.pen.site.title(ofFolder: ""), in: issuerBox) },
      .view(.honoree) { view in
        FittedView(view.credit.name, in: honoreeBox, lang: view.pen.words.attributes(of: view.page.language))
      },
      .view(.post) { $0.post },
      .view(.award) { $0.award },
      .text(.year) { view in view.credit.year?.groupLabel(in: view.pen.site) },
      .view(.medal) { MedalView(of: $0.page, $0.pen) },
      .view(.code) { CodeView(to: $0.page.address, $0.pen) },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .view(.verification) { $0.verification },
      .group(.signatures) { $0.signatures },
    ])

  /// What the words have room for, in the sizes that the style sheet gives them.
  private static let issuerBox = TextBox(width: 34, lines: 1)
  private static let honoreeBox = TextBox(width: 10.5, lines: 2)
  private static let postBox = TextBox(width: 28, lines: 2)
  private static let awardBox = TextBox(width: 17, lines: 2)
  /// So many signatures stand side by side.
  private static let mostSignatures = 4

  /// What the people do and where.
  private var post: FittedView? {
    let place = credit.school ?? credit.district
    let parts = [credit.role, place.map { pen.site[$0].title }].compactMap { $0 }
    if parts.isEmpty { return nil }
    let language = credit.role == nil ? place.map { pen.site[$0].language } : page.language
    return FittedView(
      parts.joined(separator: ", "), in: Self.postBox, lang: language.flatMap(pen.words.attributes(of:)))
  }

  private var award: FittedView? {
    credit.award.flatMap { LabelView(of: $0.label, pen) }.map {
      FittedView($0.text, in: Self.awardBox, lang: $0.lang)
    }
  }

  /// The page that says whether a number is one of ours, with its whole address, which can be typed from paper.
  private var verification: LinkView? {
    guard let site = pen.site.configuration.url, let page = pen.drawing.page(about: .verification) else {
      return nil
    }
    return LinkView(url: pen.url(to: page.address), title: site + page.address)
  }

  /// Those who sign for the award.
  private var signatures: [SignatureView] {
    guard let award = credit.award?.page else { return [] }
    return pen.site[award].fields.records("signatures").prefix(Self.mostSignatures)
      .compactMap { SignatureView($0, pen) }
  }
}

/// Somebody who signs certificates.
struct SignatureView: TemplateView {
  private let name: FittedView
  private let title: FittedView?
  private let image: ImageView?

  /// Nil for a record without a name.
  init?(_ record: FieldValues, _ pen: Pen) {
    guard let name = record.text("name") else { return nil }
    self.name = FittedView(name, in: Self.nameBox)
    title = record.text("title").map { FittedView($0, in: Self.titleBox) }
    image = if case .image(let asset)? = record["picture"] { ImageView(asset, pen) } else { nil }
  }

  static let contract = TemplateContract<Self>(
    "Somebody who signs certificates.",
    [
      .view(.name) { $0.name },
      .view(.title) { $0.title },
      .view(.image) { $0.image },
    ])

  private static let nameBox = TextBox(width: 7.5, lines: 2)
  private static let titleBox = TextBox(width: 8.5, lines: 2)
}
