internal import Knowledge
internal import Source

/// A form for each kind that has one, and a page that lists the forms and says what happens then.
enum SubmitPages: PageSource {
  static let use = TemplateUse(FormWord.template, SubmitView.self, isNeeded: false)
  static let list = TemplateUse("submit-index", SubmitListView.self, isNeeded: false)
  static let templates = [use, list]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    let names = LinkNames(site: drawing.site)
    let list = drawing.made.first { $0.subject == .forms }
    return drawing.plans { page in
      switch page.subject {
      case .forms: listPage(at: page, drawing)
      case .form(let kind): plan(of: kind, at: page, names, list: list, drawing)
      default: nil
      }
    }
  }

  /// The kinds that have a form, in the order of their folders.
  static func kinds(of drawing: Drawing) -> [Kind] {
    drawing.site.schema.kinds.filter { drawing.page(about: .form($0)) != nil }
  }

  private static func plan(
    of kind: Kind, at page: GeneratedPage, _ names: LinkNames, list: GeneratedPage?, _ drawing: Drawing
  ) -> PagePlan {
    let form = FormOutline(of: kind)
    let words = drawing.words
    var head = PageHead(
      title: drawing.title(of: page), description: words[form: .description], language: words.language)
    head.showsChosenImages = form.fields.contains { $0.type.scalar?.control == .picture }
    let origin = OutputOrigin(sort: .kind, span: kind.span)
    return PagePlan(page.address, template: use, head: head, origin: origin) { [head] pen in
      SubmitView(form: form, names: names, head: head, breadcrumbs: breadcrumbs(pen, list), pen: pen)
    }
  }

  private static func listPage(at page: GeneratedPage, _ drawing: Drawing) -> PagePlan {
    let words = drawing.words
    let head = PageHead(
      title: drawing.title(of: page), description: words[form: .listDescription], language: words.language)
    return PagePlan(page.address, template: list, head: head) { pen in
      SubmitListView(head: head, kinds: kinds(of: drawing), breadcrumbs: breadcrumbs(pen, nil), pen: pen)
    }
  }

  private static func breadcrumbs(_ pen: Pen, _ list: GeneratedPage?) -> [LinkView] {
    let above =
      [(HomePage.address, pen.words[.home])] + (list.map { [($0.address, pen.drawing.title(of: $0))] } ?? [])
    return above.map { target, title in
      LinkView(url: pen.url(to: target), title: title, lang: pen.words.attributes(of: pen.words.language))
    }
  }
}

/// The list of all forms.
struct SubmitListView: TemplateView {
  let head: PageHead
  let kinds: [Kind]
  let breadcrumbs: [LinkView]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The list of all forms.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.breadcrumbs },
      .list(.kinds) { view in view.kinds.map { FormLinkView(kind: $0, pen: view.pen) } },
      .view(.guide) { view in
        view.pen.site.configuration.submissions.guide.flatMap { SiteLinks.views([$0], view.pen).first }
      },
      .view(.sending) { SendingView(of: $0.pen.site.configuration) },
    ])
}

/// A form in the list of all.
struct FormLinkView: TemplateView {
  let kind: Kind
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A form in a list.",
    [
      .all { $0.pen.link(toFormOf: $0.kind) },
      .text(.kind) { $0.kind.name },
      .text(.summary) { $0.kind.description },
      .text(.kindID) { $0.kind.id },
      .text(.icon) { $0.pen.drawing.icon(of: $0.kind) },
    ])
}
