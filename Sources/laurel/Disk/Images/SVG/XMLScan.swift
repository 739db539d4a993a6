internal import Knowledge
internal import Source

/// The pieces of a file of XML, of which only so much is understood as drawings need: no declarations of its own, no
/// entities but those of XML, no instructions, one encoding.
struct XMLScan {
  enum Piece {
    case start(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  /// Where the piece begins that is being read.
  private(set) var offset = 0
  private var index = 0
  private let bytes: [UInt8]
  /// The names of the open elements.
  private var open: [String] = []
  private var hasRoot = false
  private var hasType = false

  private static let depthLimit = 200

  /// - Parameter bytes: UTF-8 without a byte-order mark.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end of a file that is whole.
  mutating func next() throws(DrawingFault.Reason) -> Piece? {
    while index < bytes.count {
      offset = index
      if bytes[index] != UInt8(ascii: "<") {
        let text = try decoded(take(to: "<", orEnd: true))
        if !open.isEmpty { return .text(text) }
        guard text.utf8.allSatisfy(\.isSpace) else { throw .form }
      } else if has("<!--") {
        try skip("<!--", through: "-->")
      } else if has("<![CDATA[") {
        guard !open.isEmpty else { throw .form }
        return .text(try skip("<![CDATA[", through: "]]>").text)
      } else if has("<?xml "), index == 0 {
        try readDeclaration(skip("<?xml ", through: "?>"))
      } else if has("<!DOCTYPE") {
        try readType(skip("<!DOCTYPE", through: ">"))
      } else if has("</") {
        return try endTag()
      } else if has("<?") || has("<!") {
        throw .declaration
      } else {
        return try startTag()
      }
    }
    guard hasRoot, open.isEmpty else { throw hasRoot ? .form : .noDrawing }
    return nil
  }

  /// Another encoding would make other signs of the same bytes.
  private func readDeclaration(_ declaration: ArraySlice<UInt8>) throws(DrawingFault.Reason) {
    let words = declaration.map(\.lowercased)
    guard let name = words.firstRange(of: Array("encoding".utf8)) else { return }
    let value = words[name.upperBound...].drop { $0.isSpace || "='\"".utf8.contains($0) }
    guard value.starts(with: "utf-8") else { throw .notText }
  }

  /// Old programs name the type of the file, which no browser looks up. Words of its own stand in square brackets.
  private mutating func readType(_ type: ArraySlice<UInt8>) throws(DrawingFault.Reason) {
    guard !hasRoot, !hasType, !type.contains(UInt8(ascii: "[")), type.trimmed.starts(with: "svg") else {
      throw .declaration
    }
    hasType = true
  }

  private mutating func endTag() throws(DrawingFault.Reason) -> Piece {
    index += 2
    let name = try take(to: ">").trimmed.text
    index += 1
    guard open.popLast() == name else { throw .form }
    return .end(name: name)
  }

  private mutating func startTag() throws(DrawingFault.Reason) -> Piece {
    guard open.count < Self.depthLimit, !open.isEmpty || !hasRoot else { throw .form }
    index += 1
    let name = try takeName()
    var attributes: [(name: String, value: String)] = []
    var names: Set<String> = []
    while true {
      let isApart = skipSpace()
      guard index < bytes.count else { throw .form }
      if has("/>") || has(">") { break }
      guard isApart else { throw .form }
      let attribute = try takeName()
      guard names.insert(attribute).inserted else { throw .form }
      attributes.append((attribute, try takeValue()))
    }
    let isEmpty = has("/>")
    index += isEmpty ? 2 : 1
    hasRoot = true
    if !isEmpty { open.append(name) }
    return .start(name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func takeName() throws(DrawingFault.Reason) -> String {
    let start = index
    while index < bytes.count, bytes[index].isOfName { index += 1 }
    guard index > start, !bytes[start].isDigit else { throw .form }
    return bytes[start..<index].text
  }

  private mutating func takeValue() throws(DrawingFault.Reason) -> String {
    skipSpace()
    guard has("=") else { throw .form }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      throw .form
    }
    let quote = bytes[index]
    index += 1
    guard let end = bytes[index...].firstIndex(of: quote) else { throw .form }
    let value = bytes[index..<end]
    index = end + 1
    guard !value.contains(UInt8(ascii: "<")) else { throw .form }
    return try decoded(value)
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    return index > start
  }

  private func has(_ mark: StaticString) -> Bool { bytes[index...].starts(with: mark) }

  /// The bytes up to a sign, which stays.
  private mutating func take(to sign: Unicode.Scalar, orEnd: Bool = false) throws(DrawingFault.Reason)
    -> ArraySlice<UInt8>
  {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: sign))
    guard let end = end ?? (orEnd ? bytes.count : nil) else { throw .form }
    defer { index = end }
    return bytes[index..<end]
  }

  /// What stands between two marks, and goes on behind the second.
  @discardableResult
  private mutating func skip(_ mark: StaticString, through end: String) throws(DrawingFault.Reason)
    -> ArraySlice<UInt8>
  {
    let start = index + mark.utf8CodeUnitCount
    guard let found = bytes[start...].firstRange(of: Array(end.utf8)) else { throw .form }
    index = found.upperBound
    return bytes[start..<found.lowerBound]
  }

  /// A text without its references to characters. There are five with names; all others would have to be declared.
  private func decoded(_ raw: ArraySlice<UInt8>) throws(DrawingFault.Reason) -> String {
    guard !raw.contains(where: { $0.isControl && !$0.isSpace }) else { throw .form }
    guard raw.contains(UInt8(ascii: "&")) else { return raw.text }
    let parts = raw.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var text = Array(parts[0])
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(part[..<end])
      else { throw .declaration }
      text += String(Character(scalar)).utf8
      text += part[(end + 1)...]
    }
    return text.text
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.starts(with: "#x") {
      return UInt32(name.dropFirst(2).text, radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.starts(with: "#") { return UInt32(name.dropFirst().text).flatMap(Unicode.Scalar.init) }
    return named[name.text]
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

extension UInt8 {
  /// Letters, digits and the signs in names; those beyond ASCII are in the names of no drawing.
  fileprivate var isOfName: Bool { isLetter || isDigit || "-_.:".utf8.contains(self) }
}
