internal import Mustache

/// Escapes text byte by byte. The one that comes with swift-mustache looks at `Character`s and so misses
/// a `<` or `"` that is joined to a combining mark.
struct ByteEscapedHTML: MustacheContentType {
  func escapeText(_ text: String) -> String { text.escapedForHTML }

  /// The name under which templates ask for it.
  static let name = "LAUREL_HTML"

  /// What is put before every template and partial, since each starts out with the stock type.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}"

  /// Makes the type known to swift-mustache, which keeps a global list; Swift runs this once.
  static let isRegistered: Void = MustacheContentTypes.register(ByteEscapedHTML(), named: name)
}

extension String {
  /// This text with `& < > " '` escaped.
  package var escapedForHTML: String {
    let needsEscape = utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        true
      default: false
      }
    }
    guard needsEscape else { return self }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): escaped.append(contentsOf: "&#39;".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
