internal import Markup
internal import Source
internal import Support
internal import Testing

@Suite struct YAMLFuzzTests {
  private static let samples = [
    "---\ntitle: Unit 1: Fractions\ntags: [a, 'b', \"c\"]\nschool:\n  name: X\n  level: é\n---\nText\n",
    "---\r\nbody: |\r\n  * one\r\n  two\r\nlist:\r\n- a: 1\r\n  b: ~\r\n- \u{201C}c\u{201D} # d\r\n---\r\n",
    "\n---\n? [x]\n: &a !!str *b\nq: 'it''s\n\tt: >\n  folded\n  text\n{a: b}: \"\\u00e9\\x\"\n...\n",
    "---\na:\n  - b\n   - c\nd: @e\nf:g\nh i\n\u{2028}: %\n---\n",
  ]
  private static let pieces = [
    "\n", "\r", "\t", " ", ": ", ":", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&", "*", "!", "?",
    "%",
    "@", "`", ",", "---\n", "...\n", "\\", "\u{301}", "\u{85}", "\u{2029}", "\u{FEFF}", "é", "\u{1F469}", "~",
    "a",
  ]

  @Test func keepsEverySpanInsideTheFileWhateverIsTyped() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<4_000 {
      var bytes = Array(Self.samples[round % Self.samples.count].utf8)
      for _ in 0...(round % 6) { mutate(&bytes, &random) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func readsRandomBytes() {
    var random = SeededGenerator(seed: 11)
    for length in 0..<1_000 {
      let text = (0..<(length % 60)).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      check("---\n\(text)\n---\n")
      let noise = (0..<length).map { _ in UInt8.random(in: 0...127, using: &random) }
      check(String(decoding: noise, as: UTF8.self))
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let index = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, index + Int.random(in: 0...3, using: &random))
    let piece = Self.pieces.randomElement(using: &random) ?? ""
    bytes.replaceSubrange(index..<end, with: Bool.random(using: &random) ? Array(piece.utf8) : [])
  }

  private func check(_ string: String) {
    let text = SourceText(path: "page.md", bytes: Array(string.utf8))
    let page = YAMLReader.readFrontMatter(text)
    let file = YAMLReader.readFile(text)
    let spans =
      (page.diagnostics + file.diagnostics).flatMap { diagnostic in
        [diagnostic.span] + diagnostic.fixes.flatMap { $0.edits.map(\.span) }
          + diagnostic.notes.compactMap(\.span)
      } + spans(of: page.value.mapping) + spans(of: file.value)
    let outside = spans.filter { !isInside($0, text) }
    #expect(outside.isEmpty, "\(string.debugDescription)")
    #expect(text.bytes.indices.contains(page.value.bodyStart) || page.value.bodyStart == text.bytes.count)
  }

  private func spans(of mapping: YAMLMapping) -> [SourceSpan] {
    mapping.entries.flatMap { [$0.keySpan] + spans(of: $0.value) }
  }

  private func spans(of value: YAMLValue) -> [SourceSpan] {
    switch value.content {
    case .list(let items): [value.span] + items.flatMap(spans)
    case .mapping(let mapping): [value.span] + spans(of: mapping)
    case .scalar, .empty: [value.span]
    }
  }

  private func isInside(_ span: SourceSpan, _ text: SourceText) -> Bool {
    span.start <= span.end
      && [span.start, span.end].allSatisfy { place in
        place.line <= text.lineCount && text.place(at: text.offset(of: place)) == place
      }
  }
}
