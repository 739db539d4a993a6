internal import Source

/// Values of any notation as lines of YAML.
extension YAMLText {
  /// A name with its value, below other names that stand as far right.
  package static func lines(_ name: String, _ value: YAMLValue, indentedBy indentation: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    let lines = self.lines(value, indentedBy: indentation)
    return ["\(margin)\(word(name)):\(lines[0].isEmpty ? "" : " ")\(lines[0])"] + lines.dropFirst()
  }

  /// The longest list that stands on one line.
  private static let longestFlow = 90

  /// What stands behind a name, and the lines below it.
  private static func lines(_ value: YAMLValue, indentedBy indentation: Int) -> [String] {
    switch value.content {
    case .empty: return [""]
    case .scalar(let text, let style): return scalar(text, style, indentedBy: indentation)
    case .mapping(let parts):
      if parts.entries.isEmpty { return ["{}"] }
      return [""] + parts.entries.flatMap { lines($0.key, $0.value, indentedBy: indentation + 2) }
    case .list(let items):
      let words = items.compactMap(oneLine)
      let flow = "[\(words.joined(separator: ", "))]"
      if words.count == items.count, flow.utf8.count <= longestFlow { return [flow] }
      return [""] + items.flatMap { item($0, indentedBy: indentation + 2) }
    }
  }

  /// An item below the name of its list.
  private static func item(_ value: YAMLValue, indentedBy indentation: Int) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    let lines = self.lines(value, indentedBy: indentation)
    guard lines[0].isEmpty, lines.count > 1 else {
      return ["\(margin)- \(lines[0].isEmpty ? "\"\"" : lines[0])"] + lines.dropFirst()
    }
    // The first part stands behind the hyphen, where it is as far right as the others.
    let first = lines[1].utf8.dropFirst(indentation + 2).text
    return ["\(margin)- \(first)"] + lines.dropFirst(2)
  }

  private static func scalar(
    _ text: String, _ style: YAMLValue.ScalarStyle, indentedBy indentation: Int
  ) -> [String] {
    if style == .plain { return [text.utf8.isEmpty ? quoted(text) : literal(text)] }
    let isLong = text.trimmed.utf8.contains(UInt8(ascii: "\n"))
    if isLong, text == text.trimmed + "\n" || text == text.trimmed,
      let lines = block(text, indentedBy: indentation + 2)
    {
      return text.endsWithBytes(of: "\n") ? lines : ["\(lines[0])-"] + lines.dropFirst()
    }
    return [quoted(text)]
  }

  /// A value that may stand among others on a line.
  private static func oneLine(_ value: YAMLValue) -> String? {
    guard case .scalar(let text, let style) = value.content else { return nil }
    let lines = scalar(text, style, indentedBy: 0)
    return lines.count == 1 ? lines[0] : nil
  }
}
