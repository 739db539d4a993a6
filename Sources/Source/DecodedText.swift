/// The text of a file's bytes, or the reason why they are not text.
package enum DecodedText {
  case text(SourceText)
  /// The offset of the first byte that is not UTF-8, and the encoding that the file seems to be in.
  case notUTF8(offset: Int, guess: Message)

  /// Decodes UTF-8, with or without a byte-order mark.
  package init(_ file: SourceFile) {
    var bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let offset = Self.firstInvalidByte(in: bytes) {
      self = .notUTF8(offset: offset, guess: Self.guess(bytes))
    } else {
      self = .text(SourceText(path: file.path, bytes: bytes))
    }
  }

  private static func guess(_ bytes: [UInt8]) -> Message {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Message(verbatim: "UTF-16")
    }
    if bytes.prefix(4_096).contains(0) { return "a file that is not text" }
    return "Windows-1252 or Latin-1"
  }

  /// The offset of the first byte that cannot be UTF-8, or nil. A NUL byte counts as invalid.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    if let nul = bytes.firstIndex(of: 0) {
      return String(validating: bytes[..<nul], as: UTF8.self) == nil ? scan(bytes) : nul
    }
    return String(validating: bytes, as: UTF8.self) == nil ? scan(bytes) : nil
  }

  private static func scan(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
