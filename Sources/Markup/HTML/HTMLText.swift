internal import CMarkGFM
internal import Source

/// What is typed between the tags of HTML, and in the values of their attributes.
enum HTMLText {
  /// A text with the characters that are written by their names or numbers, as Markdown knows them.
  static func decoded(_ typed: some Collection<UInt8>) -> [UInt8] {
    let typed = Array(typed)
    guard typed.contains(UInt8(ascii: "&")) else { return typed }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    houdini_unescape_html_f(&buffer, typed, bufsize_t(typed.count))
    return Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size)))
  }

  /// Whether this is what is left of a comment.
  static func isComment(_ typed: some Collection<UInt8>) -> Bool {
    typed.count == HiddenText.emptyComment.utf8CodeUnitCount && typed.starts(with: HiddenText.emptyComment)
  }

  /// Whether this is a tag that breaks the line, and so parts words.
  static func isLineBreak(_ typed: some RandomAccessCollection<UInt8>) -> Bool {
    HTMLTag(typed, at: 0, before: typed.count)?.name == HTMLElement.br.rawValue
  }
}
