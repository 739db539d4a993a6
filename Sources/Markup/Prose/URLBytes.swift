internal import Source

/// Which bytes may stand in a URL.
package enum URLBytes {
  /// Whether a byte of a whole URL is left as it is; the set is that of cmark (`houdini_href_e.c`).
  @inlinable package static func isSafeInReference(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "&"), UInt8(ascii: "(")...UInt8(ascii: ","),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "@"):
      true
    default: isUnreserved(byte)
    }
  }

  /// Whether a byte of a path's component or a fragment may stand as it is (RFC 3986, `unreserved`).
  @inlinable package static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: byte.isLetter || byte.isDigit
    }
  }

  package static func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 0xF] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// A fragment, with all but the bytes percent-encoded that RFC 3986 lets stand: `page=2` of a PDF stays as it is.
  package static func encodeFragment(_ fragment: some Sequence<UInt8>) -> String {
    fragment.reduce(into: [UInt8]()) { bytes, byte in
      if isUnreserved(byte) || "!$&()*+,;=:@/?".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        appendPercentEncoded(byte, to: &bytes)
      }
    }.text
  }

  /// Two lower-case digits for each byte.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }.text
  }

  /// A component of a path or a fragment, with all but unreserved bytes percent-encoded.
  package static func encode(_ component: String.UTF8View) -> String {
    if component.allSatisfy(isUnreserved) { return String(component) }
    var bytes: [UInt8] = []
    for byte in component {
      if isUnreserved(byte) { bytes.append(byte) } else { appendPercentEncoded(byte, to: &bytes) }
    }
    return bytes.text
  }

  /// A path with its signs as they are; as it stands if it is not encoded well.
  package static func decodedPath(_ path: ArraySlice<UInt8>) -> String {
    ((try? URLCheck.percentDecoded(path)) ?? Array(path)).text
  }

  /// A path with its components percent-encoded, and not the slashes between them.
  package static func encodePath(_ path: String) -> String {
    if path.utf8.allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: "/") }) { return path }
    return path.parts(separatedBy: "/").map { encode($0.utf8) }.joined(separator: "/")
  }
}
