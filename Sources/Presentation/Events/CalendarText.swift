internal import Source

/// The lines of a calendar as RFC 5545 has them: each ends with CR LF, and none is longer than 75 bytes.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// The most bytes of a line, without its end.
  private static let longestLine = 75

  /// Adds a line whose value is written as it is.
  mutating func add(_ name: String, _ value: String) { add(Array("\(name):\(value)".utf8)) }

  /// Adds a line whose value is a text.
  mutating func add(_ name: String, text: String) { add(Array("\(name):".utf8) + Self.escaped(text)) }

  /// Folds a line that is too long, and never inside of a character.
  private mutating func add(_ line: [UInt8]) {
    var rest = line[...]
    var room = Self.longestLine
    while rest.count > room {
      var end = rest.startIndex + room
      while rest[end].isUTF8Continuation { end -= 1 }
      bytes += rest[..<end] + Array("\r\n ".utf8)
      rest = rest[end...]
      // The blank at the start of a line that goes on counts, too.
      room = Self.longestLine - 1
    }
    bytes += rest + Array("\r\n".utf8)
  }

  /// A text with its signs and the ends of its lines escaped, and without other characters that no text can hold.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): escaped += Array("\\n".utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): escaped += [UInt8(ascii: "\\"), byte]
      case _ where byte.isControl && byte != UInt8(ascii: "\t"): continue
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
