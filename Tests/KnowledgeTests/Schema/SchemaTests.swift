import Knowledge
import Source
import Support
import Testing

@Suite struct SchemaTests {
  private func problems(_ kind: String) async -> [String] {
    await TestSite([(path: "k/_kind.yml", text: kind)]).understood().problems
  }

  @Test(arguments: [
    ("①name: K\n", "missing-field: 'kind' is missing, and a kind needs it"),
    ("kind: k\n①plurl: Ks\n", "unknown-key: a kind has no field 'plurl'"),
    ("kind: k\nfields:\n  x: ①txt\n", "unknown-choice: 'txt' is not one of the choices for 'type'"),
    ("kind: k\nfields:\n  ①x: {type: choice}\n", "invalid-kind: the field 'x' needs 'choices'"),
    ("kind: k\nfields:\n  ①x: {type: record}\n", "invalid-kind: the field 'x' needs 'fields'"),
    ("kind: k\nfields:\n  x: {type: text, ①lenght: 3}\n", "unknown-key: a field has no field 'lenght'"),
    ("kind: k\nsummary: ①lede\n", "unknown-key: the kind 'k' has no field 'lede'"),
    ("kind: k\norder: [-①yaer]\nfields:\n  year: number\n", "unknown-key: the kind 'k' has no field 'yaer'"),
    (
      "kind: k\nfacets: [①q]\nfields: {q: text}\n",
      "invalid-kind: the search has a use of its own for the name 'q', so nobody can filter by a field called so"
    ),
    (
      "kind: k\nrecognition: {year: year, school: ①kind}\nfields: {year: number, kind: text}\n",
      "invalid-kind: the search has a use of its own for the name 'kind', so nobody can filter by a field called so"
    ),
    ("kind: k\nmap: [①practise]\n", "invalid-kind: there is no kind 'practise'"),
    ("kind: k\nfields:\n  x: {type: link, to: ①practise}\n", "invalid-kind: there is no kind 'practise'"),
  ])
  func saysWhatIsWrongWithAKind(kind: String, remark: String) async {
    let problems = await problems(kind)
    #expect(problems.count == 1)
    #expect(problems.first?.startsWithBytes(of: "① \(remark)") == true, "\(problems)")
  }

  @Test func aKindIsDeclaredOnce() async {
    let site: TestSite = ["a/_kind.yml": "kind: k\n", "b/_kind.yml": "kind: ①k\n"]
    #expect(await site.understood().problems == ["① invalid-kind: the kind 'k' is declared twice"])
  }

  @Test func aFieldWithoutALabelIsCalledByItsName() async {
    let site: TestSite = ["k/_kind.yml": "kind: k\nfields:\n  école_name: text\n"]
    #expect(await site.understood().site.schema.kind("k")?.field("école_name")?.label == "École name")
  }

  @Test func aKindMayDeclareACommonFieldAnew() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  summary: {type: text, required: true}\n",
      "k/a.md": "①---\ntitle: A\n---\n",
    ]
    #expect(
      await site.understood().problems == ["① missing-field: 'summary' is missing, and the kind 'k' needs it"]
    )
  }
}
