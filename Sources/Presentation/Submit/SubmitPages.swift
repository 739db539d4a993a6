internal import Knowledge
internal import Source

/// A form for each kind that has one, and a page that lists the forms if there are several.
enum SubmitPages: PageSource {
  /// The folder of the forms.
  static let folder = "submit"
  private static let index = "submit/index.html"

  static func address(of kind: Kind) -> String { ContentPath.join(folder, "\(kind.id).html") }

  static func title(of kind: Kind, _ words: Words) -> String {
    words[form: .kind].replacing("{kind}", with: kind.name)
  }

  static func hasForm(_ kind: Kind, _ drawing: Drawing) -> Bool {
    kind.hasForm && drawing.theme.hasTemplate(FormWord.template)
  }

  /// The kinds that have a form, in the order of their folders.
  static func kinds(of drawing: Drawing) -> [Kind] {
    drawing.site.schema.kinds.filter { hasForm($0, drawing) }
  }

  static func pages(of drawing: Drawing) -> [PageDraft] {
    let kinds = kinds(of: drawing)
    let words = drawing.words
    let list = kinds.count > 1 && drawing.theme.hasTemplate("submit-index") ? [listPage(kinds, words)] : []
    return list
      + kinds.map { kind in
        let form = FormOutline(of: kind)
        var head = PageHead(
          title: title(of: kind, words), description: words[form: .description], language: words.language)
        head.showsChosenImages = form.fields.contains { $0.type.scalar?.control == .picture }
        return PageDraft(address(of: kind), template: FormWord.template, head: head) { drawing in
          var view = SubmitViews(form: form, address: address(of: kind), drawing: drawing).page
          view[.breadcrumbs] = .list(breadcrumbs(on: address(of: kind), hasList: !list.isEmpty, drawing))
          return view
        }
      }
  }

  private static func listPage(_ kinds: [Kind], _ words: Words) -> PageDraft {
    let head = PageHead(
      title: words[form: .list], description: words[form: .description], language: words.language)
    return PageDraft(index, template: "submit-index", head: head) { drawing in
      TemplateObject([
        .title: .text(words[form: .list]), .summary: .text(words[form: .description]),
        .breadcrumbs: .list(breadcrumbs(on: index, hasList: false, drawing)),
        .kinds: .list(
          kinds.map { kind in
            TemplateObject([
              .title: .text(kind.name), .summary: .text(kind.description),
              .url: .text(RelativeURL.from(index, to: address(of: kind))),
              .kindID: .text(kind.id), .icon: drawing.icon(of: kind),
            ])
          }),
      ])
    }
  }

  private static func breadcrumbs(on address: String, hasList: Bool, _ drawing: Drawing) -> [TemplateObject] {
    let above =
      [(HomePage.address, drawing.words[.home])] + (hasList ? [(index, drawing.words[form: .list])] : [])
    return above.map { target, title in
      TemplateObject([
        .url: .text(RelativeURL.from(address, to: target)), .title: .text(title),
        .lang: drawing.words.attributes(of: drawing.words.language),
      ])
    }
  }
}
