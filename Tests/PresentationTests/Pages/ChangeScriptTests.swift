import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct ChangeScriptTests {
  private static let kind = """
    kind: story
    name: Story
    submit: true
    consent: { field: consent, name: who, photo: photo, record: record, when: { who_is: person } }
    fields:
      who: { type: text, label: Who }
      who_is: { type: choice, choices: [person, role], shown: false }
      why: { type: markdown, label: Why }
      year: { type: number }
      tags_of: { type: list, of: text }
      steps: { type: list, of: { type: record, fields: { what: { type: text }, how: { type: text, shown: false } } } }
      like: { type: list, of: { type: link, to: story } }
      inner: { type: text, shown: false }
      record: { type: text }
      photo: { type: image }
      consent: { type: record, fields: { date: date, scope: { type: list, of: text } } }

    """

  private func site(_ pages: [String: String], kind: String = kind) async -> DrawnSite {
    let files = [
      ("_site.yml", "title: S\nsubmissions: { post: To the office. }\n"), ("stories/_kind.yml", kind),
    ]
    return await TestSite(files + pages.map { (path: "stories/\($0.key)", text: $0.value) }).drawn()
  }

  /// What the script of a page holds; nil if there is none.
  private func data(_ site: DrawnSite, _ name: String = "a") -> JSONValue? {
    let start = "Laurel.change = "
    guard let text = site.text("submit/stories/\(name).js"), text.hasPrefix(start) else { return nil }
    return JSONReader.read(Array(text.dropFirst(start.count).dropLast(2).utf8))
  }

  @Test func aPageLeadsToTheFormThatHoldsWhatItShows() async {
    let page =
      "---\ntitle: One\nwho: A team\nyear: 2024\nlike: [b]\ntags_of: [x, y]\nwhy: \"*Good*.\"\n---\n## Then\n\nIt's [b](b.md).\n"
    let site = await site(["a.md": page, "b.md": "# B\n\nText.\n"])
    #expect(site.problems == [])
    #expect(
      site.holds(
        "stories/a.html", "<a href=\"../submit/story.html#change=stories/a\">Suggest a change</a>"))
    let data = data(site)
    #expect(data?["page"] == .text("stories/a.md"))
    #expect(data?["kind"] == .text("story"))
    #expect(data?["text"] == .text("## Then\n\nIt's [b](b.md)."))
    let values = data?["values"]
    #expect(values?["who"] == .text("A team"))
    #expect(values?["year"] == .text("2024"))
    #expect(values?["like"] == .list([.text("b")]))
    #expect(values?["tags_of"] == .list([.text("x"), .text("y")]))
    #expect(values?["why"] == .text("*Good*."))
    #expect(values?["photo"] == .text(""))
    // A title that is a heading is changed there.
    #expect(self.data(site, "b")?["values"]?["title"] == nil)
    #expect(self.data(site, "b")?["text"] == .text("# B\n\nText."))
  }

  private static let secrets: [String: String] = [
    "a value that is not shown": "inner: SECRET",
    "a comment": "year: 2024 # SECRET",
    "a comment of its own": "# SECRET",
    "a note in a value": "who: A team <!-- SECRET -->",
    "a note in Markdown": "why: \"Good %% SECRET %%\"",
    "a definition in Markdown": "why: \"Good\\n\\n[x]: SECRET.md\"",
    "a consent": "consent: { date: 2025-01-01, scope: [SECRET] }",
    "a record": "record: SECRET of 2011",
    "a part that is not shown": "steps: [{ what: Walk, how: SECRET }]",
    "a page that is not there": "like: [b, SECRET]",
    "another name": "aliases: [SECRET]",
    "a word for the search": "keywords: [SECRET]",
    "a name that no kind has": "other_name: SECRET",
  ]

  @Test(arguments: secrets.keys.sorted())
  func whatAValueDoesNotShowIsNotThere(_ name: String) async {
    let page = "---\ntitle: One\n\(Self.secrets[name] ?? "")\n---\nText.\n"
    let site = await site(["a.md": page, "b.md": "# B\n"])
    let script = site.text("submit/stories/a.js")
    #expect(script?.contains("SECRET") == false)
  }

  private static let hidden: [String: String] = [
    "a comment of HTML": "One.\n\n<!-- SECRET\nSECRET -->\n\nTwo.",
    "a note within a line": "One %% SECRET %% two.",
    "a note of another program": "One.\n\n[//]: # (SECRET)\n",
    "a definition that no link uses": "One.\n\n[x]: https://example.org/SECRET \"SECRET\"\n",
    "a link to a draft": "One [two](SECRET.md).",
    "an address of a draft": "One [two](secret-draft.md).",
    "an attribute": "One <span data-x=\"SECRET\">two</span>.",
    "the rest of the line of a fence": "```js SECRET\nlet x\n```",
  ]

  @Test(arguments: hidden.keys.sorted())
  func whatTheTextDoesNotShowIsNotThere(_ name: String) async {
    let site = await site([
      "a.md": "---\ntitle: One\n---\n\(Self.hidden[name] ?? "")\n",
      "secret-draft.md": "---\ntitle: Not yet\ndraft: true\n---\n",
    ])
    let script = site.text("submit/stories/a.js") ?? "SECRET"
    #expect(!script.contains("SECRET") || site.holds("stories/a.html", "SECRET"))
    #expect(!script.contains("secret-draft"))
  }

  @Test func notesAreLeftOutOfATextThatCanBeChanged() async {
    let site = await site(["a.md": "---\ntitle: One\n---\nOne.\n\n<!-- Ask Ana. -->\nTwo %% no %% three.\n"])
    #expect(data(site)?["text"] == .text("One.\n\nTwo  three."))
  }

  @Test func draftsAndPagesOfOtherKindsHaveNone() async {
    let site = await site([
      "a.md": "---\ntitle: One\ndraft: true\n---\n", "index.md": "# All\n", "b.md": "# B\n",
    ])
    let scripts = site.paths.filter { $0.hasPrefix("submit/stories/") }
    #expect(scripts == ["submit/stories/b.js"])
  }

  @Test func whoHasNotAgreedIsNotNamed() async {
    let page = "---\ntitle: Her year\nwho: Ana Cruz\nwho_is: person\n---\nShe taught.\n"
    let site = await site(["a.md": page])
    #expect(site.text("submit/stories/a.js")?.contains("Cruz") != true)
  }

  @Test func aKindCanDoWithoutChanges() async {
    let without = Self.kind.replacing("submit: true", with: "submit: { changes: false }")
    let site = await site(["a.md": "# A\n"], kind: without)
    #expect(site.problems == [])
    #expect(site.paths.contains("submit/story.html"))
    #expect(!site.paths.contains { $0.hasPrefix("submit/stories/") })
    #expect(!site.holds("stories/a.html", "#change="))
  }

  @Test func whatPeopleTypeCannotEndTheScript() async {
    let site = await site(["a.md": "---\ntitle: \"</script><b>\"\n---\n"])
    #expect(site.text("submit/stories/a.js")?.contains("</script>") == false)
  }
}
