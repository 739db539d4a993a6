internal import Knowledge
internal import Source

/// A form for each kind that has one, and a page that lists the forms if there are several.
enum SubmitPages: PageSource {
  /// The folder of the forms.
  static let folder = "submit"
  private static let index = "submit/index.html"

  static func address(of kind: Kind) -> String { ContentPath.join(folder, "\(kind.id).html") }

  static func title(of kind: Kind, _ words: Words) -> String {
    words[form: .kind].filling { $0 == "kind" ? kind.name : nil }
  }

  static func hasForm(_ kind: Kind, _ drawing: Drawing) -> Bool {
    kind.hasForm && drawing.theme.hasTemplate(FormWord.template)
  }

  /// The kinds that have a form, in the order of their folders.
  static func kinds(of drawing: Drawing) -> [Kind] {
    drawing.site.schema.kinds.filter { hasForm($0, drawing) }
  }

  static let use = TemplateUse(FormWord.template, SubmitView.self, isNeeded: false)
  static let list = TemplateUse("submit-index", SubmitListView.self, isNeeded: false)
  static let templates = [use, list]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    let kinds = kinds(of: drawing)
    let words = drawing.words
    let hasList = kinds.count > 1 && drawing.theme.hasTemplate(list.name)
    let names = LinkNames(site: drawing.site)
    return (hasList ? [listPage(kinds, words)] : [])
      + kinds.map { kind in
        let form = FormOutline(of: kind)
        var head = PageHead(
          title: title(of: kind, words), description: words[form: .description], language: words.language)
        head.showsChosenImages = form.fields.contains { $0.type.scalar?.control == .picture }
        return PagePlan(
          address(of: kind), template: use, head: head, origin: OutputOrigin(sort: .kind, span: kind.span)
        ) {
          [head] pen in
          SubmitView(
            form: form, names: names, head: head, breadcrumbs: breadcrumbs(pen, hasList: hasList), pen: pen)
        }
      }
  }

  private static func listPage(_ kinds: [Kind], _ words: Words) -> PagePlan {
    let head = PageHead(
      title: words[form: .list], description: words[form: .description], language: words.language)
    return PagePlan(index, template: list, head: head) { pen in
      SubmitListView(head: head, kinds: kinds, breadcrumbs: breadcrumbs(pen, hasList: false), pen: pen)
    }
  }

  private static func breadcrumbs(_ pen: Pen, hasList: Bool) -> [LinkView] {
    let above =
      [(HomePage.address, pen.words[.home])] + (hasList ? [(index, pen.words[form: .list])] : [])
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
    ])
}

/// A form in the list of all.
struct FormLinkView: TemplateView {
  let kind: Kind
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A form in a list.",
    [
      .text(.title) { $0.kind.name },
      .text(.summary) { $0.kind.description },
      .text(.url) { $0.pen.url(to: SubmitPages.address(of: $0.kind)) },
      .text(.kindID) { $0.kind.id },
      .text(.icon) { $0.pen.drawing.icon(of: $0.kind) },
    ])
}
