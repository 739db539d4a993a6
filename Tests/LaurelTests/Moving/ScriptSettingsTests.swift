internal import Markup
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ScriptSettingsTests {
  private func read(_ script: String) -> ScriptSettings {
    ScriptSettings(SourceText(path: "", bytes: Array(script.utf8)))
  }

  @Test func textsAndFlagsAreReadAndNothingIsRun() {
    let values = read(
      """
      // title: 'Not this one'
      /* url: 'https://no.example' */
      const config = { title: 'Ours', 'draft': true, url: process.env.URL || 'https://www.example.org',
        name: worked(out), path: `${folder}/a` };
      """
    ).values
    #expect(values["title"]?.word == "Ours")
    #expect(values["draft"]?.word == "true")
    #expect(values["url"]?.word == "https://www.example.org")
    #expect(values["name"] == nil)
    #expect(values["path"] == nil)
  }

  @Test func aListHasItsTextsWhateverStandsBetweenThem() {
    let list = read("exclude: ['a', // don't\n  \"b/**\", ...others, 'c'],").values["exclude"]
    #expect(list?.elements.compactMap(\.word) == ["a", "b/**", "c"])
  }

  @Test func notesInsideLinesAreNoSettings() {
    let values = read(
      "a: /* a: 'x' */ 'b', // c: 'd'\ne: 'https://e.org/*.md', f: /[/'\"]/, g: \"**/*\", /* h: 'i' */ j: 'k' /* l"
    ).values
    #expect(values["a"]?.word == "b")
    #expect(values["c"] == nil)
    #expect(values["e"]?.word == "https://e.org/*.md")
    #expect(values["g"]?.word == "**/*")
    #expect(values["h"] == nil)
    #expect(values["j"]?.word == "k")
  }

  @Test(arguments: [
    "a: b", "a: 'x' + b", "a: ['x' + b]", "a: [...b]", "a: ['x'].filter(b)", "{a}", "{ a, b: 1 }",
    "b.a = ['x']",
    "a(b) { }", "a: !b", "a: b ? 'c' : 'd'", "a: (b) => 'c'", "a: `${b}`", "a: require('b')", "a: true && b",
    "a: [b && ['c']]",
  ]) func whatIsWorkedOutIsUnclear(script: String) { #expect(read(script).unclear.contains("a")) }

  @Test(arguments: [
    "a: 'x'", "a: ['x', \"y\"],", "a: {", "a: ({ b: 1 })", "a: true", "a: [['x', {}], b]", "a: 12", "a: null",
    "a == b", "(a) => b", "['a', 'b']", "b.a(c)", "const path = require('path'); a: 'x'\nb: 'c'", "a: []",
  ]) func whatIsWrittenOutIsClear(script: String) {
    #expect(!read(script).unclear.contains("a"))
    #expect(!read(script).unclear.contains("path"))
  }

  @Test func manyNamesAndListsAreReadSoon() {
    #expect(read(String(repeating: "a:[", count: 100_000)).values.entries.isEmpty)
    #expect(read(String(repeating: "a:/*", count: 20_000)).values.entries.isEmpty)
    #expect(read(String(repeating: "a:`", count: 20_001)).unclear.count < 3)
    #expect(read(String(repeating: "a:1,", count: 100_000) + "b:'c'").values["b"]?.word == "c")
    #expect(read(String(repeating: "/* ", count: 100_000)).values.entries.isEmpty)
  }

  @Test func notesAreNoValuesWhereverTheyStand() {
    let values = read(
      """
      /* one: ['no'] */ one: ['a', /* 'b', */ 'c', // 'd'
        'e/**'],
      two: 'https://www.example.org', // two: 'no'
      /*
       three: 'no' isn't one
       */ three: 'yes',
      four: /\\/*x/, five: 'f'
      """
    ).values
    #expect(values["one"]?.elements.compactMap(\.word) == ["a", "c", "e/**"])
    #expect(values["two"]?.word == "https://www.example.org")
    #expect(values["three"]?.word == "yes")
    #expect(values["five"]?.word == "f")
  }

  @Test func blocksHaveTheNameBeforeTheirBraces() {
    let blocks = read(
      "presets: [['classic', ({ docs: { path: 'a' }, blog: false })], ['@x/docs', { path: 'b' }]]"
    ).blocks
    #expect(blocks.first { $0.name == "docs" }?.values["path"]?.word == "a")
    #expect(blocks.first { $0.name == "@x/docs" }?.values["path"]?.word == "b")
    #expect(blocks.first { $0.name == "classic" }?.values["blog"]?.word == "false")
  }

  @Test func callsHaveTheirTexts() {
    let text = SourceText(
      path: "", bytes: Array("c.ignores.add('a');\nc.ignores.add( \"b\" );\nc.ignores.add(c);".utf8))
    #expect(ScriptSettings.arguments(of: "ignores.add", in: text) == ["a", "b"])
  }

  @Test(arguments: [
    "{", "}", "'", "a: '", "a: [", "a: ['b'", "{{{{", "}}}} a: 'b'", "\"", "a:", "a: process.env ||",
  ])
  func nothingBreaksIt(script: String) { _ = read(script).values }
}
