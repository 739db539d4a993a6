internal import Knowledge
internal import Source

/// A poster and small cards for each page whose kind wants them.
///
/// Both stand on one page, and its anchors choose between them: so a site of many pages has one more file for each, and
/// not two. It stands at the address of its page below a folder of its own.
enum PrintPages: PageSource {
  static let use = TemplateUse("print", PrintView.self, isNeeded: false)
  static let templates = [use]

  private static let folder = "print"

  static func address(of page: Page) -> String { ContentPath.join(folder, page.address) }

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.site.pages.filter { !handouts(of: $0, drawing).isEmpty }.map { page in
      let head = PageHead(
        title: page.title, description: "", language: page.language, isListed: false)
      return PagePlan(
        address(of: page), template: use, head: head,
        origin: OutputOrigin(sort: .name, span: .startOf(page.path))
      ) {
        PrintView(page: page, head: head, pen: $0)
      }
    }
  }

  /// What can be printed of a page to hang it up or hand it out.
  static func handouts(of page: Page, _ drawing: Drawing) -> [Handout] {
    guard page.isInLists, drawing.theme.hasTemplate(use.name) else { return [] }
    return page.kind?.handouts ?? []
  }
}

/// What can be printed of a page.
struct PrintView: TemplateView {
  let page: Page
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A poster and cards to print.",
    [
      .text(.title) { $0.head.title },
      .list(.breadcrumbs) { $0.pen.breadcrumbs(throughTo: $0.page) },
      .view(.code) { CodeView(to: $0.page.address, $0.pen) },
      .view(.poster) { $0.handout(.poster) },
      .view(.card) { $0.handout(.card) },
    ])

  private func handout(_ form: Handout) -> HandoutView? {
    PrintPages.handouts(of: page, pen.drawing).contains(form) ? HandoutView(form, of: page, pen) : nil
  }
}

/// A page on a poster or a card.
struct HandoutView: TemplateView {
  private let form: Handout
  private let page: Page
  private let pen: Pen

  init(_ form: Handout, of page: Page, _ pen: Pen) {
    self.form = form
    self.page = page
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "A page on a poster or a card.",
    [
      .text(.kind) { $0.page.kind?.name },
      .view(.title) { FittedView($0.page.title, in: $0.form.titleBox) },
      .view(.summary) { FittedView($0.page.excerpt, in: $0.form.summaryBox) },
      .view(.image) { view in view.page.picture.map { ImageView($0, of: view.page, view.pen) } },
      .view(.medal) { MedalView(of: $0.page, $0.pen) },
      .text(.url) { view in
        view.pen.site.configuration.url.map { $0 + RelativeURL.encode(view.page.address) }
      },
    ])
}

extension Handout {
  /// What the words have room for, in the sizes that the style sheet gives them.
  fileprivate var titleBox: TextBox {
    switch self {
    case .poster: TextBox(width: 9, lines: 3)
    case .card: TextBox(width: 11, lines: 3)
    }
  }

  fileprivate var summaryBox: TextBox {
    switch self {
    case .poster: TextBox(width: 22, lines: 5)
    case .card: TextBox(width: 22, lines: 5)
    }
  }
}

extension Pen {
  /// What of a page can be printed: its certificates, a poster, cards.
  func prints(of page: Page) -> [LinkView] {
    let credits = drawing.page(about: .certificates) == nil ? [] : site.certificates(of: page)
    let certificates = credits.map { credit in
      let word = words[print: .certificateToPrint]
      return link(
        credits.count == 1 ? word : "\(word): \(credit.name)", to: CertificatePages.address(of: credit))
    }
    let handouts = PrintPages.handouts(of: page, drawing).map { form in
      link(words[print: form.word], to: PrintPages.address(of: page), fragment: form.rawValue)
    }
    return certificates + handouts
  }

  private func link(_ title: String, to address: String, fragment: String? = nil) -> LinkView {
    LinkView(
      url: url(to: address, fragment: fragment), title: title, lang: words.attributes(of: words.language))
  }
}

extension Handout {
  fileprivate var word: PrintWord {
    switch self {
    case .poster: .posterToPrint
    case .card: .cardsToPrint
    }
  }
}
