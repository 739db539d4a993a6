internal import Knowledge
internal import Source

/// A page for everybody who is recognized in several stories, unless authors wrote one.
enum PersonPages: PageSource {
  static let use = TemplateUse("person", PersonPageView.self, isNeeded: false)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    guard drawing.theme.hasTemplate(use.name) else { return [] }
    return drawing.site.people.compactMap { person in
      guard let address = person.address else { return nil }
      let stories = person.credits.map { drawing.site[drawing.site.credits[$0].page] }
      let head = PageHead(
        title: person.name, description: "", language: drawing.siteLanguage,
        feedFolder: stories[0].kind?.folder ?? "",
        isListed: stories.contains { drawing.site.isListed($0.address) })
      return PagePlan(address, template: use, head: head) {
        PersonPageView(person: person, stories: stories, pen: $0)
      }
    }
  }
}

/// Everything that somebody is recognized for.
struct PersonPageView: TemplateView {
  let person: Person
  let stories: [Page]
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A person with everything that they are recognized for.",
    [
      .text(.title) { $0.person.name },
      .list(.breadcrumbs) { $0.pen.breadcrumbs(to: $0.stories[0].address) },
      .list(.years) { YearView.all(of: $0.stories, $0.pen) },
    ])
}
