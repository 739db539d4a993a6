import Knowledge
import Source
import Support
import Testing

@Suite struct NameUseTests {
  @Test func aBylineIsAPlaceWhereAPageNamesSomebody() async {
    let fields = "authors: { type: list, of: { type: link, to: [k], others: true } }, rooms: list"
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nbyline: authors\nfields: { \(fields) }\n",
      "k/a.md": "---\ntitle: A\nauthors: [Ada Example, Bo Sample]\nrooms: [Oak Hall]\n---\nText.\n",
    ]
    let uses = await site.understood().site.nameUses
    let keys = uses.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    #expect(keys.count == 2)
    #expect(uses.map(\.span.start.line) == [3, 3])
  }
}
