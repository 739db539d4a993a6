internal import Source

/// HTML under construction, with the escapes that cmark's own renderer makes.
package struct HTMLBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var holes: [Hole] = []

  package init() {}

  package mutating func append(_ html: StaticString) {
    html.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what is HTML already.
  package mutating func append(raw html: some Sequence<UInt8>) { bytes.append(contentsOf: html) }

  package mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  package mutating func append(hole content: Hole.Content) {
    holes.append(Hole(offset: bytes.count, content: content))
  }

  /// Ends the line, unless a line has just been ended.
  package mutating func endLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Appends text, with `& < > "` escaped. What stands between these is copied whole.
  package mutating func append(text: some Collection<UInt8>) {
    let isWritten: Void? = text.withContiguousStorageIfAvailable { append(stretchesOf: $0) }
    if isWritten == nil { Array(text).withUnsafeBufferPointer { append(stretchesOf: $0) } }
  }

  private mutating func append(stretchesOf text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escape)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a URL for an attribute: bytes that a URL may not hold are percent-encoded.
  package mutating func append(url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where URLBytes.isSafeInReference(byte): bytes.append(byte)
      default: URLBytes.appendPercentEncoded(byte, to: &bytes)
      }
    }
  }

  /// Whether nothing that can be seen was appended since `offset`.
  package func hasNothing(from offset: Int) -> Bool {
    guard holes.last.map({ $0.offset < offset }) ?? true else { return false }
    let text = bytes[offset...].text
    return text.utf8.allSatisfy { $0.isSpace || $0 >= 0x80 }
      && text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isZeroWidth || $0.isBidiControl }
  }

  /// Takes back what was appended since `offset`.
  package mutating func removeAll(from offset: Int) {
    bytes.removeSubrange(offset...)
    holes.removeAll { $0.offset >= offset }
  }

  /// Puts HTML in before what was appended since `offset`.
  package mutating func insert(_ html: some Collection<UInt8>, at offset: Int) {
    bytes.insert(contentsOf: html, at: offset)
    for index in holes.indices.reversed() {
      guard holes[index].offset >= offset else { break }
      holes[index].offset += html.count
    }
  }
}
