package import Source

/// A file must be UTF-8, the encoding in which every language can be written.
package enum NotUTF8: Rule {
  package static let id: RuleID = "not-utf8"
  package static let severity = Severity.error

  /// Tells the first byte that is not UTF-8; `offset` does not count a byte-order mark.
  package static func diagnose(_ file: SourceFile, offset: Int, guess: Message) -> Diagnostic {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(3)) : file.bytes
    let valid = SourceText(path: file.path, bytes: Array(text.prefix(offset)))
    let place = valid.place(at: offset)
    return diagnostic(
      .looksLike(guess), at: SourceSpan(path: file.path, start: place),
      fixes: [Fix("save it again with the encoding UTF-8")])
  }
}

extension Message {
  fileprivate static func looksLike(_ guess: Message) -> Message {
    "this file is not UTF-8; it looks like \(guess)"
  }
}
