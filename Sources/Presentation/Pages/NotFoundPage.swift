internal import Knowledge
internal import Source

/// The page that web hosts show for addresses that do not exist.
package enum NotFoundPage: PageSource {
  /// Every site has this file, and web hosts know it by this name.
  package static let address = "404.html"

  static func pages(of drawing: Drawing) -> [PageDraft] {
    let words = drawing.words
    let head = PageHead(
      title: words[.notFound], description: words[.notFoundDescription], language: words.language,
      isListed: false)
    return [
      PageDraft(address, template: "404", head: head) { _ in
        TemplateObject([
          .title: .text(words[.notFound]), .summary: .text(words[.notFoundDescription]),
        ])
      }
    ]
  }
}
