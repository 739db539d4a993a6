/// One step of reading YAML, with its place as a range of bytes in the file.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart, documentEnd
    case alias
    case scalar(String, style: YAMLValue.ScalarStyle)
    case listStart, listEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  let range: Range<Int>

  /// The failure that this event is none that can be read.
  func failure(_ problem: YAMLProblem) -> YAMLFailure { YAMLFailure(problem, at: range.lowerBound) }
}

/// Why YAML could not be read on: what is wrong, where, and inside what.
struct YAMLFailure: Error {
  let problem: YAMLProblem
  /// The byte in the file at which reading stopped; the mistake may be before it.
  let offset: Int
  /// Where the part starts that was being read.
  let contextOffset: Int?

  init(_ problem: YAMLProblem, at offset: Int, contextOffset: Int? = nil) {
    self.problem = problem
    self.offset = offset
    self.contextOffset = contextOffset
  }
}

/// What is wrong with a text that is not the YAML which we read.
enum YAMLProblem: Hashable {
  case badStart, badEscape, controlCharacter, tab, unclosedQuote
  case unexpectedColon, unexpectedItem
  case expectedColon, expectedComma, expectedItem, expectedKey
  /// A text that starts with a sign which YAML keeps for itself: `&`, `*` or `!`.
  case reservedSign
  case nameIsNoText, rootIsNoMapping, secondDocument
  /// The name `<<`, which brings in the values of another place.
  case merge
  case tooDeep(limit: Int)
  case tooManyKeys(limit: Int)
  /// Any other problem, in the words of libyaml.
  case other(String)

  /// Reads the words of libyaml 0.2.5.
  init(libyaml words: String) {
    self =
      switch words {
      case "found character that cannot start any token": .badStart
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        .badEscape
      case "control characters are not allowed": .controlCharacter
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        .tab
      case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
      case "mapping values are not allowed in this context", "found unexpected ':'": .unexpectedColon
      case "block sequence entries are not allowed in this context": .unexpectedItem
      case "could not find expected ':'": .expectedColon
      case "did not find expected ',' or ']'", "did not find expected ',' or '}'": .expectedComma
      case "did not find expected '-' indicator": .expectedItem
      case "did not find expected key", "did not find expected <document start>": .expectedKey
      case "did not find expected alphabetic or numeric character", "found undefined tag handle",
        "did not find expected whitespace or line break", "did not find the expected '>'",
        "did not find expected tag URI", "did not find URI escaped octet", "did not find expected '!'":
        .reservedSign
      default: .other(words)
      }
  }
}
