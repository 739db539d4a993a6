internal import Source

/// What letters are to the search. `search-words.js` has the same rules.
enum Letters {
  /// Whether a scalar is a letter, a digit or a mark.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: isNumber(scalar)
    }
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// Whether one word ends and another begins at a place inside: before an apostrophe, and in `gitHub` and `HRLinks`.
  static func isSeam(_ place: Int, in word: ArraySlice<Unicode.Scalar>) -> Bool {
    if word[place] == "'" { return true }
    guard isUpper(word[place]) else { return false }
    if isLower(word[place - 1]) { return true }
    let next = word[(place + 1)...].prefix(2)
    return isUpper(word[place - 1]) && next.count == 2 && next.allSatisfy(isLower)
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isUppercaseLetter }
    return scalar.properties.generalCategory == .uppercaseLetter
  }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(scalar.value).isLetter && !UInt8(scalar.value).isUppercaseLetter }
    return scalar.properties.generalCategory == .lowercaseLetter
  }

  /// Adds a decomposed letter in lower case; those that no keyboard abroad has become their nearest.
  static func appendFolded(_ letter: Unicode.Scalar, to bytes: inout [UInt8]) {
    if letter.isASCII { return bytes.append(UInt8(letter.value).lowercased) }
    for scalar in letter.properties.lowercaseMapping.unicodeScalars {
      bytes.append(contentsOf: (scalar.plainLetters ?? String(scalar)).utf8)
    }
  }
}
