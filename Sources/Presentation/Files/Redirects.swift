internal import Knowledge
internal import Source

/// A small page at each address that a page had before, which leads on to where it is now.
enum Redirects {
  static func files(of drawing: Drawing) -> [OutputFile] {
    drawing.site.pages.flatMap { page in
      page.redirects.map { old in
        let view = TemplateObject([
          .title: .text(page.title), .url: .text(RelativeURL.from(old, to: page.address)),
          .language: .text(page.language),
          .isRightToLeft: WritingDirection.isRightToLeft(page.language) ? .flag(true) : nil,
          .words: .object(drawing.words(page.language).object),
          .canonical: drawing.site.configuration.url.map { .text($0 + RelativeURL.encode(page.address)) },
        ])
        return OutputFile(path: old, text: drawing.theme.draw("redirect", view))
      }
    }
  }
}
