import Presentation
import Support
import Testing

@Suite struct LinkGraphTests {
  /// A page to which ten pages of two kinds lead, and which leads to two of them.
  private static let site: TestSite = [
    "challenges/_kind.yml": "kind: challenge\nname: Challenge\nplural: Challenges\n",
    "practices/_kind.yml": "kind: practice\nname: Practice\nplural: Practices\n",
    "challenges/a.md": "# A\n\nTry [[p1]] and [[p1]], then [[p2]].\n\n[[a]] is here.\n",
    "challenges/b.md": "# B\n\nIt began with [[a]] and [[a]].\n",
    "practices/p1.md": "# P1\n\n[[a]]\n", "practices/p2.md": "# P2\n\n[[a]]\n",
    "practices/p3.md": "# P3\n\n[[a]]\n", "practices/p4.md": "# P4\n\n[[a]]\n",
    "practices/p5.md": "# P5\n\n[[a]]\n", "practices/p6.md": "# P6\n\n[[a]]\n",
    "practices/p7.md": "# P7\n\n[[a]]\n", "alone.md": "# Alone\n",
  ]

  @Test func noMoreIsDrawnThanTheEyeTakesIn() async throws {
    let drawn = try await section(of: "challenges/a.html")
    #expect(drawn.matches(of: /class="curve"/).count == 6)
    #expect(drawn.contains("Leads here <span class=\"count\">8</span>"))
    #expect(drawn.contains("<summary>and 2 more</summary>"))
  }

  @Test func everyPageIsThereOnce() async throws {
    let drawn = try await section(of: "challenges/a.html")
    let links = drawn.matches(of: /href="([^#"]*)"/).map { String($0.output.1) }
    let practices = (1...7).map { "../practices/p\($0).html" }
    #expect(links == ["b.html"] + practices)
    #expect(drawn.contains("Everything connected: 8 pages"))
    #expect(drawn.matches(of: /both ways/).count == 2)
  }

  @Test func theSentencesAroundTheLinksAreThere() async throws {
    let drawn = try await section(of: "challenges/a.html")
    #expect(drawn.contains("<p>It began with <mark>A</mark>"))
  }

  @Test func eachIconIsDefinedOnce() async throws {
    let drawn = try await section(of: "challenges/a.html")
    let ids = drawn.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(ids == ["icon.challenge", "icon.practice"])
  }

  @Test func anEmptySideIsNotDrawn() async {
    let site = await (["a.md": "# A\n\n[[b]]\n", "b.md": "# B\n"] as TestSite).drawn()
    #expect(!site.holds("a.html", "Leads here") && site.holds("a.html", "Leads to"))
    #expect(site.holds("b.html", "Leads here") && !site.holds("b.html", "Leads to"))
  }

  @Test func aPageOnItsOwnHasNoLinkGraph() async {
    let site = await Self.site.drawn()
    #expect(!site.holds("alone.html", "link-graph"))
  }

  private func section(of path: String) async throws -> Substring {
    let text = try #require(await Self.site.drawn().text(path))
    let graph = /(?s)<details class="fold link-graph.*?<\/div>\n<\/details>/
    return try #require(text.firstMatch(of: graph)).output
  }
}
