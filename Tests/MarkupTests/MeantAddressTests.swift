import Markup
import Source
import Testing

@Suite struct MeantAddressTests {
  @Test(arguments: [
    ("www.rivers.example/plan", "https://www.rivers.example/plan"), ("rivers.org", "https://rivers.org"),
    ("bit.ly/2abc?x=1#y", "https://bit.ly/2abc?x=1#y"), ("//rivers.org/a", "https://rivers.org/a"),
    ("https//rivers.org", "https://rivers.org"), ("http:/rivers.org/a", "http://rivers.org/a"),
    ("https:www.rivers.org", "https://www.rivers.org"), ("htp://rivers.org", "http://rivers.org"),
    ("htttps://rivers.org", "https://rivers.org"), ("ttps://rivers.org", "https://rivers.org"),
    ("http;//rivers.org", "http://rivers.org"), ("https://http://rivers.org", "http://rivers.org"),
    ("https:\\\\rivers.org\\a", "https://rivers.org/a"), ("https: //rivers.org", "https://rivers.org"),
    ("https:///rivers.org/a", "https://rivers.org/a"),
    ("rivers.k12.ca.us:8080/a", "https://rivers.k12.ca.us:8080/a"),
    ("https://rivers.org/our plan.pdf", "https://rivers.org/our%20plan.pdf"),
  ])
  func completesAnAddressOfTheWeb(typed: String, meant: String) {
    #expect(MeantAddress.of(typed) == meant)
  }

  @Test(arguments: [
    ("office@rivers.org", "mailto:office@rivers.org"),
    ("mailto: office@rivers.org", "mailto:office@rivers.org"),
    ("mailto://office@rivers.org", "mailto:office@rivers.org"),
    ("email:o.k+a@rivers.org", "mailto:o.k+a@rivers.org"),
    ("office@rivers.org?subject=Plan", "mailto:office@rivers.org?subject=Plan"),
    ("tel:+1 202 555 0100", "tel:+12025550100"), ("TEL: 555-0100", "tel:555-0100"),
  ])
  func completesAnAddressOfMailOrOfATelephone(typed: String, meant: String) {
    #expect(MeantAddress.of(typed) == meant)
  }

  @Test(arguments: [
    "https://rivers.org", "mailto:a@rivers.org", "tel:555-0100", "plan.md", "guides/plan", "notes.txt",
    "a.b.html",
    "archive.zip", "ftp://rivers.org", "http", "https://", "@rivers", "a@b", "javascript:alert(1)",
    "a b.org/c d", "",
    "/rivers.org", "data:text/html,x.org", "office@", "3.14", "../www.rivers.org", "e.g. this",
  ])
  func leavesAllElseAlone(typed: String) {
    #expect(MeantAddress.of(typed) == nil)
  }

  @Test(arguments: [
    ("[x](http:/rivers.org)", "write 'http://rivers.org'"),
    ("[x](<tel:(202) 555 0100>)", "write 'tel:(202)5550100'"),
    ("![x](//rivers.org/a.png)", "write 'https://rivers.org/a.png'"),
  ])
  func isASafeFixOfARefusedLink(text: String, fix: String) {
    let fixes = ParsedProse(text).diagnostics.filter { $0.rule == "refused-link" }.flatMap(\.fixes)
    #expect(fixes.map(\.text) == [fix])
    #expect(fixes.allSatisfy { $0.isSafe && $0.edits.count == 1 })
  }

  @Test func isNotPutInThePlaceOfALabel() {
    let fixes = ParsedProse("[x][y]\n\n[y]: http:/rivers.org\n").diagnostics.flatMap(\.fixes)
    #expect(fixes == [])
  }

  @Test(arguments: [("mailto:", RefusedURL.nobody), ("tel:", .noNumber), ("https://https://a.org", .noHost)])
  func refusesAddressesOfNobody(address: String, reason: RefusedURL) {
    #expect(Destination(address.utf8) == .refused(reason: reason))
  }
}

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://rivers.org/kb/", "https://rivers.org/kb/a/b?c#d", "/a/b", "d"),
    ("https://rivers.org/kb", "http://RIVERS.org/kb", "/", nil),
    ("https://rivers.org", "https://rivers.org/x", "/x", nil),
  ])
  func findsThePlaceInTheSite(site: String, url: String, path: String, fragment: String?) throws {
    let address = try #require(SiteAddress(site))
    guard case .relative(path, _, fragment)? = address.destination(of: url.utf8) else {
      Issue.record("\(String(describing: address.destination(of: url.utf8)))")
      return
    }
  }

  @Test(arguments: [
    "https://rivers.org/kbx/a", "https://rivers.org.example/kb/a", "https://rivers.org/",
    "mailto:a@rivers.org",
    "https://rivers.org:8080/kb/a", "kb/a",
  ])
  func leavesOtherSitesAlone(url: String) throws {
    #expect(try #require(SiteAddress("https://rivers.org/kb/")).destination(of: url.utf8) == nil)
  }
}
