internal import Source

/// Finds the box of a task at the start of an item that was not typed as `[ ]` or `[x]`.
enum TaskScan {
  static func slip(in text: TypedText) -> MarkSlip? {
    guard text[0] == UInt8(ascii: "["), let close = text.first("]", from: 1, within: 8) else { return nil }
    let range = 0..<close + 1
    let inside = text.bytes[1..<close].trimmed
    let next = text[close + 1]
    if let next, "([:".utf8.contains(next) { return nil }
    let isDone = inside.elementsEqual("x".utf8) || inside.elementsEqual("X".utf8) || isCheck(inside)
    if isDone || inside.isEmpty {
      let hasWords = (close + 1..<text.bytes.count).contains { text.isWord($0) }
      guard hasWords else { return MarkSlip(form: .taskWithoutWords, range: range) }
      let instead = (isDone ? "[x]" : "[ ]") + (text.isBlank(close + 1) ? "" : " ")
      return MarkSlip(form: .task(instead.trimmed), range: range, edits: [(text.sourceRange(range), instead)])
    }
    guard inside.count == 1, let sign = inside.first, "-/>~<!?*+".utf8.contains(sign), text.isBlank(close + 1)
    else { return nil }
    return MarkSlip(form: .otherTask, range: range)
  }

  private static func isCheck(_ inside: ArraySlice<UInt8>) -> Bool {
    ["\u{2713}", "\u{2714}", "\u{2611}", "\u{221A}"].contains(inside.text)
  }
}
