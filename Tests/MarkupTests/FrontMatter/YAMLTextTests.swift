internal import Source
internal import Testing

@testable internal import Markup

/// What is written as YAML is read back as the same text, without a remark.
@Suite struct YAMLTextTests {
  private static let texts = [
    "plain", "C# basics # intro", "a: b", "- item", "? key", "@home", "%x", "`x`", "[x]", "{x}", "'single'",
    "\"double\"",
    "it's", "C:\\temp\\new", "trailing \\", "no", "1.10", "0x1F", "2026-05-31", "null", "~", "|", ">", "&a",
    "*a", "!x",
    "---", "...", "é x\u{301} \u{1F389}", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}\u{200F}", "a\u{200B}b", "a\tb",
    " blanks ",
    "a\u{301}\"\u{301}", "\u{2028}x\u{85}y\u{FEFF}z", "#", "x #", "key:", "<b>&amp;</b>", "{{braces}}",
  ]

  @Test(arguments: texts) func quotedTextsAreReadBack(text: String) {
    #expect(read("key: \(YAMLText.quoted(text))\n") == Read(text, remarks: []))
  }

  @Test(arguments: texts) func wordsAndLiteralsAreReadBack(text: String) {
    #expect(read("key: \(YAMLText.word(text))\n") == Read(text, remarks: []))
    #expect(read("key: \(YAMLText.literal(text))\n") == Read(text, remarks: []))
    #expect(read("key:\n  - \(YAMLText.word(text))\n").text == text)
  }

  @Test func wordsKeepTheirQuotesWhereAnotherReaderTakesThemForSomethingElse() {
    #expect(YAMLText.word("shared-planning-time") == "shared-planning-time")
    #expect(YAMLText.word("No") == "\"No\"")
    #expect(YAMLText.word("1.10") == "\"1.10\"")
    #expect(YAMLText.literal("1.10") == "1.10")
    #expect(YAMLText.literal("-3") == "-3")
    #expect(YAMLText.literal("-") == "\"-\"")
    #expect(YAMLText.literal("2026-05-31") == "2026-05-31")
  }

  @Test(
    arguments: [
      "one line", "two\nlines", "  indented\nnot", "\tfirst a tab\nx", "a\n\n\nb", "a\n   \nb",
      "---\nx: y\n---", "# heading\n- a\n  - b",
      "ends\n\nhere", "> quote\n\n    code", "colon: x\n\"quoted\" # sign", "\u{5D0}\u{5D1}\n\u{1F389}",
    ]) func blocksAreReadBack(text: String) throws
  {
    for column in [2, 4] {
      let lines = try #require(YAMLText.block(text, indentedBy: column))
      let nested = column == 2 ? "key: " : "outer:\n  key: "
      let yaml = nested + lines.joined(separator: "\n") + "\n"
      #expect(read(yaml) == Read(text + "\n", remarks: []), "\(yaml)")
    }
  }

  @Test func blocksHoldNoCharacterThatYAMLTakesForALineEnd() {
    for text in ["a\u{2028}b", "a\u{85}b", "a\u{0}b", "a\rb", "\u{FEFF}", "\n \n"] {
      #expect(YAMLText.block(text, indentedBy: 2) == nil)
    }
  }

  @Test func theEndOfALineAsWindowsWritesItIsTheEndOfALine() {
    #expect(read(#"key: "one\r\ntwo\r\n\r\nthree""#) == Read("one\ntwo\n\nthree", remarks: []))
    #expect(read(#"key: "C:\resources""#).remarks.count == 1)
  }

  private struct Read: Equatable {
    let text: String?
    let remarks: [String]

    init(_ text: String?, remarks: [String]) {
      self.text = text
      self.remarks = remarks
    }
  }

  /// The text of the first scalar below `key`, wherever that is.
  private func read(_ yaml: String) -> Read {
    let result = YAMLReader.readFile(SourceText(path: "a.yml", bytes: Array(yaml.utf8)))
    return Read(
      result.value.entries.first.flatMap { Self.text(of: $0.value) },
      remarks: result.diagnostics.map(\.message.text))
  }

  private static func text(of value: YAMLValue) -> String? {
    switch value.content {
    case .scalar(let text, _): text
    case .list(let items): items.first.flatMap(text)
    case .mapping(let mapping): mapping.entries.first.flatMap { text(of: $0.value) }
    case .empty: nil
    }
  }
}
