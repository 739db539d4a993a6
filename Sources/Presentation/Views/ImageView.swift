internal import Knowledge
internal import Source

/// An image with its size, so that the text below it stays where it is when it comes, and the sizes that browsers choose
/// from.
struct ImageView: TemplateView {
  let pen: Pen
  private let asset: Asset
  /// What is said where it cannot be seen.
  private let alternative: String?
  private let page: PagePicture?
  private let redrawn: RedrawnPicture?

  init(_ asset: Asset, _ pen: Pen) { self.init(asset, page: nil, alternative: nil, pen) }

  /// A picture with what it shows in words.
  init(_ asset: Asset, describedBy description: String, _ pen: Pen) {
    self.init(asset, page: nil, alternative: description, pen)
  }

  /// The picture of a page in a list, where the title stands beside it.
  init(_ picture: PagePicture, _ pen: Pen) { self.init(picture.asset, page: picture, alternative: nil, pen) }

  /// The picture of a page on the page itself.
  init(_ picture: PagePicture, of page: Page, _ pen: Pen) {
    self.init(picture.asset, page: picture, alternative: picture.description ?? page.title, pen)
  }

  private init(_ asset: Asset, page: PagePicture?, alternative: String?, _ pen: Pen) {
    self.asset = asset
    self.page = page
    self.alternative = alternative
    self.pen = pen
    redrawn = pen.drawing.pictures.picture(asset)
  }

  static let contract = TemplateContract<Self>(
    "An image.",
    [
      .text(.source) { $0.pen.url(to: $0.asset.address) },
      .text(.sourceSet) { view in view.redrawn.flatMap(view.pen.sourceSet) },
      .text(.width) { $0.size.map { String($0.width) } },
      .text(.height) { $0.size.map { String($0.height) } },
      .text(.squareFill) { $0.size.map { $0.fill(of: (1, 1)) } },
      .text(.portraitFill) { $0.size.map { $0.fill(of: (4, 5)) } },
      .text(.wideFill) { $0.size.map { $0.fill(of: (9, 4)) } },
      .flag(.isUpright) { view in view.size.map { $0.height > $0.width } == true },
      .flag(.isWide) { $0.size.map(isWide) == true },
      .flag(.isTransparent) { $0.asset.image?.isTransparent == true },
      .text(.alternative) { $0.alternative },
      .text(.focusX) { $0.page?.focus.flatMap { Self.step($0.x) } },
      .text(.focusY) { $0.page?.focus.flatMap { Self.step($0.y) } },
      .view(.caption) { $0.page.flatMap(CaptionView.init) },
    ])

  private var size: PictureSize? {
    redrawn?.plan.shown ?? asset.image.map { PictureSize(width: $0.width, height: $0.height) }
  }

  /// Whether a picture is worth the whole width of a page: one of several people, and not a snapshot of one.
  private static func isWide(_ size: PictureSize) -> Bool {
    size.width >= 1000 && size.width * 3 >= size.height * 4
  }

  /// A percentage in tens, for the name of a class: a page may hold no style of its own. Nothing for the middle.
  private static func step(_ percentage: Int) -> String? {
    let tens = (percentage + 5) / 10 * 10
    return tens == 50 ? nil : String(tens)
  }
}

/// What stands below the picture of a page.
struct CaptionView: TemplateView {
  private let picture: PagePicture

  /// Nil where nothing does.
  init?(_ picture: PagePicture) {
    if picture.caption == nil, picture.credit == nil { return nil }
    self.picture = picture
  }

  static let contract = TemplateContract<Self>(
    "What stands below an image.",
    [
      .text(.text) { $0.picture.caption },
      .text(.credit) { $0.picture.credit },
    ])
}

extension Pen {
  /// What browsers choose from, for `srcset`; nil where there is no choice.
  func sourceSet(of picture: RedrawnPicture) -> String? {
    if picture.choices.isEmpty || standpoint == .nowhere { return nil }
    return picture.choices.map { "\(url(to: $0.address)) \($0.size.width)w" }.joined(separator: ", ")
  }
}

/// The picture that other sites show beside a link to a page, at its whole address.
struct SharedImageView: TemplateView {
  private let url: String
  /// What it shows, in words.
  private let description: String?
  private let size: PictureSize

  /// The picture that was drawn for that purpose, or else that of the page. Nil where the site has no address, and for
  /// drawings, which no other site shows.
  init?(of page: Page, _ pen: Pen) {
    guard let site = pen.site.configuration.url else { return nil }
    if let card = pen.drawing.pictures.card(of: page.id) {
      url = site + RelativeURL.encode(card.address)
      description = page.title
      size = SocialCard.size
    } else if let picture = page.picture, let image = picture.asset.image, image.format != .svg {
      url = site + RelativeURL.encode(picture.asset.address)
      description = picture.description
      size =
        pen.drawing.pictures.picture(picture.asset)?.plan.own
        ?? PictureSize(width: image.width, height: image.height)
    } else {
      return nil
    }
  }

  static let contract = TemplateContract<Self>(
    "The picture that other sites show beside a link to the page.",
    [
      .text(.url) { $0.url },
      .text(.width) { String($0.size.width) },
      .text(.height) { String($0.size.height) },
      .text(.alternative) { $0.description },
    ])
}
