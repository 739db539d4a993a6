internal import Testing

@testable internal import laurel

/// What a document holds is written as Markdown that is read back as the same.
@Suite struct MarkdownWriterTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let blocks: [DocumentBlock]
    let text: String

    init(_ description: String, _ blocks: [DocumentBlock], _ text: String) {
      testDescription = description
      self.blocks = blocks
      self.text = text
    }
  }

  private static func words(_ text: String) -> DocumentBlock { .paragraph([.text(text)]) }

  private static func styled(_ look: Phrase.Look, _ text: String) -> Phrase { .styled(look, [.text(text)]) }

  static let cases: [Case] = [
    Case(
      "two lists of one sort", [.list([[words("a")]], start: nil), .list([[words("b")]], start: nil)],
      "- a\n\n* b\n"),
    Case(
      "a list in a list", [.list([[words("a"), .list([[words("b")]], start: 3)]], start: nil)],
      "- a\n  3. b\n"),
    Case(
      "an item of two paragraphs", [.list([[words("a"), words("b")], [words("c")]], start: nil)],
      "- a\n\n  b\n\n- c\n"),
    Case(
      "signs at the start of a line",
      [.paragraph([.text("1."), .space, .text("x"), .lineEnd, .text("-"), .space, .text("y")])],
      "1\\. x\\\n\\- y\n"),
    Case("a number that is no mark", [words("3.5")], "3.5\n"),
    Case(
      "bold inside of a word", [.paragraph([.text("a"), styled(.bold, "(b)"), .text("c")])], "a<b>(b)</b>c\n"),
    Case(
      "blanks at the ends of bold words",
      [.paragraph([.text("a"), .styled(.bold, [.space, .text("b"), .space]), .text("c")])], "a **b** c\n"),
    Case(
      "two looks side by side", [.paragraph([styled(.bold, "a"), styled(.slanted, "b")])],
      "**a**<i>b</i>\n"),
    Case("bold in bold", [.paragraph([.styled(.bold, [.text("a"), styled(.bold, "b")])])], "**ab**\n"),
    Case(
      "an address as its own words",
      [.paragraph([.link([.text("https://a.example")], to: "https://a.example")])], "<https://a.example>\n"),
    Case(
      "a mail address", [.paragraph([.link([.text("a@b.example")], to: "mailto:a@b.example")])],
      "<a@b.example>\n"),
    Case("a bare address with signs", [words("https://a.example/x*y*z.")], "<https://a.example/x*y*z>.\n"),
    Case(
      "an address with brackets", [.paragraph([.link([.text("[x]")], to: "a (b).md")])],
      "[\\[x\\]](a%20%28b%29.md)\n"),
    Case(
      "a link behind an exclamation mark", [.paragraph([.text("!"), .link([.text("x")], to: "y")])],
      "\\![x](y)\n"),
    Case("code with backquotes", [.paragraph([.code("a`b")])], "``a`b``\n"),
    Case("code that begins with one", [.paragraph([.code("`b")])], "`` `b ``\n"),
    Case("a block of code with a fence", [.code("```\nx", language: "sh")], "````sh\n```\nx\n````\n"),
    Case(
      "a quotation with a list", [.quotation([words("a"), .list([[words("b")]], start: nil)])],
      "> a\n>\n> - b\n"),
    Case(
      "footnotes in their order",
      [
        .paragraph([
          .text("a"), .footnote([words("one"), words("more")]), .text("b"), .footnote([words("two")]),
        ])
      ],
      "a[^1]b[^2]\n\n[^1]: one\n\n    more\n\n[^2]: two\n"),
    Case(
      "a table with bars and lists",
      [
        .table(
          DocumentTable(
            alignments: [.none, .right], header: [[words("a|b")], [words("c")]],
            rows: [
              [[words("1"), words("2")], [.list([[words("x")], [words("y")]], start: nil)]], [[words("z")]],
            ],
            caption: []))
      ],
      "| a\\|b | c |\n| --- | ---: |\n| 1<br>2 | • x<br>• y |\n| z |  |\n"),
    Case(
      "a table of one cell",
      [
        .table(
          DocumentTable(alignments: [.none], header: nil, rows: [[[words("a"), words("b")]]], caption: []))
      ],
      "a\n\nb\n"),
    Case(
      "a picture with a caption",
      [
        .paragraph([
          .picture(
            NamedPicture(description: "An [oak]", address: "a b.png", caption: [.text("The \"old\" oak")]))
        ])
      ],
      "![An \\[oak\\]](a%20b.png \"The 'old' oak\")\n"),
    Case(
      "addresses that are no links here", [words("www.a.example ftp://a")],
      "www\\.a.example ftp\\://a\n"),
    Case(
      "an address in a link",
      [.paragraph([.link([.text("https://a.example"), .space, .text("x")], to: "y")])],
      "[https\\://a.example x](y)\n"),
    Case(
      "blanks that hold words together",
      [.paragraph([.styled(.bold, [.text("Day:\u{A0}")]), .text("Monday")])],
      "**Day:** Monday\n"),
    Case("a tag in two parts", [.paragraph([.text("<"), .place("x"), .text("br>")])], "\\<br>\n"),
    Case("signs that nobody sees", [words("a\u{AD}b\u{200B}c\u{A0}d")], "abc d\n"),
    Case("nothing", [words(" "), .list([[]], start: nil), .heading(level: 2, [], name: "")], ""),
  ]

  @Test(arguments: cases)
  func isWrittenAs(example: Case) {
    #expect(MarkdownWriter.text(of: example.blocks) == example.text)
  }

  @Test func headingsBeginAtTheSecondLevelAndSkipNone() {
    let text = DocumentText(
      [
        .heading(level: 3, [.text("A")], name: "a"), .heading(level: 6, [.text("B")], name: "b"),
        .paragraph([.place("c"), .text("x")]),
      ],
      title: "T", prefersHeading: false, name: "n")
    #expect(MarkdownWriter.text(of: text.passages) == "## A\n\n### B\n\nx\n")
    #expect(text.anchors == ["a": "a", "b": "b", "c": "b"])
  }
}
