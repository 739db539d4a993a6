/// How the values of a type stand in front matter.
package enum WrittenForm: String, Sendable {
  /// Digits without quotes.
  case number
  /// A day without quotes.
  case day
  /// True or false without quotes.
  case truth
  /// A word, so that a comma parts two of them.
  case word
  /// An address or the name of a file, which may hold commas.
  case address
  case sentence
  /// A text of any number of lines.
  case passage

  /// Whether a comma parts two values.
  var isOneWord: Bool {
    switch self {
    case .number, .day, .word: true
    case .truth, .address, .sentence, .passage: false
    }
  }

  /// Whether values are larger and smaller, so that lists start with the largest.
  package var isMeasure: Bool {
    switch self {
    case .number, .day: true
    case .truth, .word, .address, .sentence, .passage: false
    }
  }
}
