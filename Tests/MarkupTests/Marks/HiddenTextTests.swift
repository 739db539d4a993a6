import Markup
import Source
import Testing

@Suite struct HiddenTextTests {
  @Test(arguments: [
    ("a %%secret%% b", "<p>a  b</p>\n"), ("%%secret%% b", "<p>b</p>\n"),
    ("<o:p></o:p>\n\nb<o:p>&nbsp;</o:p>", "<p>b</p>\n"),
    ("a\n\n%%secret%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("a %%secret\nsecret%% b", "<p>a\nb</p>\n"),
    ("a\n\n%%\nsecret\n\n- secret\n%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("> a\n> %%\n> secret\n> %%\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("%%\n# secret\n```\nsecret\n```\n%%\nb", "<p>b</p>\n"),
    ("- a %%secret%%\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("All 100%% sure. %%secret%% Of 50%% left.", "<p>All 100%% sure.  Of 50%% left.</p>\n"),
    ("%%secret of 5%% of it, secret%% b", "<p>b</p>\n"), ("%%secret of 2025%%\nb", "<p>b</p>\n"),
    ("Grade 90%%.\n\n%%\nsecret\n%%\n\nb", "<p>Grade 90%%.</p>\n<p>b</p>\n"),
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

  @Test(arguments: ["b 5%% secret %% more", "b 5%% then.\n%% secret\n\nsecret 5%%, secret"])
  func hidesAllBehindANumberThatMayBeginANote(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == "<p>b 5</p>\n")
    #expect(parsed.rules.contains { $0.hasPrefix("unclosed-note") })
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

  /// A note ends where it says, whatever blocks it goes through, and what it holds says nothing of what follows.
  @Test(arguments: [
    "text <!-- SECRET\n\nSECRET --> more", "- b <!-- SECRET\n- SECRET -->\n- c",
    "- <!-- SECRET\nSECRET -->\n- c",
    "> <!-- SECRET\nSECRET -->\n> d", "a <!-- SECRET --> b", "<!-- SECRET --><b onclick=\"x\">c</b>",
    "<div>\n<!-- SECRET -->\nx</div>", "<!--- SECRET --->\n\na", "<!--\n    SECRET\n\n        SECRET\n-->\na",
    "# a <!-- SECRET\nSECRET -->\nb", "| a <!-- SECRET --> |\n|---|\n| b <!-- SECRET --> |",
    "![a <!-- SECRET -->](https://example.org/a.png)", "a %%x ` SECRET%% b %%SECRET%% `c`",
    "%%\n```\nSECRET\n%%\nb %%SECRET%% c", "<!--\n~~~\n-->\nb %%SECRET%% c",
    "%%\n> SECRET\n%%\n> c %%SECRET%%",
    "a[^1]\n\n[^1]: b\n\n    c %%SECRET%%\n\n    - d <!-- SECRET -->\n\n        e %%SECRET%%",
    "1. a\n\n   b %%SECRET%%\n\n10. c\n\n    d %%SECRET%%", "\ta %%b%%\n\nc %%SECRET%%",
    "{# SECRET #} a {#SECRET#}", "{# SECRET {{ x }}\n\nSECRET #} a",
    "{{/* SECRET */}} a {{- /* SECRET */ -}}",
    "{{!-- SECRET }} SECRET --}} a {{! SECRET }}", "{% comment %}\nSECRET\n\n{% endcomment %}\na",
    "{%- comment -%} SECRET {%- endcomment -%} a {% # SECRET %}", "{/* SECRET\n\nSECRET */} a",
    "{{< comment >}} SECRET\n\n{{< /comment >}} a {{% comment %}}SECRET{{% /comment %}}",
    "<%# SECRET %> a <%-- SECRET --%>", "a {>>SECRET<<} b", "[//]: # (SECRET (SECRET) SECRET)\n\na",
    "a\n[comment]: <> (SECRET)\nb", "a\n[//]: # \"SECRET\nSECRET\"\n\nb", "- [//]: # (SECRET)\n- a",
    "[comment]: # 'SECRET\nSECRET\n\na", "a\n[//]: # SECRET\nb",
  ]) func hidesNotesInAllPrograms(markdown: String) {
    let parsed = ParsedProse(markdown, smart: true)
    let told = parsed.diagnostics.map { "\($0.message) \($0.fixes)" }.joined()
    #expect(!(parsed.html + "\(parsed.prose)" + told).contains("SECRET"))
    #expect(parsed.html.contains { $0.isLetter && $0.isLowercase })
    #expect(!parsed.rules.contains { $0.hasPrefix("unclosed-note") })
  }

  @Test(arguments: [
    "`<!-- shown -->`", "```\n<!-- shown -->\n{# shown #}\n```", "    <!-- shown -->", "\\<!-- shown -->",
    "`{# shown #}`",
    "## a {#shown}", "`a <!-- shown` %%b%% `-->`", "{# shown", "a <!--> shown <!---> shown", "[//] # (shown)",
    "`a %%\nshown %% b`", "{{! shown",
  ]) func leavesWhatIsNoNote(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html.contains("shown"))
    #expect(parsed.diagnostics.filter { $0.rule == "unclosed-note" }.isEmpty)
  }

  @Test(arguments: [
    "a\n\n<!-- SECRET\n\nSECRET", "a\n\n{{!-- SECRET }}", "a\n\n{/* SECRET }\n\n# SECRET",
    "a\n\n<%# SECRET\n",
    "a\n\n{% comment %}\nSECRET\n\n{% endcoment %}", "a\n\n{>> SECRET }",
  ]) func tellsEachNoteThatNeverEnds(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == "<p>a</p>\n")
    #expect(parsed.rules == ["unclosed-note 3:1"])
  }

  @Test(arguments: [
    ("a\n%%n%%\nb", "<p>a\n\nb</p>\n"),
    ("- a\n%%n%%\n- b", "<ul>\n<li>a\n</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n  %%n\n  n%%\n- b", "<ul>\n<li>a\n\n</li>\n<li>b</li>\n</ul>\n"),
    ("> a\n%%n%%\n> b", "<blockquote>\n<p>a\n\nb</p>\n</blockquote>\n"),
    ("a\n%%n%%\n---\nb", "<p>a</p>\n<hr />\n<p>b</p>\n"),
    ("## a\n%%n%%\nb", "<h2 id=\"a\">a</h2>\n<p>b</p>\n"),
    ("a\n{# n #}\nb", "<p>a\n\nb</p>\n"), ("%%n%%    a", "<p>a</p>\n"),
    ("- %%n%%     a", "<ul>\n<li>a</li>\n</ul>\n"),
    ("***\n%%n%%\n- b", "<hr />\n\n<ul>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n<!-- -->\n\n- b", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n"),
    ("a<!-- -->b", "<p>ab</p>\n"),
  ]) func partsNothing(markdown: String, html: String) {
    let parsed = ParsedProse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func takesNoRowOfATableForANote() {
    let html = ParsedProse("| a |\n|---|\n| b |\n%%SECRET%%\n| c |").html
    #expect(html.ranges(of: "<tr>").count == 3 && !html.contains("SECRET"))
  }

  /// The places of what is told are those of the file, and none of it is about what is hidden.
  @Test func tellsOnlyWhatIsNoNote() {
    let parsed = ParsedProse("a %%[é] (b.md) **x** é%% [c] (d.md) <!-- **Goal:**Learn --> e")
    #expect(parsed.rules == ["marks-as-typed 1:26"])
  }

  @Test func survivesNotesInAllBlocks() {
    let blocks = ["", "> ", "- ", "1. ", "    ", "[^1]: ", "# ", "\t", "  "]
    let words = [
      "%%SECRET%%", "<!-- SECRET -->", "{# SECRET #}", "%%SECRET", "SECRET%%", "<!-- SECRET", "SECRET -->",
      "`", "x", "```",
      "[^1]", "| a | b |", "|---|---|",
    ]
    for seed in 0..<3_000 {
      var dice = Dice(seed: UInt64(seed))
      var text = "[^1]\n\n"
      for _ in 0...dice.roll(6) {
        text += dice.pick(blocks) + dice.pick(blocks) + (dice.oneIn(3) ? "" : dice.pick(words)) + " "
        text += dice.pick(words) + dice.pick(["\n", "\n\n"])
      }
      let parsed = ParsedProse(text)
      let mistake = HTMLCheck.mistake(in: parsed.html)
      #expect(mistake == nil, "seed \(seed): \(mistake ?? "")\n\(text)\n---\n\(parsed.html)")
      // What is no code and stands in a whole note is never shown.
      let shown = parsed.html.replacing(/<code[^>]*>[^<]*<\/code>/, with: "")
      for note in ["%%SECRET%%", "&lt;!-- SECRET --&gt;", "{# SECRET #}"] {
        #expect(!shown.contains(note), "seed \(seed):\n\(text)\n---\n\(parsed.html)")
      }
    }
  }
}
