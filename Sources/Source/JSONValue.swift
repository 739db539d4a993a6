/// A value of JSON with a fixed order of keys.
package indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([String: JSONValue])

  /// The JSON on one line, keys in the order of their bytes.
  package var bytes: [UInt8] {
    var writer = JSONWriter(isOnOneLine: true)
    writer.append(self)
    return writer.bytes
  }

  /// The JSON on lines of its own for people.
  package var lines: String {
    var writer = JSONWriter(isOnOneLine: false)
    writer.append(self)
    return writer.bytes.text
  }

  /// The JSON for a script element: it holds nothing that could end the element.
  package var scriptData: String {
    let bytes = bytes
    var safe: [UInt8] = []
    safe.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): safe += "\\u003c".utf8
      case UInt8(ascii: ">"): safe += "\\u003e".utf8
      case UInt8(ascii: "&"): safe += "\\u0026".utf8
      default: safe.append(byte)
      }
    }
    return safe.text
  }
}
