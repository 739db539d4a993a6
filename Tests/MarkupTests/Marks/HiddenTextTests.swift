import Markup
import Testing

@Suite struct HiddenTextTests {
  @Test(arguments: [
    ("a %%secret%% b", "<p>a  b</p>\n"), ("%%secret%% b", "<p>b</p>\n"),
    ("a\n\n%%secret%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("a %%secret\nsecret%% b", "<p>a\nb</p>\n"),
    ("a\n\n%%\nsecret\n\n- secret\n%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("> a\n> %%\n> secret\n> %%\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("%%\n# secret\n```\nsecret\n```\n%%\nb", "<p>b</p>\n"),
    ("- a %%secret%%\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("Room 12%%secret%%.", "<p>Room 12.</p>\n"), ("%%secret `%% b", "<p>b</p>\n"),
  ]) func leavesNotesOut(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(!parsed.prose.sections.contains { $0.text.contains("secret") })
    #expect(parsed.rules.isEmpty)
  }

  @Test(arguments: [
    "100%% sure", "5 %% less and 6 %% more", "`%%a%%`", "a \\%%b\\%% c", "```\n%%a\n%%\n```", "    %%a%%",
    "[a](x%%20y.md)", "https://example.org/a%%b%%c", "<!--\n%%\n-->",
  ]) func leavesOtherPercentSigns(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.rules.filter { $0.contains("note") }.isEmpty)
    #expect(parsed.html.contains("%%") || markdown.hasPrefix("<!--") || parsed.prose.references.count == 1)
  }

  @Test func hidesAllBehindANoteThatNeverEnds() {
    let parsed = ParsedProse("a\n\n%% secret\n\nsecret\n\n## secret")
    #expect(parsed.html == "<p>a</p>\n")
    #expect(parsed.rules == ["unclosed-note 3:1"])
    #expect(parsed.prose.outline.isEmpty)
  }

  @Test(arguments: [
    "Room 5 %%SECRET%% is open.", "Call 555-1234 %% SECRET %% today.", "and/or%%SECRET%% more",
    "(as 1)%%SECRET%%",
    "All 3%%SECRET%% of 4 %%SECRET%% days",
  ]) func hidesANoteBehindANumberOrASlash(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(!parsed.html.contains("SECRET") && !parsed.html.contains("%%"))
    #expect(parsed.diagnostics.isEmpty)
  }
}
