internal import Knowledge
internal import Source

/// The name of a person that a list has by the family name: `OKOYE, Amara` is `Amara Okoye`.
enum TurnedName {
  /// The name with the given name first; a text that is no such name stays as it is.
  static func text(of name: String) -> String {
    let parts = name.parts(separatedBy: ",").map(\.trimmed)
    guard !parts.contains(""), !name.utf8.contains(where: \.isDigit) else { return name }
    let isSuffix = parts.map { suffixes.contains(Fold.key($0)) }
    switch parts.count {
    case 2 where !isSuffix[1]: return "\(given(parts[1])) \(family(parts[0]))"
    // What is said besides stands behind either name.
    case 3 where isSuffix[2]: return "\(given(parts[1])) \(family(parts[0])) \(parts[2])"
    case 3 where isSuffix[1]: return "\(given(parts[2])) \(family(parts[0])) \(parts[1])"
    default: return name
    }
  }

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "edd", "ed.d.", "md", "m.d.", "esq", "esq.",
  ]
  /// The suffixes that are not written in capitals.
  private static let smallSuffixes: Set<String> = ["jr", "jr.", "sr", "sr."]

  private static func family(_ name: String) -> String {
    let words = name.parts(separatedBy: " ")
    guard isInCapitals(name) else { return name }
    return words.enumerated().map { index, word in
      let key = Fold.key(word)
      if index > 0, suffixes.contains(key), !smallSuffixes.contains(key) { return word }
      let isSmall = index + 1 < words.count && PersonName.smallWords.contains(key)
      return isSmall ? word.lowercased() : capitalized(word)
    }.joined(separator: " ")
  }

  /// Two capital letters are mostly initials, such as `TJ`.
  private static func given(_ name: String) -> String {
    guard isInCapitals(name) else { return name }
    return name.parts(separatedBy: " ").map { $0.unicodeScalars.count > 2 ? capitalized($0) : $0 }
      .joined(separator: " ")
  }

  /// Whether a text has letters, and no small one.
  private static func isInCapitals(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.contains { $0.properties.isUppercase } && !scalars.contains { $0.properties.isLowercase }
  }

  /// A word with a capital letter at its start, behind a hyphen, an apostrophe and a period, and behind `Mc`.
  private static func capitalized(_ word: String) -> String {
    var text = ""
    var isStart = true
    for scalar in word.unicodeScalars {
      text += isStart ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
      isStart =
        "-'.\u{2010}\u{2011}\u{2019}".unicodeScalars.contains(scalar) || text.utf8.elementsEqual("Mc".utf8)
    }
    return text
  }
}
