import Support
import Testing

@Suite struct SiblingsTests {
  private static func site(_ count: Int) async -> DrawnSite {
    var files = [
      "k/_kind.yml": "kind: k\nplural: Ks\n", "guides/a.md": "# A\n", "guides/b.md": "# B\n",
      "alone.md": "# Alone\n",
    ]
    for number in 100..<100 + count { files["k/p\(number).md"] = "# Page \(number)\n" }
    return await TestSite(files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).drawn()
  }

  private static func siblings(on page: String, of site: DrawnSite) -> [String] {
    let text = site.text(page) ?? ""
    let list = text.matches(of: /<nav class="side drawer".*?<\/nav>/.dotMatchesNewlines()).first.map {
      String($0.output)
    }
    return (list ?? "").matches(of: /<li><a href="[^"]*"( aria-current="page")?>(?:Page )?([^<]*)</).map {
      ($0.output.1 == nil ? "" : "*") + $0.output.2
    }
  }

  @Test func allPagesOfAKindStandBesideEach() async {
    let site = await Self.site(3)
    #expect(Self.siblings(on: "k/p101.html", of: site) == ["100", "*101", "102"])
    #expect(Self.siblings(on: "guides/b.html", of: site) == ["A", "*B"])
    #expect(Self.siblings(on: "alone.html", of: site) == [])
  }

  @Test(arguments: [(100, 100, 108), (111, 107, 115), (140, 132, 140)])
  func ofManyThoseAroundAPageDo(page: Int, first: Int, last: Int) async {
    let site = await Self.site(41)
    let expected = (first...last).map { ($0 == page ? "*" : "") + String($0) }
    #expect(Self.siblings(on: "k/p\(page).html", of: site) == expected)
  }

  @Test func theContentsStandInTheOrderOfTheTemplate() async {
    let site = await
      ([
        "discussions/_kind.yml":
          "kind: discussion\nfields:\n  posts: { type: list, of: { type: record, fields: { role: text } } }\n  after: markdown\n",
        "discussions/a.md":
          "---\ntitle: A\nafter: Later.\nposts: [{ role: B }]\n---\n## First\n\nText.\n\n## Second\n\nText.\n",
      ] as TestSite).drawn()
    let text = site.text("discussions/a.html") ?? ""
    let contents = text.matches(of: /<li class="level-2"><a href="#([^"]*)"/).map { String($0.output.1) }
    let headings = text.matches(of: /<(?:section class="field"|h2)[^>]* id="([^"]*)"/).map {
      String($0.output.1)
    }
    #expect(contents.count == 4)
    #expect(contents == headings.filter(contents.contains))
  }
}
