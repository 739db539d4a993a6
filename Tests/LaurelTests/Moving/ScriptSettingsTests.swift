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

  @Test func manyNamesAndListsAreReadSoon() {
    #expect(read(String(repeating: "a:[", count: 100_000)).values.entries.isEmpty)
    #expect(read(String(repeating: "a:1,", count: 100_000) + "b:'c'").values["b"]?.word == "c")
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
