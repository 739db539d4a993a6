import Markup
import Source
import Support
import Testing

/// Marks that readers see, because they are not where Markdown wants them.
@Suite struct TypedMarksTests {
  /// What a text becomes when its safe fixes are made.
  private func fixed(_ text: String) -> String {
    let fixes = SafeFixes(of: ParsedProse(text).diagnostics)
    return fixes.applied(to: SourceFile(path: "page.md", bytes: Array(text.utf8))).bytes.text
  }

  @Test(arguments: [
    ("[the map] (https://example.org/map)\n", "[the map](https://example.org/map)\n"),
    ("See [the map]  (map.pdf), *please*\n", "See [the map](map.pdf), *please*\n"),
    ("![A map] (map.png)\n", "![A map](map.png)\n"),
    ("(the map)[https://example.org/map]\n", "[the map](https://example.org/map)\n"),
    ("(Ana)[ana@example.org] or (Bo)[bo.md]\n", "[Ana](mailto:ana@example.org) or [Bo](bo.md)\n"),
    ("[a map](https://example.org/a map.pdf)\n", "[a map](https://example.org/a%20map.pdf)\n"),
    ("[us](mailto: a@b.org)\n", "[us](mailto:a@b.org)\n"),
    ("rooms ^^new^^\n", "rooms <ins>new</ins>\n"),
    ("[us](tel:+1 555 0100)\n", "[us](tel:+15550100)\n"),
    ("[us](tel:(555) 01 00)\n", "[us](tel:(555)0100)\n"),
    ("[us](mailto:a@b.org?subject=A trip \"Mail\")\n", "[us](mailto:a@b.org?subject=A%20trip \"Mail\")\n"),
    ("![A bus](bus.png =300x200)\n", "![A bus](bus.png)\n"),
    ("**Goal:**Learn and **Time:** ten\n", "**Goal:** Learn and **Time:** ten\n"),
    ("** Goal: ** learn\n", "**Goal:** learn\n"),
    ("**Room **twelve, __Time:__Ten\n", "**Room** twelve, __Time:__ Ten\n"),
    ("*Goal:*Learn\n", "*Goal:* Learn\n"),
    ("the rooms are ++new++\n", "the rooms are <ins>new</ins>\n"),
    ("'''Bold''' words\n", "**Bold** words\n"), ("~~ old ~~ new\n", "~~old~~ new\n"),
    ("*Title * by Ana\n", "*Title* by Ana\n"),
    ("- [x]eight\n- [] nine\n- [ x ] ten\n", "- [x] eight\n- [ ] nine\n- [x] ten\n"),
    ("- [\u{2713}] done\n", "- [x] done\n"),
    ("## The plan {#the plan}\n", "## The plan {#the-plan}\n"),
    ("a</br>b\n\nc<br clear=\"all\">d\n", "a<br>b\n\nc<br clear=\"all\">d\n"),
    ("a&amp;nbsp;b &amp;#39;c\n", "a&nbsp;b &#39;c\n"),
    (
      "> - **Goal:**Learn, \\*, &amp; \"quoted\" -- `**`: [the map] (map.pdf)\n",
      "> - **Goal:** Learn, \\*, &amp; \"quoted\" -- `**`: [the map](map.pdf)\n"
    ),
    ("• One\n• Two\n", "- One\n- Two\n"), ("1.One\n2.Two\n", "1. One\n2. Two\n"),
    ("1.\u{A0}One\n\n2.\u{A0}Two\n", "1. One\n\n2. Two\n"),
    ("\u{200B}- One\n\u{200B}- Two\n", "- One\n- Two\n"),
    ("##What\n", "## What\n"), ("##\u{A0}What\n", "## What\n"), ("\u{2060}## What\n", "## What\n"),
    ("A\u{200B}b\u{8}c\u{B}d\n", "Abc d\n"),
  ])
  func aSlipWithOneRightWayIsPutRight(text: String, right: String) {
    #expect(fixed(text) == right)
    #expect(ParsedProse(right).rules == [])
  }

  @Test(arguments: ["Use f(**kwargs) and **it!**Next.\n", "Ask **$5**each, and **Go!**Next, and **\n"])
  func noFixGuessesWhichMarkHasNoPartner(text: String) {
    #expect(ParsedProse(text).rules.contains { $0.hasPrefix("marks-as-typed") })
    #expect(fixed(text) == text)
  }

  @Test(arguments: [
    ("[the plan][2] is\n", "marks-as-typed 1:1"), ("A ^[note in text]\n", "marks-as-typed 1:3"),
    ("The ||answer|| is\n", "marks-as-typed 1:5"), ("Term\n: what it means\n", "marks-as-typed 2:1"),
    ("Term\n:   what it means\n", "marks-as-typed 2:1"), ("*[HTML]: Hyper Text\n", "marks-as-typed 1:1"),
    ("![A bus](bus.png){ width=\"300\" align=left }\n", "foreign-code 1:18"),
    ("[A bus](bus.md){ align=left }\n", "foreign-code 1:16"),
    ("Text (1)\n{ .annotate }\n", "foreign-code 2:1"),
    ("Term\n\n: what it means\n", "marks-as-typed 3:1"), ("- [-] later\n", "marks-as-typed 1:3"),
    ("1. [>] moved\n", "marks-as-typed 1:4"), ("- [ ]\n", "marks-as-typed 1:3"),
    ("- []\n", "marks-as-typed 1:3"),
    ("## a {#}\n", "marks-as-typed 1:6"), ("## a {#b}{#c}\n", "marks-as-typed 1:6"),
    ("A {++b++} c\n", "foreign-code 1:3"), ("A {--b--} c\n", "foreign-code 1:3"),
    ("A {~~b~>c~~} d\n", "foreign-code 1:3"), ("A {# b c\n", "foreign-code 1:3"),
    (".. a comment\n", "foreign-code 1:1"), ("![[a.png|100%]]\n", "marks-as-typed 1:4"),
    ("![A bus|0](a.png)\n", "marks-as-typed 1:12"), ("![[a.png|A bus|-5]]\n", "marks-as-typed 1:4"),
    ("![A bus|50px](a.png)\n", "marks-as-typed 1:15"), ("a&#xFDD0;b\n", "control-character 1:2"),
    ("## a {#x}\n\n## b {#x}\n", "repeated-anchor 3:1"),
    ("## Report\n\n## b {#report}\n", "repeated-anchor 3:1"),
    ("<a id=\"x\"></a>a\n\n<a name=\"x\"></a>b\n", "repeated-anchor 3:1"),
    ("## a {#page.main}\n", "repeated-anchor 1:1"), ("## a {#find-1}\n", "repeated-anchor 1:1"),
    ("a ^name\n\nb ^name\n", "repeated-anchor 3:3"),
    ("![A plan][plan]\n", "marks-as-typed 1:1"), ("A [plan][]\n", "marks-as-typed 1:3"),
    ("[the plan](https://example.org/plan\n", "marks-as-typed 1:1"),
    ("[the\nplan] (plan.md)\n", "marks-as-typed 1:1"), ("[plan]\n(plan.md)\n", "marks-as-typed 1:1"),
    ("[[the\nplan]]\n", "marks-as-typed 1:1"), ("A [[plan\n", "marks-as-typed 1:3"),
    ("Text\n[plan]: https://example.org/plan\n", "marks-as-typed 2:1"),
    ("**not closed\n", "marks-as-typed 1:1"), ("not opened** here\n", "marks-as-typed 1:11"),
    ("She is __really good\n", "marks-as-typed 1:8"), ("**\"plan\"**s\n", "marks-as-typed 1:1"),
    ("## A **heading\n", "marks-as-typed 1:6"), ("| A | **B |\n|--|--|\n| c | d |\n", "marks-as-typed 1:7"),
    ("| A | B |\n|--|--|\n| **c | d |\n", "marks-as-typed 3:3"), ("[a **b](c.md)\n", "marks-as-typed 1:4"),
    ("{% include a.html %}\n\n{% include b.html %}\n", "foreign-code 1:1"),
    ("A {{ site.title }} b\n", "foreign-code 1:3"), ("{{< tube 1 >}}\n\n{{% note %}}\n", "foreign-code 1:1"),
    ("{{<tube abc>}}\n", "foreign-code 1:1"), ("[a]({% more b.md %})\n", "foreign-code 1:5"),
    ("[[TOC]]\n", "foreign-code 1:1"),
    ("<%= name %>\n", "foreign-code 1:1"), ("import A from './a'\n", "foreign-code 1:1"),
    ("export const a = 1\n", "foreign-code 1:1"), ("{props.name}\n", "foreign-code 1:1"),
    ("![A bus](bus.png){width=50%}\n", "foreign-code 1:18"), ("Text {.lead}\n", "foreign-code 1:6"),
    ("Text\n{: .lead}\n", "foreign-code 2:1"), ("::: columns\n\nText\n\n:::\n", "foreign-code 1:1"),
    ("+++\n", "foreign-code 1:1"), ("[TOC]\n", "foreign-code 1:1"), ("{:toc}\n", "foreign-code 1:1"),
    ("\\newpage\n", "foreign-code 1:1"), ("Well done :tada:\n", "foreign-code 1:11"),
    ("So $$a^2$$ is\n", "foreign-code 1:4"), ("So $\\frac12$ is\n", "foreign-code 1:4"),
    ("> a\n> $$\n> a_1 \\\\\n> *b*\n> $$ and $\\frac1{*2*}$\n", "foreign-code 2:3"),
    ("$$\na^2\n$$\n", "foreign-code 1:1"), ("${a}-${b}\n", "foreign-code 1:1"),
    ("A [b]bold[/b] word\n", "foreign-code 1:10"), ("As [@smith2019] says\n", "foreign-code 1:4"),
    ("[gallery ids=\"1,2\"]\n", "foreign-code 1:1"), ("h1. Visits\n", "foreign-code 1:1"),
    ("{info}\nRead\n{info}\n", "foreign-code 1:1"), ("A {color:red}word{color}\n", "foreign-code 1:3"),
    ("== Visits ==\n", "foreign-code 1:1"), ("A '''bold''' word\n", "marks-as-typed 1:3"),
    ("See :ref:`visits` now\n", "foreign-code 1:5"),
    ("See `us <https://example.org>`_ now\n", "foreign-code 1:5"),
    ("[[_TOC_]]\n", "foreign-code 1:1"), ("[[toc]]\n", "foreign-code 1:1"),
    ("=== \"Tab\"\n", "foreign-code 1:1"),
    ("Dear ${name}\n", "foreign-code 1:6"),
    ("<Video items={{a: 1}} />\n", "foreign-code 1:1"),
    (".. image:: a.png\n   :width: 20\n", "foreign-code 1:1"),
    (".. note:: Read\n", "foreign-code 1:1"), ("--8<-- \"a.md\"\n", "foreign-code 1:1"),
    ("A\u{2028}b\n", "control-character 1:2"), ("A\u{202E}b\n", "control-character 1:2"),
    ("A\u{200E}b c\u{200E}d\n", "control-character 1:2"),
  ])
  func isTold(text: String, rule: String) {
    #expect(ParsedProse(text).rules == [rule])
  }

  @Test(arguments: [
    "5 * 3 * 2 and 2**3 and * star *\n", "`**kwargs` and src/**/*.md, f**k, ****\n",
    "Name: ____ Date: __ / __\n",
    "snake__case and my__name\n", "\\**not bold\\** &#42;&#42;x\n",
    "**bold** and **\"quoted\"** text, __this__ too\n",
    "**Bold.** Then *slanted*, and ***both***\n", "A list of [one] (optional) things, [sic] (p. 3)\n",
    "(see page 3)[1] and f(x)[0] and a[i][j]\n", "[a](b.md)(c) and [d](<e f.md>) and [g][h]\n\n[h]: i.md\n",
    "[[plan]] and [[plan|the plan]] and ![[bus.png|A bus]]\n", "\\[[not a link]]\n",
    "- [ ] to do\n- [x] done\n",
    "A claim.[^1]\n\n[^1]: From here.\n", "It cost $5 and $6, at 10:30:15, ratio 1:2:3, `:tada:`\n",
    "Use `{{ x }}` and `{% y %}`\n\n    {{ z }}\n", "```\n{% include %}\n**\n```\n",
    "A set {1, 2} and {b} here\n", "It was h1. And a {note} of 5\n", "[see a=b] and [note: x]\n",
    "a == b and c == d\n", "She said 'no' and 'yes'\n", "`a`_b and `c`\n", "It costs ${5}\n",
    "C++ and C++ and i++\n", "2^10 and 2^n + 2^m\n", "$x*y*z$ and $a_1 = *b*$\n",
    "&amp; and R&amp;D; &nbsp;\n", "<!-- more -->\n\nText\n",
    "Write to a_b__c@example.org or https://example.org/a__b/c\n", "## Contact {#contact}\n",
    "e\u{301}\u{200D}x \u{FEFF}\n".replacing("\u{FEFF}", with: ""), "👩\u{200D}🏫 می\u{200C}خواهم\n",
    "שלום \u{200F}abc\u{200E} שלום\n", "ไทย\u{200B}ไทย\n", "import this from there\n", "exports rose\n",
    "| a | b |\n|--|--|\n| `x|y` | [p](q.md \"r\") |\n", "| [[a\\|b]] | c |\n|--|--|\n| d | e |\n",
  ])
  func isFine(text: String) {
    #expect(ParsedProse(text, smart: true).rules == [])
  }

  @Test func controlCharactersAreKeptOutOfThePage() {
    let prose = ParsedProse("## A\u{B}b\n\nOne\u{C}two\u{85}three\u{8} `x\u{7}y` [z\u{1}](p.md)\n").prose
    #expect(!prose.html.bytes.text.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    #expect(prose.outline.map(\.text) == ["A b"])
  }

  @Test func anEmptyHeadingIsNoHeading() {
    let parsed = ParsedProse("##\n\nText\n\n## Two\n")
    #expect(parsed.html == "<p>Text</p>\n<h2 id=\"two\">Two</h2>\n")
    #expect(parsed.prose.outline.map(\.text) == ["Two"])
  }

  @Test(arguments: [
    ("The teacherâ€™s idea â€œworkedâ€\u{9D}.", "The teacher’s idea “worked”."),
    ("SeÃ±or, Ã‰lan, Ãœben, dÃ©jÃ\u{A0} vu", "Señor, Élan, Üben, déjà vu"),
    ("12Â° â†’ â‚¬5 ðŸŽ‰", "12° → €5 🎉"),
    ("KsiÄ…Å¼ka", "Książka"), ("ï»¿Text", "Text"),
  ])
  func garbledLettersAreWrittenAsTheyWereMeant(text: String, right: String) {
    let file = SourceFile(path: "page.md", bytes: Array("---\ntitle: A\n---\n\(text)\n".utf8))
    let diagnostics = Document.parse(file, options: MarkdownOptions()).diagnostics
    #expect(diagnostics.map(\.rule) == ["garbled-text"])
    #expect(SafeFixes(of: diagnostics).applied(to: file).bytes.text == "---\ntitle: A\n---\n\(right)\n")
  }

  @Test(arguments: [
    "« Un café…» dit-il, « ÉTÉ »", "macht Spaß“", "SÃO PAULO, MAÇÃ, AVIÃO", "Câ… pâté”",
    "Âge, Ärger, Ångström, naïve",
    "10 €, 5 °C, © 2026, ½ ×", "“JÄ” sagte er", "日本語“、”…",
  ])
  func lettersOfOtherLanguagesAreFine(text: String) {
    let file = SourceFile(path: "page.md", bytes: Array(text.utf8))
    #expect(Document.parse(file, options: MarkdownOptions()).diagnostics == [])
  }

  @Test func oneCharacterThatWasLostIsTold() {
    let file = SourceFile(path: "page.md", bytes: Array("A \u{FFFD}b\n".utf8))
    #expect(
      Document.parse(file, options: MarkdownOptions()).diagnostics.map(\.message.text) == [
        "a letter was lost here"
      ])
  }

  @Test(arguments: [
    "**a ", "[a](b ", "](", "[[a\n", "{{", "{% ", "$", "$$x", "[", "(", ")[", "^a", "++a", "&amp;", ":a",
    "__a b", "*a",
    "$$\\", "$a=", " $$a$ ", "$$a\n", "{#a ", "[a]: b\n", "– a\n", "• a\n\n", "`` ` ", "\\*", "[a][b", "<% ",
    "\u{8}", "Ã©", "\u{200B}",
    "[x](y (", "[x](<",
  ])
  func noRepetitionCostsMoreThanItsLength(unit: String) {
    let text = String(repeating: unit, count: 40_000 / unit.utf8.count)
    #expect(ParsedProse("[x]: y\n\n" + text).prose.sections.count <= 1)
  }
}
