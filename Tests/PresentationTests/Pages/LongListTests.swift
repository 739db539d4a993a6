import Presentation
import Source
import Support
import Testing

@Suite struct LongListTests {
  private func site(_ settings: String = "page_size: 2\n", facets: String = "[school]", count: Int = 9) async
    -> DrawnSite
  {
    let pages = (1...count).map { number in
      (
        "k/p\(number).md",
        "---\ntitle: \"Person \(number)\"\nschool: \(number.isMultiple(of: 2) ? "north" : "south")\n---\n"
      )
    }
    let kind =
      "kind: k\nfacets: \(facets)\nin_lists: [school]\nfields:\n  school: {type: choice, choices: [north, south]}\n"
    return await TestSite([("_site.yml", "title: S\n" + settings), ("k/_kind.yml", kind)] + pages).drawn()
  }

  /// The file of the rows, whose name changes with them.
  private func rows(of site: DrawnSite) -> String? { site.paths.first { $0.hasPrefix("k/list-") } }

  @Test func everyPageOfAListFiltersAllOfIt() async throws {
    let site = await site()
    let rows = try #require(self.rows(of: site))
    for page in ["index", "page-2", "page-3"] {
      #expect(site.holds("k/\(page).html", "data-filters data-rows=\"\(rows.dropFirst(2))\""))
      #expect(site.holds("k/\(page).html", "<option value=\"school:south\">south (5)</option>"))
      #expect(site.holds("k/\(page).html", "data-found hidden"))
    }
  }

  @Test func theRowsAreThoseOfThePages() async {
    let site = await site()
    let rows = self.rows(of: site).flatMap(site.text) ?? ""
    #expect(rows.hasPrefix("Laurel.rows(\""))
    #expect(rows.matches(of: /data-tokens=/).count == 9)
    let row = (site.text("k/page-3.html") ?? "").split(separator: "<ul class=\"entries\">\n")[1].split(
      separator: "</ul>")[0]
    let written = row.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    #expect(rows.contains(written))
  }

  @Test(arguments: [("page_size: 9\n", "[school]"), ("page_size: 2\n", "[]")])
  func otherListsNeedNoRows(settings: String, facets: String) async {
    let site = await site(settings, facets: facets)
    #expect(rows(of: site) == nil)
    #expect(!site.holds("k/index.html", "data-rows"))
  }

  @Test func aListThatIsSeenAtAGlanceHasNoFilters() async {
    let site = await site(count: 7)
    #expect(rows(of: site) == nil)
    #expect(!site.holds("k/index.html", "data-filters"))
  }

  @Test func whatHundredsOfPagesHaveForThemselvesIsNoChoice() async {
    let pages = (1...501).map {
      ("k/p\($0).md", "---\ntitle: P\($0)\nname: N\($0)\nschool: S\($0 % 2)\n---\n")
    }
    let kind = "kind: k\nfacets: [name, school]\nfields: {name: text, school: text}\n"
    let site = await TestSite([("k/_kind.yml", kind)] + pages).drawn()
    #expect(site.holds("k/index.html", "<select name=\"school\">"))
    #expect(!site.holds("k/index.html", "<select name=\"name\">"))
  }
}
