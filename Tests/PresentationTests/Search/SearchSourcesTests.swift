import Knowledge
import Presentation
import Search
import Source
import Support
import Testing

/// What of a site is searched, and in which order.
@Suite struct SearchSourcesTests {
  private static let tags = """
    team-time: {label: Team time, description: Hours that a team shares., aliases: [PLC, common hour]}
    trust: {label: Trust, description: Trust is trust.}
    unused: {label: Unused}

    """

  private func documents(of site: TestSite) async -> [SearchDocument] {
    let site = await site.understood().site
    let theme = Theme.read([.standard], schema: site.schema).value
    return await SearchSources.documents(of: Drawing(site: site, theme: theme), jobs: 2)
  }

  private func kinds(of document: SearchDocument?) -> [String]? {
    document?.facets.filter { $0.name == "kind" }.map(\.value)
  }

  @Test func aPageIsKnownByAllItsNames() async {
    let page = """
      ---
      title: "Same lunch"
      aliases: [The shared table, lunch/old.html]
      keywords: [staff room]
      tags: [team-time]
      ---
      Text

      """
    let all = await documents(of: [
      "tags.yml": Self.tags, "lunch/one-hour.md": page, "lunch/index.md": "# L\n",
    ])
    let lunch = all.first { $0.title == "Same lunch" }
    #expect(lunch?.names == ["The shared table", "staff room", "Team time", "PLC", "common hour"])
    #expect(lunch?.fileName == "one-hour")
    #expect(lunch?.sections.map(\.text) == ["Text"])
    #expect(all.first { $0.title == "L" }?.fileName == "lunch")
  }

  @Test func aValueHasTheNamesThatAuthorsAndReadersKnow() async {
    let all = await documents(of: [
      "_site.yml": "title: S\nlanguage: es\n", "tags.yml": Self.tags, "h/a.md": "# A\n",
      "h/index.md": "# Guías\n",
      "k/_kind.yml":
        "kind: story\nname: Relato\nplural: Relatos\nfacets: [level]\n"
        + "fields:\n  level: {type: choice, choices: {low: Bajo}}\n",
      "k/d.md": "---\ntags: [team-time]\nlevel: low\n---\n# D\n",
    ])
    func values(of address: String) -> [[String]]? {
      all.first { $0.address == address }?.facets.map { [$0.name, $0.label, $0.value] + $0.otherNames }
    }
    #expect(values(of: "h/a.html") == [["kind", "tipo", "Guías", "h"]])
    #expect(
      values(of: "k/d.html") == [
        ["kind", "tipo", "Relato", "story", "Relatos"],
        ["tags", "Temas", "Team time", "team-time", "PLC", "common hour"], ["level", "Level", "Bajo", "low"],
      ])
  }

  @Test func whatBlocksSayIsFoundBelowTheirHeadings() async {
    let page = """
      # A

      Lead.

      ## Schools

      ```laurel table
      file: data.csv
      caption: By the river
      ```

      ## Pages

      ```laurel list
      folder: more
      ```

      """
    let all = await documents(of: [
      "a.md": page, "data.csv": "School,Students\nLincoln,95\n", "more/b.md": "# Not again\n",
    ])
    #expect(
      all.first { $0.title == "A" }?.sections.map(\.text) == [
        "Lead.", "By the river\nSchool, Students\nLincoln, 95", "",
      ])
  }

  @Test func theHomePageHasNoFileName() async {
    #expect(await documents(of: ["index.md": "# Home\n"]).first?.fileName == "")
  }

  @Test func aTagIsFoundWithItsOtherNames() async {
    let all = await documents(of: ["tags.yml": Self.tags, "a.md": "---\ntags: [team-time]\n---\n# A\n"])
    let tags = all.filter { $0.kind == "Tag" }
    #expect(tags.map(\.address) == ["tags/team-time.html"])
    #expect(tags.first?.title == "Team time")
    #expect(tags.first?.names == ["PLC", "common hour"])
    #expect(tags.first?.sections.map(\.text) == ["Hours that a team shares."])
    #expect(kinds(of: tags.first) == ["Tag"])
  }

  @Test func whatLaurelMakesIsFound() async {
    let kind = "kind: story\nname: Story\nplural: Stories\nsubmit: true\nfields: {year: number}\n"
    let all = await documents(of: [
      "stories/_kind.yml": kind + "recognition: {year: year}\nmap: [story]\n", "stories/z.md": "# Z\n",
      "tags.yml": Self.tags, "plain/b.md": "# B\n",
    ])
    #expect(
      all.map(\.address) == [
        "a-z.html", "accessibility.html", "plain/b.html", "plain/index.html", "stories/honor-roll.html",
        "stories/index.html", "stories/map.html", "stories/z.html", "submit/index.html", "submit/story.html",
        "tags/index.html", "verify.html",
      ])
    let map = all.first { $0.address == "stories/map.html" }
    #expect(map?.title == "Stories at a glance")
    #expect(map?.sections.first?.text == "Each in a row, with all that belongs to it.")
  }

  @Test func aPageOfTheAuthorsTakesThePlaceOfOneThatLaurelMakes() async {
    let all = await documents(of: [
      "tags.yml": Self.tags, "tags/trust.md": "---\ntags: [trust]\n---\n# Our trust\n", "a-z.md": "# Ours\n",
      "accessibility.md": "# Access\n", "404.md": "# Lost\n",
    ])
    #expect(Set(all.map(\.address)).count == all.count)
    for (address, title) in [
      ("tags/trust.html", "Our trust"), ("a-z.html", "Ours"), ("accessibility.html", "Access"),
    ] {
      #expect(all.first { $0.address == address }?.title == title)
    }
    #expect(!all.contains { $0.title == "Lost" })
  }

  @Test func whatIsNotListedComesLast() async {
    let all = await documents(of: [
      "a/index.md": "---\ntitle: A\nlisted: false\n---\nText\n", "a/b.md": "# B\n", "z.md": "# Z\n",
      "a/deep/c.md": "# C\n",
    ])
    let addresses = all.map(\.address)
    #expect(
      addresses.suffix(4) == ["a/b.html", "a/deep/c.html", "a/deep/index.html", "a/index.html"])
    #expect(all.map(\.isListed) == addresses.map { !$0.hasPrefix("a/") })
  }

  @Test func whatIsNotListedStandsByItsKinds() async {
    let hidden = "---\ntitle: T\nlisted: false\n---\nText\n"
    let all = await documents(of: [
      "a/index.md": hidden.replacing("T\n", with: "Z\n"), "b/index.md": hidden.replacing("T\n", with: "Y\n"),
      "b/c.md": "# C\n",
    ])
    #expect(all.suffix(3).map(\.address) == ["b/c.html", "b/index.html", "a/index.html"])
  }

  @Test func aTagOfPagesThatAreNotListedIsNotListed() async {
    let all = await documents(of: [
      "a/index.md": "---\ntitle: A\nlisted: false\ntags: [team-time, trust]\n---\nText\n",
      "b.md": "---\ntags: [trust]\n---\n# B\n", "tags.yml": Self.tags,
    ])
    let tags = all.filter { $0.kind == "Tag" }.map { "\($0.title): \($0.isListed)" }
    #expect(tags == ["Trust: true", "Team time: false"])
  }

  @Test func pagesWithoutAKindAreNarrowedByTheirTopFolder() async {
    let all = await documents(of: [
      "a/index.md": "# Handbook\n", "a/deep/c.md": "# C\n", "z.md": "# Z\n", "index.md": "# Home\n",
      "k/_kind.yml": "kind: k\nname: Story\n", "k/index.md": "# Stories\n", "k/d.md": "# D\n",
      "k/in/index.md": "# In\n", "k/in/e.md": "# E\n", "k/own/index.md": "# Own\n",
    ])
    let expected = [
      "a/index.html": ["Handbook"], "a/deep/c.html": ["Handbook"], "a/deep/index.html": ["Handbook"],
      "z.html": [], "index.html": [], "k/index.html": [], "k/d.html": ["Story"], "k/in/index.html": [],
      "k/own/index.html": ["Story"], "a-z.html": [],
    ]
    for (address, values) in expected {
      #expect(kinds(of: all.first { $0.address == address }) == values, "\(address)")
    }
  }

  @Test func aTagThatIsCalledLikeNoPageIsFoundByAllThatItSays() async {
    let page = "---\ntags: [team-time]\n---\n# Others\n\nA team needs hours that are common.\n"
    let all = await documents(of: ["tags.yml": Self.tags, "b.md": page])
    #expect(all.map(\.yields) == all.map { _ in false })
    let found = Searcher(await SearchIndex(all, jobs: 1)).search("team hours ").results.map(\.address)
    #expect(found.first == "tags/team-time.html")
  }

  @Test func aTagComesAfterThePageThatIsCalledLikeIt() async {
    let text = String(repeating: "Words of a long page. ", count: 200)
    let all = await documents(of: [
      "tags.yml": Self.tags, "z/trust.md": "# Trust\n\n\(text)\n",
      "b.md": "---\ntags: [trust]\n---\n# Others\n\n\(text)\n",
    ])
    let searcher = Searcher(await SearchIndex(all, jobs: 1))
    let found = searcher.search("trust").results.map(\.address)
    #expect(found == ["z/trust.html", "tags/trust.html", "b.html"])
  }
}
