internal import Source
internal import Support
internal import Testing

@testable internal import Knowledge

@Suite struct ConditionTests {
  private static let kind = """
    kind: k
    name: K
    fields:
      clip: {type: flag, label: Has a clip}
      link: {type: url, required: true, when: {clip: true}}
      words: {type: text, when: link}
      plan: {type: choice, label: Plan, choices: {now: At once, late: Later on}}
      why: {type: text, required: true, when: {plan: [late, now], clip: no}}
      grades: {type: list, of: {type: choice, choices: ["6", "7"]}}
      bus: {type: text, required: true, when: {grades: 7}}
      poster: {type: image, when: {clip: yes}}
      poster_description: text

    """

  private func problems(_ values: String) async -> [String] {
    let site: TestSite = [
      "k/_kind.yml": Self.kind, "k/a.md": "---\ntitle: A\n\(values)\n---\nText.\n", "k/p.png": "640x480",
    ]
    return await site.understood().problems
  }

  @Test(arguments: [
    "clip: no", "clip: false\nplan:", "clip: true\nlink: https://a.example/",
    "clip: on\nlink: https://a.example/\nwords: W",
    "clip: off\nplan: At once\nwhy: W", "plan: now", "clip: yes\nplan: now\nlink: https://a.example/",
    "grades: 6", "grades: [6, 7]\nbus: 7",
    "clip: yes\nlink: https://a.example/\nposter: p.png\nposter_description: P",
  ])
  func aFieldIsNeededWhereItIsAskedFor(values: String) async {
    #expect(await problems(values) == [])
  }

  @Test(arguments: [
    ("clip: yes", "missing-field: 'link' is missing, and the kind 'k' needs it"),
    ("clip: [yes]", "missing-field: 'link' is missing, and the kind 'k' needs it"),
    ("clip: no\nplan: LATER ON", "missing-field: 'why' is missing, and the kind 'k' needs it"),
    ("grades: [6, 7]", "missing-field: 'bus' is missing, and the kind 'k' needs it"),
    ("clip: yes\nlink: ''", "missing-field: 'link' is empty, and the kind 'k' needs it"),
    ("grades: 7\nbus: <!-- later -->", "missing-field: 'bus' is empty, and the kind 'k' needs it"),
    (
      "clip: no\nlink: https://a.example/", "unasked-value: 'link' is asked for only if 'clip' is 'true'"
    ),
    ("link: https://a.example/", "unasked-value: 'link' is asked for only if 'clip' is 'true'"),
    (
      "clip: yes\nlink: https://a.example/\nwhy: W",
      "unasked-value: 'why' is asked for only if 'plan' is 'late' or 'now'"
    ),
    ("grades: 6\nbus: 7", "unasked-value: 'bus' is asked for only if 'grades' is '7'"),
    ("words: W", "unasked-value: 'words' is asked for only if 'link' is filled in"),
    ("poster_description: P", "unasked-value: 'poster_description' is asked for only if 'clip' is 'true'"),
    // What waits for a mistake is not told besides.
    ("clip: perhaps\nlink: https://a.example/", "wrong-type: 'clip'"),
    ("cilp: yes\nlink: https://a.example/", "unknown-key: the kind 'k' has no field 'cilp'"),
    ("clip: no\nplan: lte\nwhy: W", "unknown-choice: 'lte'"),
    ("clip: no\nplan: lte", "unknown-choice: 'lte'"),
  ])
  func saysWhatIsMissingOrTooMuch(values: String, remark: String) async {
    let problems = await problems(values)
    #expect(problems.count == 1)
    #expect(problems.first?.contains(remark) == true, "\(problems)")
  }

  @Test func aValueThatNobodyAsksForIsKept() async throws {
    let page = "---\ntitle: A\nclip: no\nlink: ①https://a.example/\n---\nText.\n"
    let site = await (["k/_kind.yml": Self.kind, "k/a.md": page] as TestSite).understood()
    #expect(site.problems == ["① unasked-value: 'link' is asked for only if 'clip' is 'true'"])
    #expect(site.site.pages.first?.fields.url("link") == "https://a.example/")
  }

  @Test func theRemarkSaysWhichAnswerNeedsTheField() async {
    let site: TestSite = ["k/_kind.yml": Self.kind, "k/a.md": "---\ntitle: A\nclip: yes\n---\nText.\n"]
    let remarks = await site.understood().remarks.diagnostics
    #expect(remarks.flatMap(\.notes).map(\.message.text) == ["it is needed because 'clip' is 'true'"])
  }

  @Test func whoeverIsAskedReadsWhen() async throws {
    let site = await (["k/_kind.yml": Self.kind] as TestSite).understood().site
    let kind = try #require(site.schema.kind("k"))
    let told = kind.fields.compactMap { field in kind.onlyIf(field).map { "\(field.name): \($0)" } }
    #expect(
      told == [
        "link: Only if 'Has a clip' is 'Yes', and needed then",
        "words: Only if 'Link' is filled in and 'Has a clip' is 'Yes'",
        "why: Only if 'Plan' is 'Later on' or 'At once' and 'Has a clip' is 'No', and needed then",
        "bus: Only if 'Grades' is '7', and needed then", "poster: Only if 'Has a clip' is 'Yes'",
        "poster_description: Only if 'Has a clip' is 'Yes'",
      ])
  }

  @Test func whatAnAnswerOpensIsAskedForBesideIt() async throws {
    let steps =
      "submit:\n  steps:\n  - {title: One, fields: [title, clip, plan]}\n  - {title: Two, fields: [grades]}\n"
    let site = await (["k/_kind.yml": steps + Self.kind] as TestSite).understood().site
    let outline = FormOutline(of: try #require(site.schema.kind("k")))
    #expect(
      outline.parts.map { $0.fields.map(\.name) } == [
        ["title", "clip", "link", "words", "poster", "poster_description", "plan", "why"], ["grades", "bus"],
      ])
  }

  @Test func aNewPageIsAskedForWhatItsAnswersOpen() async throws {
    let site = await (["k/_kind.yml": Self.kind] as TestSite).understood().site
    let outline = FormOutline(of: try #require(site.schema.kind("k")))
    let missing = { outline.missing(given: $0).map(\.name) }
    #expect(missing([:]) == [])
    #expect(missing(["clip": .text("Yes")]) == ["link"])
    #expect(missing(["clip": .text("no"), "plan": .text("at once")]) == ["why"])
    #expect(missing(["grades": .list([.text("6"), .text(" 7 ")])]) == ["bus"])
    #expect(missing(["clip": .text("yes"), "link": .text("x")]) == [])
  }
}
