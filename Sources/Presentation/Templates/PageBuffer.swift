internal import Markup
internal import Source

/// The bytes of a page while it is drawn. Everything is written here once, and escaped byte by byte on the way: a `<` or
/// `"` that is joined to a combining mark is still one.
struct PageBuffer: Sendable {
  /// So many steps of templates may make a page: hundreds of times what the largest needs.
  private static let stepLimit = 20_000_000

  private(set) var bytes: [UInt8] = []
  /// Whether a template was left before its end, as it would never have come to one.
  private(set) var isCutShort = false
  private var steps = 0

  /// Whether so many more steps may be made.
  mutating func spend(_ count: Int) -> Bool {
    steps += count
    if steps > Self.stepLimit { isCutShort = true }
    return !isCutShort
  }

  mutating func cutShort() { isCutShort = true }

  mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ html: StaticString) {
    html.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what is HTML already.
  mutating func append(raw html: [UInt8]) { bytes.append(contentsOf: html) }

  mutating func append(raw html: ArraySlice<UInt8>) { bytes.append(contentsOf: html) }

  mutating func append(raw html: String) {
    var html = html
    html.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) { append(raw: String(number)) }

  /// Appends text with `& < > " '` escaped.
  mutating func append(text: String) {
    append(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
  }

  /// Appends text as the bodies of pages have it, in which `'` stays as it is.
  mutating func append(bodyText text: String) {
    append(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    }
  }

  /// Appends a URL for an attribute: bytes that a URL may not hold are percent-encoded.
  mutating func append(url: String) {
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where URLBytes.isSafeInReference(byte): bytes.append(byte)
      default: URLBytes.appendPercentEncoded(byte, to: &bytes)
      }
    }
  }

  /// Appends a text with some bytes replaced; the stretches between them are copied whole.
  @inline(__always)
  private mutating func append(_ text: String, replacing replacement: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let replacement = replacement(utf8[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }
}

extension String {
  /// This text with `& < > " '` escaped.
  package var escapedForHTML: String {
    var buffer = PageBuffer()
    buffer.append(text: self)
    return buffer.bytes.text
  }
}
