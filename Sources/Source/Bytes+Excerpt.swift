extension Collection<UInt8> {
  /// The beginning of a text on one line, for a remark: at most 40 bytes, no letter is cut in two, and nothing is left of
  /// what cannot be seen.
  package var excerpt: String {
    let limit = 40
    let start = Array(lazy.filter { $0 >= 0x20 || $0.isSpace }.prefix(limit + 1))
    guard start.count > limit else { return start.onOneLine }
    let end = start.lastIndex { !$0.isUTF8Continuation } ?? limit
    return start[..<end].onOneLine + "…"
  }
}
