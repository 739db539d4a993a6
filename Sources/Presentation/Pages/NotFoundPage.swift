internal import Knowledge
internal import Source

/// The page that web hosts show for addresses that do not exist.
enum NotFoundPage: PageSource {
  static func pages(of drawing: Drawing) -> [PageDraft] {
    let words = drawing.words
    let head = PageHead(
      title: words[.notFound], description: words[.notFoundDescription], language: words.language,
      isListed: false)
    return [
      PageDraft("404.html", template: "404", head: head) { _ in
        TemplateObject([
          .title: .text(words[.notFound]), .summary: .text(words[.notFoundDescription]),
        ])
      }
    ]
  }
}
