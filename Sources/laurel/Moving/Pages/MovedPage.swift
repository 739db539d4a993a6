internal import Knowledge
internal import Markup
internal import Source

/// A page of another program as it is to stand here.
struct MovedPage: Sendable {
  /// The file that it is made from.
  let source: SourceFile
  /// From our content folder.
  let path: String
  /// The text of the page, without the line that tells where it comes from.
  var bytes: [UInt8]
  /// Whether the other program, or what is said of the page there, hides it.
  let isHidden: Bool
  /// Whether it is hidden for good, and not only until a day.
  let isDraft: Bool
  /// Where the page stood, from the top of the site; nil where that is not known.
  let oldAddress: String?
  var conversions: [Conversion] = []
  /// The names of the values that nobody sees here.
  let others: [String]
  /// Whether its values could not be read, so that it is as it was.
  let isAsItWas: Bool

  /// What the page is made from: a page that was hidden in the meantime is another one.
  var origin: SourceFile {
    SourceFile(path: source.path, bytes: source.bytes + (isDraft ? Array("draft".utf8) : []))
  }
}

/// Writes the text of a moved page: our values, then those of which we have none, then the text.
struct MovedPageText {
  /// What stands before the text of the page, without the lines of hyphens.
  private var lines: [String] = []

  init(_ values: MovedValues, aliases: [String], notes: [String]) {
    var isTold = aliases.isEmpty
    for (name, value) in values.own {
      if !isTold, CommonFields.all.firstIndex(where: { $0.name == name }) ?? 0 > Self.placeOfAliases {
        lines += YAMLText.lines("aliases", .words(aliases, at: ""))
        isTold = true
      }
      lines += YAMLText.lines(name, value)
    }
    if !isTold { lines += YAMLText.lines("aliases", .words(aliases, at: "")) }
    if let cascade = values.cascade { lines += YAMLText.lines(cascade.key, cascade.value) }
    lines += values.hidingAlone.flatMap { YAMLText.lines($0.key, $0.value) }
    lines += Self.lines(ofOthers: values.others)
    lines += notes
  }

  /// The page with a text below its values.
  func page(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array("---\n\(lines.map { $0 + "\n" }.joined())---\n".utf8) + text
  }

  private static let placeOfAliases = CommonFields.all.firstIndex { $0.name == "aliases" } ?? 0

  /// The name under which Zola keeps what is not its own. Nobody sees it here, and no check asks for it.
  static let nameOfOthers = "extra"

  private static func lines(ofOthers others: [YAMLMapping.Entry]) -> [String] {
    if others.isEmpty { return [] }
    var entries: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    let inner = others.filter { $0.key == nameOfOthers }.flatMap { $0.value.parts }
    let plain = others.filter { $0.key != nameOfOthers || $0.value.parts.isEmpty }
    for entry in plain + inner where names.insert(entry.key).inserted { entries.append(entry) }
    let lost = inner.filter { entry in plain.contains { $0.key == entry.key } }
    if !lost.isEmpty {
      let value = YAMLValue(.mapping(YAMLMapping(entries: lost)), span: lost[0].keySpan)
      entries.append(YAMLMapping.Entry(key: nameOfOthers, keySpan: lost[0].keySpan, value: value))
    }
    let all = YAMLValue(.mapping(YAMLMapping(entries: entries)), span: .startOf(""))
    return YAMLText.lines(nameOfOthers, all)
  }
}
