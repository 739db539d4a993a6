internal import Markup
internal import Source
internal import Testing

@Suite struct YAMLLimitTests {
  private func lines(_ count: Int) -> String {
    (1...count).map { "k\($0): x" }.joined(separator: "\n")
  }

  @Test func refusesABlockOfMoreThan64KB() {
    let line = "a: " + String(repeating: "x", count: 65_536)
    #expect(
      readBlock(line).remarks == [
        "2:1 too-much-front-matter: these values are longer than 64 KB; long text belongs below them"
      ])
    #expect(readBlock("a: " + String(repeating: "x", count: 65_532)).remarks.isEmpty)
  }

  @Test func refusesMoreThan5000Names() {
    #expect(readBlock(lines(5_000)).remarks.isEmpty)
    #expect(
      readBlock(lines(5_001)).remarks == ["5002:1 too-much-front-matter: there are more than 5000 names here"]
    )
  }

  @Test func allowsEightLevels() {
    #expect(readBlock("a: [[[[[[[x]]]]]]]").remarks.isEmpty)
  }

  @Test func refusesARootThatIsNoMapping() {
    #expect(
      readBlock("- a\n- b").remarks == [
        "2:1 not-values: names are missing here; write lines such as 'title: My page'"
      ])
  }

  @Test(arguments: [("a: 1\n---\nb: 2\n", 2), ("---\n---\nb: 2\n", 2), ("a: 1\n...\n# x\n---\n", 4)])
  func refusesASecondDocument(text: String, line: Int) {
    let text = SourceText(path: "_kind.yml", bytes: Array(text.utf8))
    #expect(
      YAMLReader.readFile(text).remarks == [
        "\(line):1 second-document: a second set of values starts here; a file holds one, so delete this line"
      ])
  }

  @Test func endsSoonWithHostileBlocks() {
    for block in HostileBlocks.all {
      let duration = ContinuousClock().measure { _ = readBlock(block) }
      #expect(duration < .seconds(20), "\(block.prefix(20))")
    }
  }
}

/// Blocks of just under 64 KB that cost a careless reader much.
enum HostileBlocks {
  static let all = [
    filled("["), filled("{"), filled("- "), filled("a: "), filled("? "), filled("a: ["),
    "a: " + filled("[],"),
    "a: [" + filled("x,") + "]", "a: [" + filled("é,") + "]", filled("a: @\n"), filled("a: b: c\n"),
    filled("a: \"\n\"\n"), filled("a\n"), filled("\ta\n"), filled("a: '\n"), filled("- a\nb\n"),
    filled("a: [\n"),
    filled("\u{7}"), filled("a: x\u{2028}\n"), filled(" "), "a: \"" + filled("\\u00e9") + "\"",
    "a: |\n" + filled(" x\n"), "a: " + filled("x "), "a:\n" + filled("- a #b\n"), filled("a: &a [*a,*a]\n"),
    "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n? *c\n: " + filled("x"), "a: " + filled("x: "),
    "a: [" + filled("{a: 1},") + "]", "a: {" + filled("x,") + "}", filled(": \n"), filled("#\n"),
    filled("\r"),
  ]

  private static func filled(_ part: String) -> String {
    let text = String(repeating: part, count: 65_400 / part.utf8.count)
    return part.endsWithBytes(of: "\n") ? text.trimmed : text
  }
}
