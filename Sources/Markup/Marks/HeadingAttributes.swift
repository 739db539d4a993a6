internal import Source

/// What stands between braces at the end of a heading: `{#id .class key=value}`, `{: #id}`.
struct HeadingAttributes: Hashable {
  /// The anchor that the author gave, if it can be one.
  let id: String?

  /// Reads what stands between the braces; nil if that is nothing of the kind.
  init?(_ inside: some BidirectionalCollection<UInt8>) {
    var rest = Array(inside)[...]
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    rest = rest.trimmed
    var id: String?
    if rest.isEmpty { return nil }
    while let first = rest.first {
      let word = Self.word(of: rest)
      switch first {
      case UInt8(ascii: "#") where word.count > 1: id = id ?? word.dropFirst().text
      case UInt8(ascii: ".") where word.count > 1: break
      case UInt8(ascii: "-") where word.count == 1: break
      default: guard first.isLetter, word.contains(UInt8(ascii: "=")) else { return nil }
      }
      rest = rest[word.endIndex...].drop(while: \.isSpace)
    }
    self.id = id
  }

  /// The next word, which ends at a blank that stands in no quotes.
  private static func word(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var quote: UInt8?
    return bytes.prefix { byte in
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte.isSpace { return false }
        if byte == UInt8(ascii: "\"") { quote = byte }
      }
      return true
    }
  }
}
