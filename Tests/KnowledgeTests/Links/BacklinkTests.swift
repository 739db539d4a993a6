import Knowledge
import Support
import Testing

@Suite struct BacklinkTests {
  @Test func carryTheSentenceAroundTheLink() async {
    let site: TestSite = [
      "a.md": "# A\n\nFirst. Teams *plan* in [common\ntime](c.md), every week. Last.\n",
      "b.md": "# B\n\n- See [[c]]\n",
      "c.md": "# C\n\n[Myself](c.md)\n",
    ]
    #expect(
      await site.understood().backlinks(to: "c.md") == [
        "a.md: Teams plan in [common time], every week.", "b.md: See []",
      ])
  }

  @Test func comeFromEachPageOnceAndFromItsTextFirst() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  see: {type: link, label: See also}\n",
      "k/a.md": "---\ntitle: A\nsee: c\n---\nOne [c](../c.md). Two [c](../c.md).\n",
      "k/b.md": "---\ntitle: B\nsee: c\n---\n", "c.md": "# C\n",
    ]
    #expect(await site.understood().backlinks(to: "c.md") == ["k/a.md: One [c].", "k/b.md: See also"])
  }

  @Test func ofPagesThatAreNotBuiltAreLeftOut() async {
    let site: TestSite = ["a.md": "---\ntitle: A\ndraft: true\n---\n[c](c.md)\n", "c.md": "# C\n"]
    #expect(await site.understood().backlinks(to: "c.md") == [])
    #expect(await site.understood(including: Inclusion(drafts: true)).backlinks(to: "c.md") == ["a.md: [c]"])
  }
}
