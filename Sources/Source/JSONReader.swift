/// Reads JSON (RFC 8259) that somebody else wrote: strictly, and never deeper than `depthLimit`.
///
/// Two members of one name are refused, since programs differ in which of them they take.
package struct JSONReader {
  private var rest: ArraySlice<UInt8>
  private static let depthLimit = 32

  private init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The value that some bytes are; nil for anything else.
  package static func read(_ bytes: [UInt8]) -> JSONValue? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var reader = JSONReader(bytes)
    let value = reader.value(depth: 0)
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.depthLimit, let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return drop("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return drop("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return drop("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    let isWhole = elements(until: "}") { reader in
      reader.skipSpace()
      guard let name = reader.text() else { return false }
      reader.skipSpace()
      guard reader.drop(":"), members[name] == nil, let value = reader.value(depth: depth + 1) else {
        return false
      }
      members[name] = value
      return true
    }
    return isWhole ? .object(members) : nil
  }

  private mutating func list(depth: Int) -> JSONValue? {
    var values: [JSONValue] = []
    let isWhole = elements(until: "]") { reader in
      guard let value = reader.value(depth: depth + 1) else { return false }
      values.append(value)
      return true
    }
    return isWhole ? .list(values) : nil
  }

  /// Reads what stands between two brackets, with commas between; false if anything is wrong.
  private mutating func elements(until end: String, each: (inout JSONReader) -> Bool) -> Bool {
    rest.removeFirst()
    skipSpace()
    if drop(end) { return true }
    repeat {
      guard each(&self) else { return false }
      skipSpace()
    } while drop(",")
    return drop(end)
  }

  private mutating func number() -> JSONValue? {
    let digits = rest.prefix { $0.isDigit || "+-.eE".utf8.contains($0) }
    let unsigned = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    guard let first = unsigned.first, first.isDigit,
      first != UInt8(ascii: "0") || unsigned.dropFirst().first?.isDigit != true,
      digits.last?.isDigit == true, let number = Double(digits.text), number.isFinite
    else { return nil }
    rest = rest[digits.endIndex...]
    return .number(number)
  }

  private mutating func text() -> String? {
    guard drop("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return bytes.text
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        bytes += String(scalar).utf8
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  /// The character that follows a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { return nil }
      guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
      guard drop("\\u"), let trail = codeUnit(), UTF16.isTrailSurrogate(trail) else { return nil }
      return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt16? {
    let digits = rest.prefix(4).compactMap(\.hexadecimalValue)
    guard digits.count == 4 else { return nil }
    rest.removeFirst(4)
    return digits.reduce(0) { $0 << 4 | UInt16($1) }
  }

  private mutating func drop(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isBlank || $0.isLineEnd } }
}

extension JSONValue {
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
}
