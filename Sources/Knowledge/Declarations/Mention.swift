internal import Markup
internal import Source

/// A word of a `_kind.yml` that names a field or a kind, with the place of its characters alone.
struct Mention {
  let name: String
  let span: SourceSpan

  init(_ text: String, at start: Place, in path: String) {
    name = text
    let end = Place(line: start.line, column: start.column + text.unicodeScalars.count)
    span = SourceSpan(path: path, start: start, end: end)
  }

  /// The words of a list, or the one word of a scalar.
  static func all(in value: YAMLValue?) -> [Mention] {
    (value?.elements ?? []).compactMap { element in
      guard case .scalar(let text, _) = element.content, !text.trimmed.isEmpty else { return nil }
      return Mention(text, at: element.contentStart, in: element.span.path)
    }
  }

  /// The field of a sort key, without the `-` that reverses the order.
  var sortField: Mention {
    guard name.startsWithBytes(of: "-") else { return self }
    let start = Place(line: span.start.line, column: span.start.column + 1)
    return Mention(String(name.dropFirst()), at: start, in: span.path)
  }
}
