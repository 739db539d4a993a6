import Presentation
import Support
import Testing

@Suite struct PropertyTests {
  private static let site: TestSite = [
    "_site.yml": "title: S\nurl: https://example.org/\n",
    "k/_kind.yml":
      "kind: k\nmap: k\nrecognition: {year: y}\nfields:\n  y: number\n  text: markdown\n  steps: {type: list, of: markdown}\n",
    "k/a.md":
      "---\ntitle: A\ny: 1\ntags: [x, y]\ntext: |\n  ## Same\n  Words[^1].\n\n  [^1]: Note.\nsteps: ['## Same', '## Same']\n---\n## Same\n\nT[^1].\n\n## Same\n\n[^1]: Note.\n",
    "k/b.md": "---\ntitle: B\ny: 2\ntags: [x]\n---\n## Entries\n\n## Related pages\n\n## Main\n\n[[a]]\n",
    "k/c.md": "---\ntitle: C\n---\n## Field words\n",
    "index.md": "# Kinds\n\n## Newest\n\n## Entries\n",
  ]

  @Test func theOutputDoesNotDependOnTheNumberOfJobs() async {
    let one = await Self.site.drawn(jobs: 1)
    let many = await Self.site.drawn(jobs: 4)
    #expect(one.paths == many.paths)
    for path in one.paths { #expect(one.text(path) == many.text(path)) }
  }

  @Test func noAnchorIsThereTwice() async throws {
    let site = await Self.site.drawn()
    for path in site.paths where path.hasSuffix(".html") {
      let ids = try #require(site.text(path)).matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path): \(ids.sorted())")
    }
  }
}
