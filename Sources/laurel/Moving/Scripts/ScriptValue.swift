internal import Source

/// What stands behind a name in settings that are written as a program, by whether it says all that counts.
struct ScriptValue {
  private enum Form { case plain, workedOut, required }

  private let form: Form

  /// - Parameters:
  ///   - isPart: whether the name is that of a part: `docs.exclude`.
  ///   - isInQuotes: whether the name is a text, which may be no name at all.
  init(after index: Int, of bytes: [UInt8], isPart: Bool, isInQuotes: Bool) {
    let behind = bytes[index...].drop(while: \.isSpace)
    guard let sign = behind.first else {
      form = .plain
      return
    }
    let typed = behind.dropFirst().drop(while: \.isSpace)
    switch sign {
    case UInt8(ascii: "="), UInt8(ascii: ":"):
      let isCompared =
        typed.startIndex == behind.startIndex + 1 && typed.first.map("=>".utf8.contains) ?? true
      let isGiven = !isCompared && (!isPart || sign == UInt8(ascii: "="))
      if isPart, isGiven {
        form = .workedOut
      } else if typed.starts(with: "require(".utf8) || typed.starts(with: "await import(".utf8) {
        form = .required
      } else {
        form = isGiven && !Self.isPlain(typed) ? .workedOut : .plain
      }
    // A name alone stands for a value of the same name: `{ docs, blog }`; one with brackets is worked out.
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "("):
      form = isInQuotes || isPart ? .plain : .workedOut
    default: form = .plain
    }
  }

  /// Whether nobody knows the value. A module of the language that is called like a setting is none.
  func isUnclear(for name: String) -> Bool {
    form == .workedOut || form == .required && name != "path"
  }

  /// Whether a value is a text, a yes, a no, a number, a block, or a list of such.
  private static func isPlain(_ typed: ArraySlice<UInt8>) -> Bool {
    guard let first = typed.first else { return true }
    if let quoted = ScriptSettings.quoted(typed) { return endsValue(typed[quoted.end...]) }
    let word = typed.prefix { $0.isLetter || $0.isDigit || "_$.".utf8.contains($0) }
    if !word.isEmpty {
      return words.contains(word.text) && endsValue(typed[word.endIndex...])
        || word.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    }
    switch first {
    case UInt8(ascii: "{"): return true
    case UInt8(ascii: "("): return typed.dropFirst().drop(while: \.isSpace).first == UInt8(ascii: "{")
    case UInt8(ascii: "["): return isPlainList(typed.dropFirst())
    default: return false
    }
  }

  /// Whether a list holds nothing but texts, up to its end or to its first list or block.
  private static func isPlainList(_ typed: ArraySlice<UInt8>) -> Bool {
    var index = typed.startIndex
    while index < typed.endIndex {
      if let quoted = ScriptSettings.quoted(typed[index...]) {
        index = quoted.end
      } else if typed[index].isSpace || typed[index] == UInt8(ascii: ",") {
        index += 1
      } else {
        let isEnd = typed[index] == UInt8(ascii: "]")
        return isEnd ? endsValue(typed[(index + 1)...]) : "[{".utf8.contains(typed[index])
      }
    }
    return true
  }

  /// Whether nothing is put to a value that ends here.
  private static func endsValue(_ behind: ArraySlice<UInt8>) -> Bool {
    behind.drop(while: \.isSpace).first.map { !"+.?|&[(".utf8.contains($0) } ?? true
  }

  private static let words: Set<String> = ["true", "false", "null", "undefined"]
}
