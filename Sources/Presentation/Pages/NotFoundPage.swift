internal import Knowledge
internal import Source

/// The page that web hosts show for addresses that do not exist.
enum NotFoundPage: PageSource {
  static func pages(of drawing: Drawing) -> [PageDraft] {
    let words = drawing.words
    let head = PageHead(
      title: words["not_found"], description: words["not_found_description"], language: words.language,
      isListed: false)
    return [
      PageDraft("404.html", template: "404", head: head) { _ in
        TemplateObject([
          .title: .text(words["not_found"]), .summary: .text(words["not_found_description"]),
        ])
      }
    ]
  }
}
