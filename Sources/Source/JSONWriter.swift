/// JSON (RFC 8259) under construction: keys in the order of their bytes, and the form that Foundation's encoder gives it, which
/// was measured many times slower.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isOnOneLine: Bool
  private var depth = 0

  init(isOnOneLine: Bool) { self.isOnOneLine = isOnOneLine }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .text(let text): append(quoted: text)
    case .number(let number): append(number)
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let list): append(list, "[", "]") { writer, element in writer.append(element) }
    case .object(let object):
      append(object.sorted { String.byBytes($0.key, $1.key) }, "{", "}") { writer, entry in
        writer.append(quoted: entry.key)
        writer.bytes += (writer.isOnOneLine ? ":" : " : ").utf8
        writer.append(entry.value)
      }
    }
  }

  private mutating func append<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    each: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine()
      each(&self, element)
    }
    depth -= 1
    if elements.isEmpty, !isOnOneLine { bytes.append(UInt8(ascii: "\n")) }
    startLine()
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startLine() {
    guard !isOnOneLine else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  /// A whole number has no fraction.
  private mutating func append(_ number: Double) {
    let text = number.description
    bytes += text.endsWithBytes(of: ".0") ? text.utf8.dropLast(2) : text.utf8[...]
  }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0..<0x20: bytes += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
