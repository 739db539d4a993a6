internal import Markup
internal import Source
internal import Testing

/// Lines of values and the one remark on them; the first is line 2. `next: 1` below them must be read.
struct Mistake: CustomTestStringConvertible, Sendable {
  let lines: String
  let remark: String

  init(_ lines: String, _ remark: String) {
    self.lines = lines
    self.remark = remark
  }

  var testDescription: String { lines.debugDescription }
}

@Suite struct YAMLMistakeTests {
  @Test(arguments: mistakes)
  func tellsTheMistakeInPlainWordsAndReadsOn(mistake: Mistake) {
    let read = readBlock(mistake.lines + "\nnext: 1")
    #expect(read.remarks == [mistake.remark])
    #expect(read.value.text("next") == "1")
  }

  private static let mistakes = signs + quotes + layout + names

  private static let signs = [
    Mistake("title: @home", "2:8 unquoted-sign: text that starts with @ must be in quotes"),
    Mistake("title: `code`", "2:8 unquoted-sign: text that starts with ` must be in quotes"),
    Mistake("title: %x", "2:8 unquoted-sign: text that starts with % must be in quotes"),
    Mistake("%x: y", "2:1 unquoted-sign: text that starts with % must be in quotes"),
    Mistake("title: *bold* text", "2:8 unquoted-sign: text that starts with * must be in quotes"),
    Mistake("title: *alias", "2:8 unquoted-sign: text that starts with * must be in quotes"),
    Mistake("tags: [a, *alias]", "2:11 unquoted-sign: text that starts with * must be in quotes"),
    Mistake("title: &anchor x", "2:8 unquoted-sign: text that starts with & must be in quotes"),
    Mistake("tags: &anchor [x]", "2:7 unquoted-sign: text that starts with & must be in quotes"),
    Mistake("title: !x y", "2:8 unquoted-sign: text that starts with ! must be in quotes"),
    Mistake("title: !!str y", "2:8 unquoted-sign: text that starts with ! must be in quotes"),
    Mistake("title: !<x y", "2:8 unquoted-sign: text that starts with ! must be in quotes"),
    Mistake("title: > big", "2:8 unquoted-sign: text that starts with > must be in quotes"),
    Mistake("title: |x", "2:8 unquoted-sign: text that starts with | must be in quotes"),
    Mistake("title: , x", "2:8 unquoted-sign: text that starts with , must be in quotes"),
    Mistake("title: ? x", "2:8 unquoted-sign: text that starts with ? must be in quotes"),
    Mistake("a: x\u{7}y", "2:5 control-character: an invisible character (U+0007) is here; delete it"),
    Mistake("é: x\u{2028}b: c", "2:5 control-character: an invisible character (U+2028) is here; delete it"),
    Mistake("a: x\u{85}y", "2:5 control-character: an invisible character (U+0085) is here; delete it"),
  ]

  private static let quotes = [
    Mistake("a: \"Foo", "2:4 unclosed-quote: this quotation mark is never closed"),
    Mistake("a: \"Foo\nb: \"bar\"", "2:4 unclosed-quote: this quotation mark is never closed"),
    Mistake("a: 'tis\nb: 'x'", "2:4 unclosed-quote: this quotation mark is never closed"),
    Mistake("a:\n  - \"x\n  - y", "3:5 unclosed-quote: this quotation mark is never closed"),
    Mistake("a: [x, \"y]", "2:8 unclosed-quote: this quotation mark is never closed"),
    Mistake(
      "a: 'It's fun'",
      "2:8 text-after-quote: more text follows after the closing '; put the whole text in quotes"),
    Mistake(
      "a: \"Yes\" we can",
      "2:9 text-after-quote: more text follows after the closing \"; put the whole text in quotes"),
    Mistake(
      "a: \"Yes\": we can",
      "2:9 text-after-quote: more text follows after the closing \"; put the whole text in quotes"),
    Mistake(
      "a: [Draft] My page",
      "2:11 text-after-quote: more text follows after the closing ]; put the whole text in quotes"),
    Mistake("a: “Unit 1: x”", "2:4 curly-quotes: this text is in curly quotes; use straight ones"),
    Mistake("a: “Unit 1”", "2:4 curly-quotes: this text is in curly quotes; use straight ones"),
    Mistake(
      "a: \"C:\\Users\"",
      "2:4 unknown-escape: a backslash has a meaning between double quotes; use single quotes"),
    Mistake(
      "a: \"x\\0\"", "2:4 unknown-escape: a backslash has a meaning between double quotes; use single quotes"),
  ]

  private static let layout = [
    Mistake("\ta: 1", "2:1 tab-indentation: line 2 begins with a tab; use spaces"),
    Mistake("a:\n\tb: 1", "3:1 tab-indentation: line 3 begins with a tab; use spaces"),
    Mistake("a:\n  - x\n\t- y", "4:1 tab-indentation: line 4 begins with a tab; use spaces"),
    Mistake("a: |\n\tx", "3:1 tab-indentation: line 3 begins with a tab; use spaces"),
    Mistake(
      "a:\n  b: X\n   c: y",
      "4:4 indentation: 'c' starts further right than 'b'; start both in the same column"),
    Mistake(
      "a:\n   b: X\n  c: y", "4:3 indentation: 'c' does not start in the same column as the names above it"),
    Mistake(
      "a: 1\n  b: 2", "3:3 indentation: 'b' starts further right than 'a'; start both in the same column"),
    Mistake("a:\n  - x\n  y", "4:3 list-items: start this line with '- ' to make it an item"),
    Mistake("a:\n- x\n-y", "4:1 list-items: start this line with '- ' to make it an item"),
    Mistake("a:\n    - x\n  - y", "4:3 list-items: start this '-' in the same column as the other items"),
    Mistake(
      "a: x\n- y", "3:1 list-items: 'a' has a text already, so no list can follow; make the text an item too"),
    Mistake("a: - x", "2:4 list-items: put each item of 'a' on its own line below the name"),
    Mistake("a: - x\n   - y", "2:4 list-items: put each item of 'a' on its own line below the name"),
    Mistake(
      "a: x\n  - y",
      "3:3 joined-item: this line continues the text above; to start an item, put '- ' in the column of the list"
    ),
    Mistake(
      "a:\n  -x\n  -y",
      "4:3 joined-item: this line continues the text above; to start an item, put '- ' in the column of the list"
    ),
    Mistake("a: [x, y", "2:4 brackets: this [ is never closed by a ]"),
    Mistake("a: [x, [y]", "2:4 brackets: this [ is never closed by a ]"),
    Mistake("a: {b: c", "2:4 brackets: this { is never closed by a }"),
    Mistake(
      "a: [x y: z: w]",
      "2:11 brackets: put commas between the items in [ ], and quotes around an item with a colon"),
  ]

  private static let names = [
    Mistake("title: Unit 1: x", "2:14 unquoted-colon: put the title in quotes, because it holds a colon"),
    Mistake("title: x:", "2:9 unquoted-colon: put the title in quotes, because it holds a colon"),
    Mistake("a:\n  - b: x: y", "3:9 unquoted-colon: put the b in quotes, because it holds a colon"),
    Mistake("title:Foo", "2:1 missing-space: put a space after 'title:'"),
    Mistake("a: 1\ntitle:Foo", "3:1 missing-space: put a space after 'title:'"),
    Mistake("My title", "2:1 missing-colon: this line has no colon; write a name, a colon and the text"),
    Mistake("a: 1\nb x", "3:1 missing-colon: this line has no colon; write a name, a colon and the text"),
    Mistake(
      "a: A text\nthat goes on",
      "3:1 missing-colon: this line has no colon; write a name, a colon and the text"),
    Mistake("a: 1\na: 2", "3:1 duplicate-key: 'a' is given twice (first on line 2)"),
    Mistake("b:\n  a: 1\n  'a': 2", "4:3 duplicate-key: 'a' is given twice (first on line 3)"),
    Mistake("b: {a: 1, a: 2}", "2:11 duplicate-key: 'a' is given twice (first on line 2)"),
    Mistake("[a]: x", "2:1 name-is-no-text: a name such as 'title' must stand before the colon"),
    Mistake("? [a]\n: x", "2:3 name-is-no-text: a name such as 'title' must stand before the colon"),
    Mistake("{a: b}: x", "2:1 name-is-no-text: a name such as 'title' must stand before the colon"),
    Mistake("a: {[b]: c}", "2:5 name-is-no-text: a name such as 'title' must stand before the colon"),
    Mistake("'': x", "2:1 name-is-no-text: a name such as 'title' must stand before the colon"),
    Mistake(
      "a: C# basics # intro",
      "2:14 cut-off-text: everything after ' #' is left out; put the text in quotes to keep it"),
    Mistake(
      "a: #1 teacher",
      "2:4 cut-off-text: everything after ' #' is left out; put the text in quotes to keep it"),
    Mistake(
      "a: [[[[[[[[x]]]]]]]]", "2:11 too-much-front-matter: lists and names here are nested more than 8 deep"),
  ]
}
