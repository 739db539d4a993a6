internal import Source

extension Diagnostic {
  /// The diagnostic without its place, for somebody who has just given the value that it is about.
  var sentences: String {
    let lines =
      ["\(message.text) [\(rule)]"] + notes.map { "  Note: \($0.text)" } + fixes.map { "  Try: \($0.text)" }
    return lines.map(\.printable).joined(separator: "\n")
  }
}
