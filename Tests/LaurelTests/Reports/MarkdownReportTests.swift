internal import Markup
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct MarkdownReportTests {
  private static let run = GitHubRun {
    [
      "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "rivers/site", "GITHUB_SHA": "abc",
    ][$0]
  }

  private func remark(_ message: String, path: String = "a b.md", notes: [Note] = [], line: Int = 3)
    -> Diagnostic
  {
    Diagnostic(
      rule: "broken-link", severity: .error, message: Message(verbatim: message),
      span: SourceSpan(path: path, start: Place(line: line, column: 1)), notes: notes, fixes: [Fix("look")])
  }

  private func read(_ text: String) -> Prose {
    let source = SourceText(path: "x.md", bytes: Array(text.utf8))
    return Markdown.parse(source, origin: .lines(from: 1), options: MarkdownOptions())
      .value.prose
  }

  @Test func hasATableForEachFileWithLinksToItsLines() {
    let note = Note("first used here", at: .startOf("c.md"))
    let report = Report(
      [remark("No page"), remark("Gone", notes: [note]), remark("Gone", path: "c.md")], texts: [:],
      prefix: "Content/", fileCount: 7)
    #expect(
      MarkdownReport(report, run: Self.run).text == """
        ## Laurel: 3 errors in 7 files

        ### Content/a b.md

        | Line | | What is wrong | How to put it right |
        |---|---|---|---|
        | [3](https://github.com/rivers/site/blob/abc/Content/a%20b.md#L3) | error | No page `broken-link` | look |
        | [3](https://github.com/rivers/site/blob/abc/Content/a%20b.md#L3) | error | Gone `broken-link`<br>Note: first used here ([Content/c.md, line 1](https://github.com/rivers/site/blob/abc/Content/c.md#L1)) | look |

        ### Content/c.md

        | Line | | What is wrong | How to put it right |
        |---|---|---|---|
        | [3](https://github.com/rivers/site/blob/abc/Content/c.md#L3) | error | Gone `broken-link` | look |

        To read more about a remark, type `laurel explain broken-link`.

        """)
  }

  @Test func saysThatNothingIsWrong() {
    #expect(
      MarkdownReport(Report([], texts: [:], fileCount: 1), run: nil).text
        == "## Laurel: No problems in 1 file\n")
  }

  @Test(arguments: [
    "a | b | c", "a\n\n# b\n", "a\r\n| x |", "`code", "<img src=x onerror=alert(1)>",
    "[x](https://evil.example)",
    "![x](https://evil.example/x.png)", "<https://evil.example>", "https://evil.example", "www.evil.example",
    "http://evil.example", "me@evil.example", "**bold** _so_ ~~gone~~", "\\| \\` \\\\", "&lt;b&gt; &#64;",
    "<!-- hidden", "</td></table>", "[^1]", "a\u{202E}b\u{0}c", "$$x$$", "{{x}}", "- [ ] task", "`` ` ``",
  ])
  func nothingThatAuthorsWriteIsMarkup(text: String) {
    let report = Report(
      [
        remark(text, path: "\(text).md", notes: [Note(Message(verbatim: text))]),
        remark("Last", path: "z.md"),
      ], texts: [:])
    let prose = read(MarkdownReport(report, run: nil).text)
    #expect(prose.references.isEmpty)
    let html = prose.html.bytes.text
    #expect(html.parts(separatedBy: "<").count { $0.startsWithBytes(of: "tr>") } == 4)
    #expect(html.parts(separatedBy: "<").count { $0.startsWithBytes(of: "table") } == 2)
    #expect(html.parts(separatedBy: "<").count { $0.startsWithBytes(of: "code>") } == 3)
    for tag in ["<img", "<em", "<strong", "<del", "<a ", "<input"] { #expect(!html.contains(tag)) }
  }

  @Test(arguments: ["@rivers/teachers", "x@team", "#12", "rivers/site#12"])
  func nobodyIsCalledAndNoIssueIsNamed(text: String) {
    let shown = read(MarkdownText.escaped(text) + "\n").sections.map(\.text).joined()
    #expect(shown.without("\u{200B}") == text)
    #expect(!["@", "#"].contains { mark in ["r", "t", "1"].contains { shown.contains(mark + $0) } })
  }

  @Test func endsWithASentenceWhereItWouldBeTooLong() {
    let report = Report((1...100).map { remark("No page", line: $0) }, texts: [:])
    let whole = MarkdownReport(report, run: nil).text
    #expect(whole.utf8.count > 4_000)
    let cut = MarkdownReport(report, run: nil, limit: 4_000).text
    #expect(cut.utf8.count <= 4_000)
    let rows = cut.parts(separatedBy: "\n").count { $0.startsWithBytes(of: "| ") } - 1
    #expect(rows > 20)
    #expect(cut.endsWithBytes(of: "\nThis page is full. \(100 - rows) more remarks are in the log.\n"))
  }
}

extension String {
  fileprivate func without(_ scalar: Unicode.Scalar) -> String {
    unicodeScalars.filter { $0 != scalar }.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
