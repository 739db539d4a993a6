import Knowledge
import Presentation
import Source
import Support
import Testing

@Suite struct OddNameTests {
  @Test(arguments: [
    ("a b", "a%20b"), ("a#b", "a%23b"), ("100%", "100%25"), ("a%20b", "a%2520b"), ("\u{FC}ben", "%C3%BCben"),
    ("u\u{308}ben", "%C3%BCben"), ("a&b", "a%26b"), ("日本", "%E6%97%A5%E6%9C%AC"), ("a.b", "a.b"),
    ("🎉", "%F0%9F%8E%89"),
  ])
  func pagesOfAnyNameAreLinkedAndListed(name: String, url: String) async {
    let site = await TestSite([
      ("k/_kind.yml", "kind: k\n"), ("k/\(name).md", "# The page\n"), ("index.md", "See [[The page]].\n"),
    ]).drawn()
    #expect(site.problems == [])
    #expect(site.holds("index.html", "See <a href=\"k/\(url).html\">The page</a>"))
    #expect(site.holds("k/index.html", "<a href=\"\(url).html\">The page</a>"))
    #expect(site.paths.contains { Array($0.utf8) == Array("k/\(Fold.composed(name)).html".utf8) })
  }

  @Test(arguments: [
    ("a b", "a%20b"), ("a#b", "a%23b"), ("\u{FC}", "%C3%BC"), ("u\u{308}", "%C3%BC"), ("100%", "100%25"),
  ])
  func imagesOfAnyNameAreShown(name: String, url: String) async {
    let typed = name.replacing("%", with: "%25").replacing("#", with: "%23").replacing(" ", with: "%20")
    let site = await TestSite([
      ("img/\(name).png", "10x20"), ("a.md", "---\ntitle: A\n---\n![seen](img/\(typed).png)\n"),
    ]).drawn()
    #expect(site.problems == [])
    #expect(site.holds("a.html", "<img src=\"img/\(url).png\" alt=\"seen\""))
    #expect(site.paths.contains { Array($0.utf8) == Array("img/\(Fold.composed(name)).png".utf8) })
  }

  @Test(arguments: ["what?.png", "con.pdf", "a:b.pdf"])
  func filesThatWindowsCannotHoldAreRefused(name: String) async {
    let site = await TestSite([(name, "10x20"), ("a.md", "[[\(name)]]\n")]).drawn()
    #expect(site.problems.contains { $0.hasPrefix("\(name):1:1 unportable-name") }, "\(site.problems)")
  }

  @Test func theLongestTitleIsShownInFull() async {
    let title = String(repeating: "word ", count: 99) + "ended"
    let site = await TestSite([("a.md", "---\ntitle: \(title)\n---\n")]).drawn()
    #expect(site.problems == [])
    #expect(site.holds("a-z.html", ">\(title)</a>"))
  }
}
