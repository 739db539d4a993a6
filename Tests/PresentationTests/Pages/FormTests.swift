import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct FormTests {
  private static let story =
    "kind: story\nname: Story\nsubmit: true\nfields:\n  year: {type: number, required: true}\n"

  /// Without anybody who takes what is written, there would be a remark.
  private static let received = "title: S\nsubmissions: { post: Bring it to the office. }\n"

  private func site(_ settings: String = received, _ more: [(path: String, text: String)] = []) async
    -> DrawnSite
  {
    let files = [
      ("_site.yml", settings), ("stories/_kind.yml", Self.story), ("stories/a.md", "---\nyear: 1\n---\n"),
    ]
    return await TestSite(files + more).drawn()
  }

  @Test func aKindHasAFormOnlyIfItSaysSo() async {
    let site = await site(Self.received, [("places/_kind.yml", "kind: place\n")])
    #expect(site.problems == [])
    #expect(
      site.paths.filter { $0.hasPrefix("submit/") } == [
        "submit/index.html", "submit/stories/a.js", "submit/story.html", "submit/story.md",
      ])
    #expect(
      site.holds(
        "stories/index.html", "<a class=\"call\" href=\"../submit/story.html\">Share something: Story</a>"))
  }

  @Test func theListOfTheFormsSaysWhatCanBeGivenAndWhatHappensThen() async {
    let site = await site(Self.received, [("places/_kind.yml", "kind: place\nsubmit: true\n")])
    #expect(site.holds("submit/index.html", "<a href=\"place.html\">Share something: place</a>"))
    #expect(site.holds("submit/index.html", "<li>Bring it to the office.</li>"))
    #expect(site.holds("submit/index.html", "They read it, and may write back with a question."))
    #expect(site.holds("submit/story.html", "<a href=\"index.html\">Share something</a>"))
  }

  @Test func onlyFormsAskForTheFilesOfForms() async {
    let site = await site()
    let files = site.paths.filter {
      $0.hasPrefix("assets/submit-") && !$0.hasPrefix("assets/submit-index-")
    }
    #expect(files.count == 6)
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
    let post = await site(contact + "submissions: { post: To the office. }\n")
    #expect(!post.holds("submit/story.html", "data-mail>"))
    let repository = await site(contact + "submissions: { repository: https://github.com/rivers/teachers }\n")
    #expect(repository.holds("submit/story.html", "href=\"mailto:office@example.org\" data-mail"))
    let nobody = await site("title: S\n")
    #expect(!nobody.holds("submit/story.html", "href=\"mailto:"))
    #expect(nobody.holds("submit/story.html", "the office of the school or district"))
  }

  @Test func aFormThatLeadsToNobodyIsTold() async {
    let files = [
      ("stories/_kind.yml", "kind: ①story\nname: Story\nsubmit: true\n"), ("stories/a.md", "# A\n"),
      ("clubs/_kind.yml", "kind: club\n"),
    ]
    let told =
      "① form-without-receiver: there is a form for 'Story', and the site does not say who takes what people write in it"
    #expect(await TestSite(files).drawn().problems == [told])
    let ways = [
      "submissions: { email: a@example.org }", "submissions: { upload: https://files.example.org/in }",
      "submissions: { repository: https://github.com/rivers/teachers }",
      "submissions: { post: To the office. }", "contact: { phone: 555 0100 }",
    ]
    for way in ways {
      #expect(await TestSite(files + [("_site.yml", "title: S\n\(way)\n")]).drawn().problems == [], "\(way)")
    }
  }

  @Test func anUploadLinkTakesTheFile() async {
    let link = "https://files.example.org/in?a=1&b=2"
    let site = await site("title: S\nsubmissions: { upload: \"\(link)\", next: We answer in a week. }\n")
    #expect(site.problems == [])
    #expect(
      site.holds(
        "submit/story.html",
        "href=\"https://files.example.org/in?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\" data-upload>"
      ))
    for page in ["submit/story.html", "submit/index.html"] {
      #expect(site.holds(page, "<li>We answer in a week.</li>"))
      #expect(!site.holds(page, "They read it, and may write back"))
    }
  }

  @Test func theStepsAreCountedAndNamedInTheWordsOfTheKind() async {
    let kind = """
      kind: club
      name: Club
      submit:
        steps:
        - { title: The <club>, fields: [title, room] }
        - { title: Nothing here, fields: [hall] }
        - { title: Why, fields: [why] }
      fields:
        room: { type: text, label: Room }
        hall: { type: link, label: Hall, to: [room] }
        why: { type: text, label: Why }
        by: { type: text, label: By, step: sending }

      """
    let site = await site(Self.received, [("clubs/_kind.yml", kind), ("rooms/_kind.yml", "kind: room\n")])
    #expect(site.problems == [])
    for (number, title) in [(1, "The &lt;club&gt;"), (2, "Why"), (3, "Sending")] {
      let heading = "<span>Step \(number) of 3:</span> <span>\(title)</span></h2>"
      #expect(site.holds("submit/club.html", heading))
    }
    #expect(!site.holds("submit/club.html", "Nothing here"))
    #expect(site.holds("submit/club.html", "id=\"ask-by\""))
    let own = await self.site(
      Self.received + "language: es\n", [("clubs/_kind.yml", "kind: club\nname: Club\nsubmit: true\n")])
    #expect(own.holds("submit/club.html", "<span>Paso 1 de 2:</span> <span>Club</span>"))
  }

  @Test func whereNothingCanBeChosenTheFormDoesNotAsk() async {
    let kind = """
      kind: club
      name: Club
      submit: true
      fields:
        room: { type: list, label: Room, required: true, min_items: 1, of: { type: link, to: [room] } }
        hall: { type: link, label: Hall, to: [room] }
        meets: { type: list, label: Meets, of: { type: record, fields: { at: { type: link, to: [room], required: true } } } }
        like: { type: link, label: Like, to: [story] }

      """
    let files = [("clubs/_kind.yml", kind), ("rooms/_kind.yml", "kind: room\n")]
    let bare = await site(Self.received, files)
    #expect(bare.problems == [])
    #expect(!bare.holds("submit/club.html", "ask-room"))
    #expect(!bare.holds("submit/club.html", "\"room\""))
    #expect(!bare.holds("submit/club.html", "ask-hall"))
    #expect(!bare.holds("submit/club.html", "ask-meets"))
    #expect(bare.holds("submit/club.html", "ask-like"))
    let full = await site(Self.received, files + [("rooms/a.md", "# Room 12\n")])
    #expect(full.problems == [])
    #expect(full.holds("submit/club.html", "ask-room"))
    #expect(full.holds("submit/club.html", "ask-meets"))
  }

  @Test func aKindThatRecognizesPeopleCallsForNominations() async {
    let people = """
      kind: person
      plural: People
      submit: true
      recognition: { year: year, school: school, district: district }
      fields: { year: number, school: { type: link, to: [school] }, district: { type: link, to: [district] } }

      """
    let files = [
      ("people/_kind.yml", people), ("people/ann.md", "---\nyear: 2026\n---\n"),
      ("schools/_kind.yml", "kind: school\n"), ("schools/east.md", "# East\n"),
      ("districts/_kind.yml", "kind: district\n"), ("districts/rivers.md", "# Rivers\n"),
    ]
    for (language, call) in [("en", "Nominate a colleague"), ("es", "Nominar a un colega")] {
      let site = await site(Self.received + "language: \(language)\n", files)
      for page in [
        "schools/east.html", "districts/rivers.html", "people/index.html", "people/honor-roll.html",
      ] {
        #expect(site.holds(page, "submit/person.html\">\(call)</a>"), "\(page)")
      }
    }
  }

  @Test func theMenuLeadsToTheFormsUnlessItDoesAlready() async {
    let alone = await site()
    #expect(
      alone.holds("index.html", "<li><a class=\"call\" href=\"submit/story.html\">Share something: Story</a>")
    )
    let place = [("places/_kind.yml", "kind: place\nsubmit: true\n")]
    let several = await site(Self.received, place)
    #expect(several.holds("stories/a.html", "<li><a class=\"call\" href=\"../submit/index.html\">Share</a>"))
    let current = "<a class=\"call\" href=\"index.html\" aria-current=\"true\">Share</a>"
    #expect(["submit/index.html", "submit/story.html"].allSatisfy { several.holds($0, current) })
    let named = await site(Self.received + "navigation: [stories/, submit/]\n", place)
    #expect(!named.holds("stories/a.html", "<a class=\"call\""))
  }

  @Test func everyValueThatCanBeWrongHasItsSentence() {
    for type in FieldTypes.all.compactMap({ $0 as? any ScalarType.Type }) where type.shape.pattern != nil {
      #expect(FormMistake(rawValue: type.name) != nil, "\(type.name)")
    }
  }

  @Test func aGuideThatIsNotThereIsAnError() async {
    let site = await site("title: S\nsubmissions: { post: To the office., guide: ①b.md }\n")
    #expect(site.problems == ["① broken-navigation: the site has no page or folder 'b.md'"])
  }

  @Test func whatPeopleMayTypeCannotEndTheDataOfTheScript() async {
    let site = await site(
      Self.received,
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
