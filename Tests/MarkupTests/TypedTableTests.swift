import Markup
import Source
import Support
import Testing

/// Lines that were meant as a table, and are none.
@Suite struct TypedTableTests {
  private func fixed(_ text: String) -> String {
    let fixes = SafeFixes(of: ParsedProse(text).diagnostics)
    return fixes.applied(to: SourceFile(path: "page.md", bytes: Array(text.utf8))).bytes.text
  }

  @Test(arguments: [
    ("| Day | Hour |\n|--|\n| Mo | 4 |\n", "| Day | Hour |\n|---|---|\n| Mo | 4 |\n"),
    ("| Day | Hour |\n|:--|--:|--|\n| Mo | 4 |\n", "| Day | Hour |\n|:---|---:|\n| Mo | 4 |\n"),
    ("Day | Hour\n---\nMo | 4\n", "Day | Hour\n|---|---|\nMo | 4\n"),
    ("Day | Hour\n- | -\nMo | 4\n", "Day | Hour\n|---|---|\nMo | 4\n"),
    ("| Day | Hour |\n|===|===|\n| Mo | 4 |\n", "| Day | Hour |\n|---|---|\n| Mo | 4 |\n"),
    ("| Day | Hour |\n| — | – |\n| Mo | 4 |\n", "| Day | Hour |\n|---|---|\n| Mo | 4 |\n"),
    ("| Day | Hour |\n|-----+------|\n| Mo | 4 |\n", "| Day | Hour |\n|---|---|\n| Mo | 4 |\n"),
    ("> | Day | Hour |\n> |--|\n> | Mo | 4 |\n", "> | Day | Hour |\n> |---|---|\n> | Mo | 4 |\n"),
    (
      "A\n\n+---+---+\n| B | C |\n+===+===+\n| d | e |\n+---+---+\n| f | g |\n+---+---+\n\nH\n",
      "A\n\n| B | C |\n|---|---|\n| d | e |\n| f | g |\n\nH\n"
    ),
  ])
  func aTableWithOneRightWayIsWrittenSo(text: String, right: String) {
    #expect(ParsedProse(text).diagnostics.map(\.rule) == ["table-without-header"])
    #expect(fixed(text) == right)
    #expect(ParsedProse(right).rules == [])
    #expect(ParsedProse(right).html.contains("<table"))
  }

  @Test(arguments: [
    ("| Day |\n|--|--|\n| Mo | 4 |\n", "has 1 cell, and the line has 2 parts"),
    ("| Day | Hour |\n|--|\n| Mo | 4 | x |\n", "has 2 cells, and the line has 1 part"),
    ("|---|---|\n| Mo | 4 |\n", "no names of columns"),
    ("| Day | Hour |\n| Mo | 4 |\n", "no line parts the names"),
    ("+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+\n", "plus signs"),
    ("+---+---+\n| a | b |\n|   | c |\n+===+===+\n| c | d |\n+---+---+\n", "plus signs"),
    ("a\tb\nc\td\n", "tabs make none"),
  ])
  func isToldAsItIsAndLeftAsItIs(text: String, message: String) {
    let diagnostics = ParsedProse(text).diagnostics
    #expect(diagnostics.map(\.rule) == ["table-without-header"])
    #expect(diagnostics.first?.message.text.contains(message) == true)
    #expect(fixed(text) == text)
  }

  @Test(arguments: [
    "| A | B |\n|-|-|\n| 1 | 2 |\n", "A | B\n-|-\n1 | 2\n", "| A |\n|:-:|\n", "This | that\nis | so\n",
    "A | B\n---\n\nText\n", "Either | or\n\n- one | two\n", "a +--+ b\nc +--+ d\n",
    "Text\n| A | B |\n|---|---|\n| 1 | 2 |\n", "`|--|` and\nmore\n",
  ])
  func isFine(text: String) { #expect(ParsedProse(text).rules == []) }
}
