internal import Source

/// Code between braces, as Hugo, Jekyll, Eleventy and Zola read it: `{{< figure src="a.png" >}}`, `{% link a.md %}`.
struct CodeTag {
  enum Form {
    /// `{{< … >}}` and `{{% … %}}`.
    case shortcode
    /// `{% … %}`.
    case tag
    /// `{{ … }}`.
    case variable
  }

  let form: Form
  /// In the bytes that were scanned.
  let range: Range<Int>
  let isClosing: Bool
  let name: String
  /// What stands behind the name, as it is typed.
  let rest: String
  private let arguments: [(name: String?, value: String)]

  /// The value of the first of some names that is given.
  subscript(_ names: String...) -> String? {
    names.lazy.compactMap { name in arguments.first { $0.name == name }?.value }.first { !$0.isEmpty }
  }

  /// The values without a name.
  var unnamed: [String] { arguments.filter { $0.name == nil }.map(\.value) }

  /// The first tag from an index on; nil if there is none that is closed.
  static func first(in bytes: [UInt8], from start: Int) -> CodeTag? {
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      if let tag = CodeTag(in: bytes, at: open) { return tag }
      index = open + 1
    }
    return nil
  }

  /// The names of all tags that close others.
  static func namesOfClosing(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while let tag = first(in: bytes, from: index) {
      if tag.isClosing { names.insert(tag.name) }
      index = tag.range.upperBound
    }
    return names
  }

  /// The tag that begins at an index; nil if there is none that is closed.
  init?(in bytes: [UInt8], at open: Int) {
    let marks: [(open: String, close: String, form: Form)] = [
      ("{{<", ">}}", .shortcode), ("{{%", "%}}", .shortcode), ("{{", "}}", .variable), ("{%", "%}", .tag),
    ]
    guard open < bytes.count, let mark = marks.first(where: { bytes[open...].starts(with: $0.open.utf8) })
    else { return nil }
    let start = open + mark.open.utf8.count
    // No tag is longer than this, so that braces which are never closed cost little.
    let end = min(bytes.count, start + Self.longest)
    guard let close = bytes[start..<end].firstRange(of: Array(mark.close.utf8)) else { return nil }
    var inside = bytes[start..<close.lowerBound]
    if inside.first == UInt8(ascii: "-") { inside = inside.dropFirst() }
    if inside.last == UInt8(ascii: "-") { inside = inside.dropLast() }
    inside = inside.trimmed
    let isClosing = inside.first == UInt8(ascii: "/")
    if isClosing { inside = inside.dropFirst().trimmed }
    if inside.last == UInt8(ascii: "/") { inside = inside.dropLast().trimmed }
    let name = inside.prefix { $0.isLetter || $0.isDigit || "_-./".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    form = mark.form
    range = open..<close.upperBound
    let isEnd = mark.form == .tag && name.starts(with: "end")
    self.isClosing = isClosing || isEnd
    self.name = isEnd ? name.dropFirst(3).text : name.text
    rest = inside[name.endIndex...].trimmed.text
    arguments = Self.arguments(inside[name.endIndex...])
  }

  /// A tag without values.
  init(_ form: Form, _ range: Range<Int>, name: String) {
    self.form = form
    self.range = range
    self.name = name
    (isClosing, rest, arguments) = (false, "", [])
  }

  private static let longest = 2_000

  /// `"a" b="c" d=e`, also with brackets around them and commas between them.
  private static func arguments(_ typed: ArraySlice<UInt8>) -> [(name: String?, value: String)] {
    var found: [(name: String?, value: String)] = []
    var index = typed.startIndex
    while index < typed.endIndex {
      if typed[index].isSpace || ",()".utf8.contains(typed[index]) {
        index += 1
        continue
      }
      let name = typed[index...].prefix { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
      var isNamed = false
      if !name.isEmpty, name.endIndex < typed.endIndex, "=:".utf8.contains(typed[name.endIndex]) {
        isNamed = true
        index = name.endIndex + 1
        while index < typed.endIndex, typed[index].isBlank { index += 1 }
      }
      let value: ArraySlice<UInt8>
      if index < typed.endIndex, "\"'`".utf8.contains(typed[index]) {
        let mark = typed[index]
        value = typed[(index + 1)...].prefix { $0 != mark }
        index = min(typed.endIndex, value.endIndex + 1)
      } else {
        value = typed[index...].prefix { !$0.isSpace && !",)".utf8.contains($0) }
        index = max(value.endIndex, index + 1)
      }
      found.append((isNamed ? name.text : nil, value.text))
    }
    return found
  }
}
