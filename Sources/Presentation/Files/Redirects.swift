internal import Knowledge
internal import Source

/// A small page at each address that a page had before, which leads on to where it is now.
enum Redirects {
  static let use = TemplateUse("redirect", RedirectView.self)

  static func files(of drawing: Drawing) -> [OutputFile] {
    drawing.site.pages.flatMap { page in
      page.aliases.compactMap { alias -> OutputFile? in
        guard let old = alias.redirect else { return nil }
        let pen = Pen(drawing, on: old, in: page.language)
        var file = PageBuffer()
        drawing.theme.draw(use.name, [pen, RedirectView(page: page, pen: pen)], into: &file)
        return OutputFile(
          path: old, content: .bytes(file.bytes), origin: OutputOrigin(sort: .page, span: alias.span))
      }
    }
  }
}

/// A page that leads on to another.
struct RedirectView: TemplateView {
  let page: Page
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A page that leads on to another.",
    [
      .text(.title) { $0.page.title },
      .text(.url) { $0.pen.url(to: $0.page.address) },
      .text(.canonical) { view in
        view.pen.site.configuration.url.map { $0 + RelativeURL.encode(view.page.address) }
      },
    ])
}
