internal import Knowledge
internal import Source

/// Everything from A to Z: it stands in for the search where there is no JavaScript.
enum AlphabeticalIndex: PageSource {
  static let address = "a-z.html"

  static func pages(of drawing: Drawing) -> [PageDraft] {
    let words = drawing.words
    let head = PageHead(
      title: words[.aToZ], description: words[.aToZDescription], language: words.language)
    return [
      PageDraft(address, template: "a-z", head: head) { drawing in
        TemplateObject([
          .title: .text(words[.aToZ]), .summary: .text(words[.aToZDescription]),
          .breadcrumbs: .list(drawing.breadcrumbs(to: address, words: drawing.words)),
          .letters: .list(letters(drawing)),
        ])
      }
    ]
  }

  private static func letters(_ drawing: Drawing) -> [TemplateObject] {
    let site = drawing.site
    var entries = site.pages.filter { $0.address != "index.html" }.map { page in
      (key: Fold.key(page.title), view: drawing.entry(page, on: address, words: drawing.words))
    }
    entries += site.tags.map(\.tag).map { tag in
      let view = TemplateObject([
        .title: .text(tag.label), .url: .text(RelativeURL.from(address, to: TagPages.address(of: tag))),
        .kind: .text(drawing.words[.tag]), .lang: drawing.words.attributes(of: drawing.siteLanguage),
      ])
      return (key: Fold.key(tag.label), view: view)
    }
    let byLetter = Dictionary(grouping: entries) { letter(of: $0.key) }
    return byLetter.keys.sorted(by: String.byBytes).enumerated().map { number, letter in
      let members = (byLetter[letter] ?? []).sorted { String.byBytes($0.key, $1.key) }
      return TemplateObject([
        .label: .text(letter), .anchor: .text("letter-\(number + 1)"), .entries: .list(members.map(\.view)),
      ])
    }
  }

  /// The first letter of a folded title in upper case; `#` for all that starts with none.
  private static func letter(of key: String) -> String {
    guard
      let first = key.unicodeScalars.first(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }),
      first.properties.isAlphabetic
    else { return "#" }
    return first.properties.uppercaseMapping
  }
}
