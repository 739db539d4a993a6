import Knowledge
import Source
import Support
import Testing

@Suite struct SchemaTests {
  private func problems(_ kind: String) async -> [String] {
    let settings = "title: S\nsubmissions: { post: Bring it to the office. }\n"
    let files = [(path: "_site.yml", text: settings), (path: "k/_kind.yml", text: kind)]
    return await TestSite(files).understood().problems
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

  private static let asked =
    "kind: k\nconsent: {field: agreed, name: who}\n"
    + "fields: {who: text, room: {type: text, required: true}, door: {type: text, step: more}, "
    + "agreed: {type: record, fields: {date: date}}}\n"

  @Test(arguments: [
    ("[title, room, ①rom]", "unknown-key: the kind 'k' has no field 'rom'"),
    ("[title, ①rom]", "unknown-key: the kind 'k' has no field 'rom'"),
    ("[title, room, ①agreed]", "invalid-kind: the last step of every form asks for 'agreed'"),
    ("[title, room, ①aliases]", "invalid-kind: no form asks for 'aliases'"),
    ("[title, room, ①title]", "invalid-kind: the form asks for 'title' twice"),
    (
      "[title, room, ①door]",
      "invalid-kind: the form asks for 'door' twice: here, and where 'step: more' puts it"
    ),
  ])
  func saysWhatIsWrongWithTheStepsOfAForm(fields: String, remark: String) async {
    let steps = "submit: { steps: [{ title: All, fields: \(fields) }] }\n"
    let problems = await problems(Self.asked + steps)
    #expect(problems.count == 1)
    #expect(problems.first?.startsWithBytes(of: "① \(remark)") == true, "\(problems)")
  }

  @Test func saysWhatTheStepsOfAFormLeaveOut() async {
    let one = "submit: { ①steps: [{ title: All, fields: [title, who] }] }\n"
    #expect(
      await problems(Self.asked + one) == [
        "① invalid-kind: 'room' is needed, and no step of the form names it"
      ])
    let two = "submit: { steps: [{ title: All, fields: [title] }, { title: More, fields: room }] }\n"
    #expect(await problems(Self.asked + two) == [])
  }

  @Test func aFormHasAFewStepsWithFields() async {
    let steps = (1...9).map { "{ title: S\($0), fields: [f\($0)] }" }.joined(separator: ", ")
    let fields = (1...9).map { "f\($0): text" }.joined(separator: ", ")
    let kind =
      "kind: k\nsubmit: { steps: ①[\(steps)] }\nfields: { title: { type: text, step: who }, \(fields) }\n"
    #expect(await problems(kind).first?.startsWithBytes(of: "① out-of-range: ") == true)
    let bare = "kind: k\nsubmit: { steps: [①{ title: All }] }\n"
    #expect(await problems(bare).first?.startsWithBytes(of: "① missing-field: 'fields' is missing") == true)
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
