extension Collection<UInt8> {
  /// The beginning of a text on one line, for a remark: at most 40 bytes, and no letter is cut in two.
  package var excerpt: String {
    let limit = 40
    let start = Array(prefix(limit + 1))
    guard start.count > limit else { return start.onOneLine }
    let end = start[...limit].lastIndex { !$0.isUTF8Continuation } ?? limit
    return start[..<end].onOneLine + "…"
  }
}
