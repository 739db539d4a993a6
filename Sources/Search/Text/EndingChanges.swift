internal import Source

/// Endings of words and what stands in their place for a stemmer.
struct EndingChanges: Sendable {
  private let changes: [(from: [UInt8], to: [UInt8])]

  /// - Parameter text: pairs such as `ise=ize`, with blanks between them.
  init(_ text: String) {
    changes = text.split(whereSeparator: \.isWhitespace).map { pair in
      let sides = String(pair).parts(separatedBy: "=").map { Array($0.utf8) }
      return (sides[0], sides[1])
    }
  }

  /// The word with the first of these endings changed that it has behind three letters or more.
  func applied(to word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (from, to) in changes where word.count > from.count + 2 && word.suffix(from.count).elementsEqual(from)
    {
      return ArraySlice(word.dropLast(from.count) + to)
    }
    return word
  }

  /// The accents of endings by which the rules of some languages know them. Words are looked up without accents, and so
  /// they are put back where an ending can hardly be another: "evaluacion" is the singular of "evaluaciones". And
  /// "comunicación" is stemmed as "comunicar", as it is no form of "común".
  static let accents: [String: EndingChanges] = [
    "es": EndingChanges("icacion=icar icaciones=icar cion=ción sion=sión xion=xión logia=logía"),
    "fr": EndingChanges("ee=ée ees=ées ite=ité ites=ités"),
    "it": EndingChanges("ita=ità"),
    "pt": EndingChanges(
      "cao=ção coes=ções sao=são soes=sões encia=ência encias=ências ancia=ância ancias=âncias"),
  ]
}
