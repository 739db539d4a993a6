internal import Markup
internal import Source
internal import Testing

/// Values of any notation are written so that they are read back as the same values.
@Suite struct YAMLValuesTests {
  @Test(arguments: [
    "a: b\nc: 12\nd: 2024-05-03\ne: true\nf:\n", "a: 'true'\nb: \"12\"\nc: 'it''s'\nd: \"a\\tb: # x\"\n",
    "a: [1, x, 'y z', []]\nb: []\nc: {}\n",
    "a:\n  - b: 1\n    c: [2, 3]\n  - d:\n      - e\n      - - f\n        - g\n",
    "a: |\n  Two\n\n    lines\nb: |-\n  one\n  two\nc: |2\n   set in\n", "a: |+\n  x\n\n\nb: >\n  x y\n  z\n",
    "'a b': 1\n'12': 2\n'no': 3\n",
    "a: [a long text that does not fit, another long text, and a third one that does not fit there]\n",
    "a: {b: {c: {d: [e, {f: g}]}}}\n", "a: ''\nb: ['', ~]\n",
  ]) func areReadBack(yaml: String) {
    let read = Self.read(yaml)
    #expect(!read.entries.isEmpty)
    let written = read.entries.flatMap { YAMLText.lines($0.key, $0.value) }.joined(separator: "\n") + "\n"
    #expect(Self.plain(Self.read(written)) == Self.plain(read), "\(written)")
  }

  private static func read(_ yaml: String) -> YAMLMapping {
    YAMLReader.readFile(SourceText(path: "", bytes: Array(yaml.utf8))).value
  }

  /// The values without their places; a text that could be taken for a number says that it is none.
  private static func plain(_ mapping: YAMLMapping) -> [String] {
    mapping.entries.map { "\($0.key)=\(plain($0.value))" }
  }

  private static func plain(_ value: YAMLValue) -> String {
    switch value.content {
    case .empty: ""
    case .scalar(let text, let style):
      style == .plain && !text.utf8.contains(UInt8(ascii: " ")) || text.isEmpty ? text : "'\(text)'"
    case .list(let items): "[\(items.map(plain).joined(separator: "|"))]"
    case .mapping(let parts): "{\(plain(parts).joined(separator: "|"))}"
    }
  }
}
