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
    ("kind: k\nbyline: ①autor\n", "unknown-key: the kind 'k' has no field 'autor'"),
    ("kind: k\nevent: {day: ①dya}\nfields: {day: date}\n", "unknown-key: the kind 'k' has no field 'dya'"),
    ("kind: k\nevent: ①{place: room}\nfields: {room: text}\n", "missing-field: 'day' is missing"),
    (
      "kind: k\nevent: {day: day, begins: ①at}\nfields: {day: date, at: text}\n",
      "invalid-kind: the field 'at' is of the type 'text', and here it has to be of the type 'time'"
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

  @Test(arguments: [
    ("x: {type: text, when: ①meet}", "unknown-key: the kind 'k' has no field 'meet'"),
    ("x: {type: text, when: {①meet: after}}", "unknown-key: the kind 'k' has no field 'meet'"),
    ("x: {type: text, when: {meets: ①aftr}}", "unknown-choice: 'aftr' is not one of the choices for 'meets'"),
    (
      "x: {type: text, when: {grades: [six, ①eigt]}}",
      "unknown-choice: 'eigt' is not one of the choices for 'grades'"
    ),
    ("x: {type: text, when: {clip: ①perhaps}}", "wrong-type: 'clip' is true or false"),
    ("x: {type: text, when: ①x}", "invalid-kind: 'x' waits for an answer to itself"),
    ("x: {type: text, ①when: y}, y: {type: text, when: x}", "invalid-kind: 'x' and 'y' wait for each other"),
    (
      "w: {type: text, when: x}, x: {type: text, ①when: y}, y: {type: text, when: z}, z: {type: text, when: x}",
      "invalid-kind: 'x', 'y' and 'z' wait for each other"
    ),
    ("x: {type: text, when: ①story}", "invalid-kind: no answer to 'story' can open another field"),
    ("x: {type: text, when: ①pair}", "invalid-kind: no answer to 'pair' can open another field"),
    ("x: {type: text, when: ①agreed}", "invalid-kind: no answer to 'agreed' can open another field"),
    ("x: {type: text, when: {①room: B12}}", "invalid-kind: anything may be written for 'room'"),
    ("x: {type: text, when: ①aliases}", "invalid-kind: no form asks for 'aliases'"),
    ("x: {type: text, when: ①[room, clip]}", "wrong-type: "),
    ("x: {type: text, when: {①clip: }}", "missing-field: 'clip' is empty, and 'when' needs it"),
    ("x: {type: text, when: {clip: ①{a: b}}}", "wrong-type: "),
    (
      "x: {type: record, fields: {y: {type: text, ①when: room}}}",
      "invalid-kind: only a whole field can have 'when'"
    ),
    ("x: {type: list, of: {type: text, ①when: room}}", "invalid-kind: only a whole field can have 'when'"),
    ("title: {type: text, ①when: room}", "invalid-kind: every page is asked for 'title'"),
    (
      "known: {type: choice, choices: [name, role], ①when: room}",
      "invalid-kind: every page is asked for 'known'"
    ),
    (
      "agreed: {type: record, fields: {date: date}, ①when: room}",
      "invalid-kind: 'agreed' is asked for as 'consent' says"
    ),
  ])
  func saysWhatIsWrongWithWhatAFieldWaitsFor(fields: String, remark: String) async {
    let declared = [
      ("meets", "{type: choice, choices: [before, after]}"),
      ("grades", "{type: list, of: {type: choice, choices: [six, seven, eight]}}"), ("clip", "flag"),
      ("story", "markdown"), ("pair", "{type: record, fields: {a: text}}"), ("room", "text"), ("who", "text"),
      ("known", "{type: choice, choices: [name, role]}"), ("agreed", "{type: record, fields: {date: date}}"),
    ].filter { !fields.hasPrefix($0.0 + ":") }.map { "\($0): \($1)" }
    let problems = await problems(
      "kind: k\nconsent: {field: agreed, name: who, when: {known: name}}\n"
        + "fields: {\((declared + [fields]).joined(separator: ", "))}\n")
    #expect(problems.count == 1)
    #expect(problems.first?.startsWithBytes(of: "① \(remark)") == true, "\(problems)")
  }

  @Test func aFieldWaitsForAFewOthers() async {
    func kind(_ count: Int) -> String {
      let fields = (1...count).map { "f\($0): {type: text, \($0 == count ? "①" : "")when: f\($0 - 1)}" }
      return "kind: k\nfields: {f0: text, \(fields.joined(separator: ", "))}\n"
    }
    #expect(await problems(kind(16)) == [])
    #expect(await problems(kind(17)) == ["① invalid-kind: 'f17' waits for more than 16 other answers"])
  }

  @Test func aConsentMayWaitForOneOfSeveralAnswersOrAYes() async {
    let fields =
      "fields: {who: text, sort: {type: choice, choices: [one, two, team]}, named: flag, agreed: {type: record, fields: {date: date}}}\n"
    for (when, isAbout) in [
      ("{sort: [one, two]}", true), ("{sort: team}", false), ("{named: yes}", true), ("named", true),
    ] {
      let kind = "kind: k\nconsent: {field: agreed, name: who, when: \(when)}\n" + fields
      let page = "---\ntitle: A\nwho: ①Ana Cruz\nsort: two\nnamed: true\n---\nText.\n"
      let problems = await TestSite([("k/_kind.yml", kind), ("k/a.md", page)]).understood().problems
      #expect(
        problems.contains { $0.startsWithBytes(of: "① missing-consent") } == isAbout, "\(when) \(problems)")
    }
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
