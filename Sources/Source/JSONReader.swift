/// Reads JSON (RFC 8259) that somebody else wrote: strictly, and never deeper than it is told.
///
/// Two members of one name are refused, since programs differ in which of them they take.
package struct JSONReader {
  private var rest: ArraySlice<UInt8>
  /// What is wrong, where it was noticed first.
  private var fault: JSONFault?
  /// How many more values are read.
  private var valuesLeft: Int
  private let depthLimit: Int

  /// What people write for programs is never deeper.
  package static let usualDepth = 32

  private init(_ bytes: [UInt8], atMost limit: Int = .max, depth: Int = usualDepth) {
    rest = bytes[...]
    valuesLeft = limit
    depthLimit = depth
  }

  /// The value that some bytes are; nil for anything else.
  package static func read(_ bytes: [UInt8]) -> JSONValue? { try? check(bytes).get() }

  /// The value that some bytes are, or why they are none and where that shows.
  ///
  /// - Parameters:
  ///   - limit: the most values that are read, as each takes more memory than its bytes: `[0,0,…`.
  ///   - depth: how many values may stand in one another.
  package static func check(
    _ bytes: [UInt8], atMost limit: Int = .max, depth: Int = usualDepth
  ) -> Result<JSONValue, JSONFault> {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .failure(JSONFault(offset: 0, reason: .notUTF8))
    }
    var reader = JSONReader(bytes, atMost: limit, depth: depth)
    let value = reader.value(depth: 0)
    reader.skipSpace()
    if let value, reader.rest.isEmpty { return .success(value) }
    return .failure(reader.fault ?? JSONFault(offset: reader.rest.startIndex, reason: .notJSON))
  }

  /// Where the value stands that some steps lead to; of a step that leads nowhere, where the value before it stands.
  ///
  /// A value knows no place, as few are ever asked for one: whoever has something to say about one looks for it.
  package static func offset(of steps: [JSONStep], in bytes: [UInt8]) -> Int {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    for step in steps {
      var tried = reader
      guard tried.enter(step) else { break }
      reader = tried
    }
    return reader.rest.startIndex
  }

  /// Goes to the start of a value inside of the one at hand; false if there is none.
  private mutating func enter(_ step: JSONStep) -> Bool {
    let isObject = rest.first == UInt8(ascii: "{")
    guard isObject || rest.first == UInt8(ascii: "[") else { return false }
    var place = 0
    var found: JSONReader?
    _ = elements(until: isObject ? "}" : "]") { reader in
      if isObject {
        reader.skipSpace()
        guard let name = reader.text() else { return false }
        reader.skipSpace()
        guard reader.drop(":") else { return false }
        if step == .member(name) { found = reader }
      } else if step == .item(place) {
        found = reader
      }
      place += 1
      return found == nil && reader.value(depth: 0) != nil
    }
    guard let found else { return false }
    self = found
    skipSpace()
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < depthLimit else {
      note(.tooDeep)
      return nil
    }
    guard valuesLeft > 0 else {
      note(.tooManyValues)
      return nil
    }
    valuesLeft -= 1
    guard let first = rest.first else { return nil }
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
      let start = reader.rest.startIndex
      guard let name = reader.text() else { return false }
      if members[name] != nil { reader.note(.repeatedName(name), at: start) }
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

  /// Keeps the first fault.
  private mutating func note(_ reason: JSONFault.Reason, at offset: Int? = nil) {
    if fault == nil { fault = JSONFault(offset: offset ?? rest.startIndex, reason: reason) }
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isBlank || $0.isLineEnd } }
}

/// Why bytes are no JSON of ours, and where that shows.
package struct JSONFault: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    case notUTF8, notJSON, tooDeep, tooManyValues
    case repeatedName(String)
  }

  package let offset: Int
  package let reason: Reason
}

/// A step from a value to one inside of it.
package enum JSONStep: Hashable, Sendable {
  case member(String)
  case item(Int)
}

extension JSONValue {
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
}
