import Knowledge
import Source
import Support
import Testing

@Suite struct GeneratedLinkTests {
  private let others: [(String, String)] = [
    ("_site.yml", "title: S\nurl: https://example.org/\ncontact: {phone: 555 0100}\n"),
    ("tags.yml", "time: {label: Time}\nspace: {label: Space}\n"),
    ("k/_kind.yml", "kind: k\nsubmit: true\nmap: e\nrecognition: {year: year}\nfields: {year: number}\n"),
    ("e/_kind.yml", "kind: e\nsubmit: true\n"),
    ("k/old.md", "---\ntitle: Old\ndate: 2025-01-01\ntags: [time]\n---\nSee [new](new.md).\n"),
  ]

  private func links(_ text: String) async -> (to: [String], problems: [String]) {
    let site = await TestSite(others + [("k/new.md", "# New\n\n\(text)\n\n[old](old.md)\n")]).understood()
    return (site.links(on: "k/new.md").dropLast(), site.problems)
  }

  @Test(arguments: [
    ("honor-roll.html", "k/honor-roll.html"), ("map.html", "k/map.html"), ("../a-z.html", "a-z.html"),
    ("../a-z.html#letter-3", "a-z.html#letter-3"), ("/search.html#q=time", "search.html#q=time"),
    ("../tags/", "tags/index.html"), ("../tags/index.html", "tags/index.html"),
    ("../tags/time.html", "tags/time.html"),
    ("../submit/", "submit/index.html"), ("/submit/e.html", "submit/e.html"), ("feed.xml", "k/feed.xml"),
    ("../feed.json", "feed.json"), ("../sitemap.xml", "sitemap.xml"),
    ("../accessibility.html", "accessibility.html"),
    ("../404.html", "404.html"),
  ])
  func everyPageThatIsMadeCanBeLinkedTo(path: String, address: String) async {
    let result = await links("[there](\(path))")
    #expect(result.to == ["made:\(address)"])
    #expect(result.problems == [])
  }

  @Test(arguments: ["../e/", "../e", "../e/index.html", "/e/"])
  func aKindWithoutPagesHasAListToLinkTo(path: String) async {
    let result = await links("[events](\(path))")
    #expect(result.to == ["e/"])
    #expect(result.problems == [])
  }

  @Test(arguments: [
    ("honor-rol.html", "honor-rol.html", "honor-roll.html"),
    ("../tags/tme.html", "tags/tme.html", "../tags/time.html"),
    ("../tags/space.html", "tags/space.html", "../tags/time.html"),
    ("../submit/x.html", "../submit/x.html", nil),
  ])
  func aPageThatIsNotMadeIsABrokenLink(path: String, told: String, nearest: String?) async throws {
    let site = await TestSite(others + [("k/new.md", "# New\n\n[old](old.md) [there](\(path))\n")])
      .understood()
    let remark = try #require(site.remarks.diagnostics.first)
    #expect(remark.message.text == "there is no page or file '\(told)'")
    if let nearest { #expect(remark.fixes.map(\.text) == ["did you mean '\(nearest)'?"]) }
  }

  @Test func withoutAnAddressThereIsNoFeed() async {
    let site: TestSite = ["a.md": "---\ntitle: A\ndate: 2025-01-01\n---\n[feed](①feed.xml)\n"]
    #expect(await site.understood().problems == ["① broken-link: there is no page or file 'feed.xml'"])
  }

  @Test func capitalLettersAreTold() async {
    let result = await links("[there](../A-Z.html)")
    #expect(result.to == ["made:a-z.html"])
    #expect(result.problems.count == 1)
  }

  @Test func anAuthorsOwnPageIsMeantBeforeTheOneThatIsMade() async {
    let site: TestSite = ["a.md": "[one](accessibility.html) [two](a-z/)\n", "accessibility.md": "# Ours\n"]
    let result = await site.understood()
    #expect(result.links(on: "a.md") == ["accessibility.md", "made:a-z.html"])
    #expect(result.problems == [])
  }

  @Test func theNavigationMayNameThemToo() async {
    let navigation = "a-z.html, e/, tags/, k/honor-roll.html, submit/, search.html, e/index.html, ①feed.xml"
    let site = await TestSite(
      others.dropFirst() + [
        ("_site.yml", "title: S\ncontact: {phone: 555 0100}\nnavigation: [\(navigation)]\n"),
        ("k/new.md", "# New\n\n[old](old.md)\n"),
      ]
    ).understood()
    #expect(site.problems == ["① broken-navigation: the site has no page or folder 'feed.xml'"])
  }

  @Test func aFolderOfDraftsHasNoList() async {
    let site: TestSite = ["a.md": "[drafts](①d/)\n", "d/b.md": "---\ntitle: B\ndraft: true\n---\n"]
    #expect(await site.understood().problems == ["① broken-link: there is no page or file 'd/'"])
  }
}
