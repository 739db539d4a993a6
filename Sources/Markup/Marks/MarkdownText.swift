internal import Source

/// What a text means that cmark does not read.
enum MarkdownText {
  /// A text without the backslashes before signs, and with the commonest characters that are written by a name.
  static func unescaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let typed = Array(bytes)
    guard typed.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") || $0.isHidden }) else {
      return typed
    }
    var text: [UInt8] = []
    text.reserveCapacity(typed.count)
    var index = 0
    while index < typed.count {
      let byte = typed[index]
      if byte == UInt8(ascii: "\\"), index + 1 < typed.count, typed[index + 1].isASCIIPunctuation {
        text.append(typed[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"),
        let (name, character) = names.first(where: { typed[index...].starts(with: $0.name) })
      {
        text += character
        index += name.count
      } else {
        if !byte.isHidden { text.append(byte) }
        index += 1
      }
    }
    return text
  }

  private static let names: [(name: [UInt8], character: [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
    ("&nbsp;", "\u{A0}"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}

extension UInt8 {
  /// Whether this is a sign that a backslash takes its meaning from.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
