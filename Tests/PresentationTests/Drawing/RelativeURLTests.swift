import Presentation
import Testing

@Suite struct RelativeURLTests {
  @Test(arguments: [
    ("index.html", "a/b.html", "a/b.html"), ("a/b.html", "index.html", "../index.html"),
    ("a/b.html", "a/c.html", "c.html"), ("a/b/c.html", "a/d/e.html", "../d/e.html"),
    ("a.html", "a.html", "a.html"),
    ("x.html", "a b/c#d?e%.html", "a%20b/c%23d%3Fe%25.html"), ("x.html", "\u{FC}.html", "%C3%BC.html"),
    ("x.html", "a:b.html", "a%3Ab.html"), ("x.html", "it's.html", "it%27s.html"),
  ])
  func leadsFromPageToPage(page: String, target: String, url: String) {
    #expect(RelativeURL.from(page, to: target) == url)
  }

  @Test func anAnchorOnTheSamePageStandsAlone() {
    #expect(RelativeURL.from("a/b.html", to: "a/b.html", fragment: "größe") == "#gr%C3%B6%C3%9Fe")
    #expect(RelativeURL.from("a/b.html", to: "a/c.html", fragment: "x") == "c.html#x")
  }

  @Test(arguments: [("index.html", ""), ("a/b.html", "../"), ("a/b/c.html", "../../")])
  func leadsToTheRoot(page: String, url: String) { #expect(RelativeURL.root(from: page) == url) }
}
