import Markup
import Testing

@Suite struct CalloutTests {
  private func box(_ look: String, _ title: String, _ text: String = "<p>text</p>\n") -> String {
    "<div class=\"alert alert-\(look)\">\n<p class=\"alert-title\">\(title)</p>\n\(text)</div>\n"
  }

  @Test(arguments: [
    "> [!tip] Bring a *coat*\n> text", "> [!TIP] Bring a *coat*\n>\n> text",
    "> [!hint] Bring a *coat*\n> text",
    ":::tip Bring a *coat*\ntext\n:::", "::: tip Bring a *coat*\n\ntext\n\n:::",
    ":::tip[Bring a *coat*]\ntext\n:::",
    "::: {.tip title=\"Bring a *coat*\"}\ntext\n:::", ":::tip Bring a *coat* :::\ntext\n:::",
    ":::: {.callout-tip} Bring a *coat*\ntext\n::::",
    "!!! tip \"Bring a *coat*\"\n    text", "!!! tip \"Bring a *coat*\"\n\n    text\n",
    "!!! tip \"Bring a *coat*\"\n\ttext",
  ]) func hasATitle(markdown: String) {
    #expect(ParsedProse(markdown).html == box("tip", "Bring a <em>coat</em>"))
  }

  @Test(arguments: [
    ("> [!info]\n> text", "note"), ("> [!hint]\n> text", "tip"),
    ("> [!danger]\n> text", "caution"), ("> [!attention]\n> text", "warning"), (":::info\ntext\n:::", "note"),
    ("!!! danger\n    text", "caution"), ("!!! note \"\"\n    text", "note"),
    ("> [!note|right]\n> text", "note"),
  ]) func knowsTheWordsOfOtherPrograms(markdown: String, look: String) {
    #expect(ParsedProse(markdown).html == box(look, "{\(look)}"))
  }

  @Test(arguments: [
    ("> [!FAQ]\n> text", "note", "FAQ"), ("> [!success]\n> text", "tip", "Success"),
    ("> [!quote]\n> text", "note", "Quote"), ("!!! question\n    text", "note", "Question"),
    (":::todo\ntext\n:::", "note", "To do"), ("> [!bug]\n> text", "caution", "Bug"),
  ]) func callsABoxByItsWord(markdown: String, look: String, title: String) {
    #expect(ParsedProse(markdown).html == box(look, title))
  }

  @Test func knowsATitleRightBehindTheWord() {
    #expect(ParsedProse(">[!info]Bring a coat\n> text").html == box("note", "Bring a coat"))
    #expect(ParsedProse("> [!info](a.md)").html.hasPrefix("<blockquote>"))
    #expect(ParsedProse("> [!wandertag]Im Mai\n> text").rules == ["foreign-code 1:3"])
  }

  @Test func endsWhereItsTextIsNotSetIn() {
    let quote = "<blockquote>\n<p>q</p>\n</blockquote>\n"
    #expect(ParsedProse("!!! tip \"A\"\n    text\n\n> q").html == box("tip", "A") + quote)
    #expect(ParsedProse("!!! tip \"A\"\n    > q").html == box("tip", "A", quote))
  }

  @Test(arguments: [
    "[!NOTE] text", "- !!! note", "=== \"Title\"\n\n    text", "/// note\ntext\n///",
    "/// tip | Title\ntext\n///",
    "```ad-note\ntext\n```", "!!! warning", "> [!]\n> text", "> [!1st] text", "> [!note:] text",
    "[!tip]- text",
  ]) func tellsABoxThatIsNone(markdown: String) {
    #expect(ParsedProse(markdown).rules.first?.hasPrefix("foreign-code 1:") == true)
  }

  @Test(arguments: [
    "!!! Stop here", "??? or not", "/// three slashes", "```ad-words\ntext\n```", "![a](b.png)",
    "[!important](a.md)", "Really!!! note this", "! note",
  ]) func tellsNoBoxWhereNoneIsMeant(markdown: String) {
    #expect(!ParsedProse(markdown).rules.contains { $0.hasPrefix("foreign-code") })
  }

  @Test func callsAnUnknownSortByItsWord() {
    #expect(ParsedProse("> [!exit-ticket]\n> text").html == box("note", "Exit ticket"))
    #expect(ParsedProse("> [!Wandertag] Im Mai\n> text").html == box("note", "Im Mai"))
  }

  @Test(arguments: [
    ("> [!tip]- More\n> text", ""), ("> [!tip]+ More\n> text", " open=\"\""),
    ("??? tip \"More\"\n    text", ""),
    ("???+ tip \"More\"\n    text", " open=\"\""),
  ]) func folds(markdown: String, state: String) {
    #expect(
      ParsedProse(markdown).html
        == "<details class=\"alert alert-tip\"\(state)>\n<summary class=\"alert-title\">More</summary>\n<p>text</p>\n</details>\n"
    )
  }

  @Test func foldsDetailsOfVitePress() {
    #expect(ParsedProse("::: details More\ntext\n:::").html.hasPrefix("<details class=\"alert alert-note\">"))
  }

  @Test func standsInOthers() {
    let inner = box("note", "B")
    #expect(ParsedProse("> [!tip] A\n> > [!note] B\n> > text").html == box("tip", "A", inner))
    #expect(ParsedProse("::::tip A\n:::note B\ntext\n:::\n::::").html == box("tip", "A", inner))
    #expect(ParsedProse("!!! tip \"A\"\n\n    !!! note \"B\"\n\n        text").html == box("tip", "A", inner))
    #expect(ParsedProse("> :::note B\n> text\n> :::").html == "<blockquote>\n\(inner)</blockquote>\n")
    #expect(
      ParsedProse("- item\n\n  :::note B\n  text\n  :::\n").html
        == "<ul>\n<li>\n<p>item</p>\n\(inner)</li>\n</ul>\n")
    #expect(
      ParsedProse("1. item\n\n    !!! note \"B\"\n        text\n").html
        == "<ol>\n<li>\n<p>item</p>\n\(inner)</li>\n</ol>\n")
  }

  @Test func holdsListsAndCode() {
    let html = ParsedProse(":::note\n- a\n  - b\n\n```\n::: x\n\tt\n```\n:::\nafter").html
    #expect(
      html == box(
        "note", "{note}",
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<pre><code>::: x\n\tt\n</code></pre>\n")
        + "<p>after</p>\n")
    let indented = ParsedProse("!!! note\n    ```\n    a\n\n      b\n    ```\n\n        code\n\nafter").html
    #expect(
      indented == box(
        "note", "{note}", "<pre><code>a\n\n  b\n</code></pre>\n<pre><code>code\n</code></pre>\n")
        + "<p>after</p>\n")
  }

  @Test(arguments: [
    "::: {.column}\n*text*\n:::", ":::tabs\n*text*\n:::", ":::note\n*text*", "!!! note\n\n*text*",
    "!!! wow !!!\n    *text*",
    "*text*\n:::",
  ]) func leavesWhatIsNoBox(markdown: String) {
    let parsed = ParsedProse(markdown)
    #expect(!parsed.html.contains("alert"))
    #expect(parsed.html.contains("text"))
    #expect(parsed.html.contains(markdown.hasPrefix("!") ? "!!!" : ":::"))
  }

  @Test(arguments: [
    "```\n:::note\ntext\n:::\n```", "~~~\n!!! note\n    text\n~~~", "    :::note\n    text\n    :::",
    "`> [!note] x`",
    "<!--\n:::note\n:::\n-->",
  ]) func leavesCodeAndComments(markdown: String) {
    #expect(!ParsedProse(markdown).html.contains("alert"))
  }

  @Test func findsLinksAndRemarksWhereTheyAreTyped() {
    let parsed = ParsedProse(
      "> [!note] See [a](b.md)\n> and [c](d.md)\n\n!!! tip\n    [e](f.md) [[g]]\n\n:::tip [h](i.md)\n[j](k.md)\n:::"
    )
    #expect(parsed.places == ["1:19-1:23", "2:11-2:15", "5:9-5:13", "5:17-5:18", "7:12-7:16", "8:5-8:9"])
  }

  @Test func readsItsWordsInOrder() {
    let prose = ParsedProse("a\n\n:::note The *title*\ntext\n:::\n\nb").prose
    #expect(prose.sections.map(\.text) == ["a\nThe title\ntext\nb"])
    #expect(prose.lead == "a")
  }
}
