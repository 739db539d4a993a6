import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct FormTests {
  private static let story =
    "kind: story\nname: Story\nsubmit: true\nfields:\n  year: {type: number, required: true}\n"

  private func site(_ settings: String = "title: S\n", _ more: [(path: String, text: String)] = []) async
    -> DrawnSite
  {
    let files = [
      ("_site.yml", settings), ("stories/_kind.yml", Self.story), ("stories/a.md", "---\nyear: 1\n---\n"),
    ]
    return await TestSite(files + more).drawn()
  }

  @Test func aKindHasAFormOnlyIfItSaysSo() async {
    let site = await site("title: S\n", [("places/_kind.yml", "kind: place\n")])
    #expect(site.problems == [])
    #expect(
      site.paths.filter { $0.hasPrefix("submit/") } == ["submit/story.html", "submit/story.md"])
    #expect(
      site.holds(
        "stories/index.html", "<a class=\"call\" href=\"../submit/story.html\">Share something: Story</a>"))
  }

  @Test func severalFormsHaveAList() async {
    let site = await site("title: S\n", [("places/_kind.yml", "kind: place\nsubmit: true\n")])
    #expect(site.holds("submit/index.html", "<a href=\"place.html\">place</a>"))
    #expect(site.holds("submit/story.html", "<a href=\"index.html\">Share something</a>"))
  }

  @Test func onlyFormsAskForTheFilesOfForms() async {
    let site = await site()
    let files = site.paths.filter { $0.hasPrefix("assets/submit-") }
    #expect(files.count == 4)
    for file in files {
      let pages = site.paths.filter { $0.hasSuffix(".html") && site.holds($0, file) }
      #expect(pages == ["submit/story.html"])
    }
    #expect(!site.paths.contains { $0.hasPrefix("assets/js/") || $0.hasPrefix("assets/css/") })
  }

  @Test func aSiteWithoutFormsHasNoneOfTheirFiles() async {
    let site = await (["a.md": "# A\n"] as TestSite).drawn()
    #expect(!site.paths.contains { $0.contains("submit") })
  }

  @Test func theSettingsSayWherePagesGo() async {
    let settings = """
      title: S
      submissions: { repository: https://github.com/rivers/teachers/, branch: new ones, email: web@example.org, guide: a.md }

      """
    let site = await site(settings, [("a.md", "# How\n")])
    #expect(site.problems == [])
    #expect(
      site.holds(
        "submit/story.html", "href=\"https://github.com/rivers/teachers/new/new%20ones/Content/stories\""))
    #expect(site.holds("submit/story.html", "href=\"mailto:web@example.org\""))
    #expect(site.holds("submit/story.html", "<a href=\"../a.html\">How</a>"))
  }

  @Test func theContactTakesPagesWhereNobodyElseDoes() async {
    let contact = "title: S\ncontact: { name: Office, email: office@example.org }\n"
    let alone = await site(contact)
    #expect(alone.holds("submit/story.html", "href=\"mailto:office@example.org\" data-mail"))
    let both = await site(contact + "submissions: { email: web@example.org }\n")
    #expect(both.holds("submit/story.html", "href=\"mailto:web@example.org\" data-mail"))
    let nobody = await site()
    #expect(!nobody.holds("submit/story.html", "href=\"mailto:"))
    #expect(nobody.holds("submit/story.html", "the office of the school or district"))
  }

  @Test func everyValueThatCanBeWrongHasItsSentence() {
    for type in FieldTypes.all.compactMap({ $0 as? any ScalarType.Type }) where type.shape.pattern != nil {
      #expect(FormMistake(rawValue: type.name) != nil, "\(type.name)")
    }
  }

  @Test func aGuideThatIsNotThereIsAnError() async {
    let site = await site("title: S\nsubmissions: { guide: ①b.md }\n")
    #expect(site.problems == ["① broken-navigation: the site has no page or folder 'b.md'"])
  }

  @Test func whatPeopleMayTypeCannotEndTheDataOfTheScript() async {
    let site = await site(
      "title: S\n",
      [
        (
          "places/_kind.yml",
          "kind: place\nsubmit: true\nfields:\n  x: {type: text, label: \"</script><b>\"}\n"
        )
      ])
    let html = site.text("submit/place.html") ?? ""
    #expect(html.contains("\\u003c/script\\u003e\\u003cb\\u003e"))
    #expect(!html.contains("</script><b>"))
  }
}
