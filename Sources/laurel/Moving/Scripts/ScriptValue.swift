internal import Source

/// What stands behind a name in settings that are written as a program, by whether it says all that counts.
struct ScriptValue {
  private enum Form {
    case plain, workedOut, required
    /// A list of texts, some of which are names of modules that are only looked up.
    case namesOfModules
  }

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
        form = isGiven ? Self.form(of: typed) : .plain
      }
    // A name alone stands for a value of the same name: `{ docs, blog }`; one with brackets is worked out.
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "("):
      form = isInQuotes || isPart ? .plain : .workedOut
    default: form = .plain
    }
  }

  /// Whether nobody knows the value. A module of the language that is called like a setting is none.
  func isUnclear(for name: String) -> Bool {
    switch form {
    case .plain: false
    case .workedOut: true
    case .required: name != "path"
    // A plugin without settings hides nothing, by whatever it is named.
    case .namesOfModules: !["plugins", "presets"].contains(name)
    }
  }

  private static func form(of typed: ArraySlice<UInt8>) -> Form {
    guard typed.first == UInt8(ascii: "[") else { return isPlain(typed) ? .plain : .workedOut }
    return form(ofList: typed.dropFirst())
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
    default: return false
    }
  }

  /// Whether a list holds nothing but texts and names of modules, up to its end or to its first list or block.
  private static func form(ofList typed: ArraySlice<UInt8>) -> Form {
    var index = typed.startIndex
    var form = Form.plain
    while index < typed.endIndex {
      if let quoted = ScriptSettings.quoted(typed[index...]) {
        index = quoted.end
      } else if let end = endOfModule(typed[index...]) {
        form = .namesOfModules
        index = end
      } else if typed[index].isSpace || typed[index] == UInt8(ascii: ",") {
        index += 1
      } else {
        let isEnd = typed[index] == UInt8(ascii: "]")
        let isKnown = isEnd ? endsValue(typed[(index + 1)...]) : "[{".utf8.contains(typed[index])
        return isKnown ? form : .workedOut
      }
    }
    return form
  }

  /// The end of `require.resolve("name")`, with which a list goes on or ends; nil if it does not stand here.
  private static func endOfModule(_ typed: ArraySlice<UInt8>) -> Int? {
    let call = "require.resolve(".utf8
    guard typed.starts(with: call),
      let quoted = ScriptSettings.quoted(typed.dropFirst(call.count).drop(while: \.isSpace))
    else { return nil }
    let close = typed[quoted.end...].drop(while: \.isSpace)
    guard close.first == UInt8(ascii: ")"),
      let next = close.dropFirst().first(where: { !$0.isSpace }), ",]".utf8.contains(next)
    else { return nil }
    return close.startIndex + 1
  }

  /// Whether nothing is put to a value that ends here.
  private static func endsValue(_ behind: ArraySlice<UInt8>) -> Bool {
    behind.drop(while: \.isSpace).first.map { !"+.?|&[(".utf8.contains($0) } ?? true
  }

  private static let words: Set<String> = ["true", "false", "null", "undefined"]
}
