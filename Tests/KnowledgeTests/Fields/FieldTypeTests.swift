import Knowledge
import Markup
import Source
import Support
import Testing

/// A kind with a field `x` of one type, and a page that gives it a value.
private func site(_ type: String, _ value: String) -> TestSite {
  [
    "things/_kind.yml": "kind: thing\nfields:\n  x: \(type)\n",
    "things/a.md": "---\ntitle: A\nx: ①\(value)\n---\n",
    "things/b.md": "# B\n", "people/_kind.yml": "kind: person\n", "photo.png": "640x480", "paper.pdf": "pdf",
  ]
}

private func describe(_ value: FieldValue?) -> String {
  switch value {
  case .text(let text): "text \(text)"
  case .prose(let passage): "prose \(passage.prose.html.bytes.text)"
  case .number(let number, let text): "number \(number) typed \(text)"
  case .date(let date): "date \(date)"
  case .time(let time): "time \(time)"
  case .flag(let flag): "flag \(flag)"
  case .choice(let choice): "choice \(choice.value) (\(choice.label))"
  case .url(let url): "url \(url)"
  case .email(let email): "email \(email)"
  case .image(let asset): "image \(asset.path)"
  case .tag(let tag): "tag \(tag.slug) (\(tag.label))"
  case .link(let page): "link \(page.index)"
  case .list(let items): "[\(items.map(describe).joined(separator: ", "))]"
  case .record(let record):
    "{\(record.entries.map { "\($0.field.name): \(describe($0.value))" }.joined(separator: ", "))}"
  case nil: "nothing"
  }
}

@Suite struct FieldTypeTests {
  @Test(arguments: [
    ("text", "no", "text no"), ("text", "on", "text on"), ("text", "1.10", "text 1.10"),
    ("text", "007", "text 007"),
    ("text", "2026-02-30", "text 2026-02-30"), ("text", "12:30:45", "text 12:30:45"),
    ("text", "0x1F", "text 0x1F"),
    ("text", "\"a: b # c\"", "text a: b # c"), ("text", "''", "nothing"), ("text", "~", "nothing"),
    ("text", "[one]", "text one"), ("number", "1.10", "number 1.1 typed 1.10"),
    ("number", "007", "number 7.0 typed 007"), ("number", "-3", "number -3.0 typed -3"),
    ("date", "2024-02-29", "date 2024-02-29"), ("time", "18:30", "time 18:30"),
    ("time", "6:05 p.m.", "time 18:05"), ("time", "12 AM", "time 00:00"), ("time", "9:15:59", "time 09:15"),
    ("flag", "no", "flag false"), ("flag", "On", "flag true"),
    ("{type: choice, choices: [red, blue]}", "RED", "choice red (red)"),
    ("{type: choice, choices: {r: Red, b: Blue}}", "blue", "choice b (Blue)"),
    ("url", "https://example.org/a?b=c#d", "url https://example.org/a?b=c#d"),
    ("email", "a.b@example.org", "email a.b@example.org"), ("image", "../photo.png", "image photo.png"),
    ("tag", "Größe & Maß", "tag große-maß (Größe & Maß)"), ("link", "b", "link 1"),
    ("{type: link, to: thing}", "B", "link 1"), ("list", "one", "[text one]"),
    ("list", "[a, b]", "[text a, text b]"),
    ("list", "[]", "nothing"),
    ("{type: list, of: number}", "[1, 2]", "[number 1.0 typed 1, number 2.0 typed 2]"),
    ("{type: list, of: {type: list, of: date}}", "[[2026-01-01]]", "[[date 2026-01-01]]"),
    ("{type: record, fields: {a: text, b: number}}", "{b: 2, a: no}", "{a: text no, b: number 2.0 typed 2}"),
    (
      "{type: list, of: {type: record, fields: {a: text, l: {type: list, of: flag}}}}",
      "[{a: x, l: [no, yes]}]",
      "[{a: text x, l: [flag false, flag true]}]"
    ),
    ("markdown", "\"*so*\"", "prose <p><em>so</em></p>\n"),
  ])
  func readsAValue(type: String, value: String, read: String) async {
    let result = await site(type, value).understood()
    #expect(describe(result.page("things/a.md")?.fields["x"]) == read)
    #expect(result.problems == [])
  }

  @Test(arguments: [
    (
      "text", "[a, b]",
      "wrong-type: 'x' takes one value, not a list; write it after the colon, without brackets and hyphens"
    ),
    (
      "text", "{a: b}",
      "wrong-type: 'x' is a text, and this is not one; write it on the same line as its name"
    ),
    (
      "number", "2025-26",
      "wrong-type: 'x' is a number, and '2025-26' is not one; write one year, such as 2025"
    ),
    (
      "number", "ten", "wrong-type: 'x' is a number, and 'ten' is not one; write it with digits, such as 2026"
    ),
    (
      "number", "1e3", "wrong-type: 'x' is a number, and '1e3' is not one; write it with digits, such as 2026"
    ),
    ("{type: number, min: 2}", "1.5", "out-of-range: 'x' is 1.5; it must be at least 2"),
    ("{type: number, max: 2.5}", "3", "out-of-range: 'x' is 3; it may be at most 2.5"),
    ("{type: text, max_length: 3}", "éééé", "out-of-range: 'x' has 4 letters; it may have at most 3"),
    ("{type: list, min_items: 2}", "[a]", "out-of-range: 'x' has 1 item; it needs at least 2"),
    (
      "date", "2026-02-30",
      "wrong-type: 'x' is a date, and '2026-02-30' is not one; write it as year-month-day, such as 2026-05-31"
    ),
    ("date", "5/31/24", "wrong-type: the date is written '5/31/24'; write it as 2024-05-31"),
    (
      "date", "5/3/24",
      "wrong-type: the date is written '5/3/24', which can mean 2024-05-03 or 2024-03-05; write the one that you mean"
    ),
    ("flag", "maybe", "wrong-type: 'x' is true or false, and 'maybe' is not either; write true or false"),
    (
      "{type: choice, choices: [red, blue]}", "rad", "unknown-choice: 'rad' is not one of the choices for 'x'"
    ),
    (
      "url", "www.example.org",
      "wrong-type: 'x' is a web address, and 'www.example.org' is not one; it starts with https://"
    ),
    (
      "url", "mailto:a@b.org",
      "wrong-type: 'x' is a web address, and 'mailto:a@b.org' is not one; it starts with https://"
    ),
    (
      "url", "\"javascript:alert(1)\"",
      "wrong-type: 'x' is a web address, and 'javascript:alert(1)' is not one; it starts with https://"
    ),
    (
      "email", "a@b",
      "wrong-type: 'x' is an e-mail address, and 'a@b' is not one; it looks like name@example.org"
    ),
    ("image", "../phot.png", "missing-image: there is no image '../phot.png'"),
    ("image", "../paper.pdf", "missing-image: '../paper.pdf' is not an image that can be shown"),
    ("link", "c-page", "broken-link: there is no page or file 'c-page'"),
    ("{type: link, to: person}", "b", "broken-link: 'b' is not of the kind 'person'"),
    ("text", "\"a\\u200Bb\"", "invisible-character: 'x' holds the character U+200B, which cannot be seen"),
  ])
  func saysWhatIsWrongWithAValue(type: String, value: String, remark: String) async {
    let result = await site(type, value).understood()
    #expect(result.problems == ["① " + remark])
    #expect(result.page("things/a.md")?.fields["x"] == nil || remark.contains("out-of-range"))
  }

  @Test func requiredFieldsMustBeGivenAndHoldSomething() async {
    let site: TestSite = [
      "a/_kind.yml":
        "kind: thing\nfields:\n  x: {type: text, required: true}\n  y: {type: list, required: true}\n",
      "a/one.md": "①---\ntitle: One\ny: ②[]\n---\n",
    ]
    #expect(
      await site.understood().problems == [
        "① missing-field: 'x' is missing, and the kind 'thing' needs it",
        "② missing-field: 'y' is empty, and the kind 'thing' needs it",
      ])
  }

  @Test(arguments: [
    ("Review by: 2027-01-01", "write 'review_by'", true),
    ("REVIEW-BY: 2027-01-01", "write 'review_by'", true),
    ("review_by\u{A0}: 2027-01-01", "write 'review_by'", true),
    ("\"review_by \": 2027-01-01", "write 'review_by'", true),
    ("reviewby: 2027-01-01", "write 'review_by'", false),
    ("review_bi: 2027-01-01", "write 'review_by'", false),
  ])
  func aKeyThatDiffersByNothingThatIsMeantIsSafelyFixed(line: String, fix: String, isSafe: Bool) async {
    let site = TestSite([
      (path: "a/_kind.yml", text: "kind: thing\n"),
      (path: "a/one.md", text: "---\ntitle: One\n\(line)\n---\n"),
    ])
    let fixes = await site.understood().remarks.diagnostics.filter { $0.rule == "unknown-key" }.flatMap(
      \.fixes)
    #expect(fixes.map(\.text) == [fix])
    #expect(fixes.map(\.isSafe) == [isSafe])
  }

  @Test func aKeyIsNotMadeOneThatIsThereAlready() async {
    let site: TestSite = [
      "a/_kind.yml": "kind: thing\n", "a/one.md": "---\ntitle: One\nTitle: Two\nTAGS: [a]\nTags: [b]\n---\n",
    ]
    let safe = await site.understood().remarks.diagnostics.flatMap(\.fixes).filter(\.isSafe)
    #expect(safe.map(\.text) == ["write 'tags'"])
  }

  @Test func anUnknownKeyIsAnErrorWithASuggestion() async {
    let site: TestSite = [
      "a/_kind.yml": "kind: thing\nfields:\n  situation: text\n",
      "a/one.md": "---\ntitle: One\n①situaton: here\n---\n", "b.md": "---\ntitle: B\n②titel: b\n---\n",
    ]
    let result = await site.understood()
    #expect(result.problems == ["① unknown-key: the kind 'thing' has no field 'situaton'"])
    #expect(result.remarks.fixes(of: "unknown-key") == ["write 'situation'"])
  }
}
