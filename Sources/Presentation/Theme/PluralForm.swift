internal import Source

/// The forms that words take with numbers. The last one is that of all numbers without a form of their own.
enum PluralForm: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The form that goes with a whole number in a language.
  ///
  /// Source: Unicode CLDR 45, `supplemental/plurals.xml`, for whole numbers; a language that is not told there by
  /// name has one form for 1 and another for the rest. Forms for whole millions are left out.
  init(of count: Int, in language: String) {
    self = Self.rule(of: language)(count)
  }

  /// The forms that a language tells apart, in the order above.
  static func all(in language: String) -> [PluralForm] {
    let rule = rule(of: language)
    let found = Set((0...200).map(rule))
    return allCases.filter { found.contains($0) || $0 == .other }
  }

  private typealias Rule = @Sendable (Int) -> PluralForm

  private static func rule(of language: String) -> Rule {
    switch language.lowercased().parts(separatedBy: "-")[0] {
    case "id", "ja", "km", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": { _ in .other }
    case "am", "bn", "fa", "fr", "gu", "hi", "hy", "kn", "pa", "pt", "ti", "zu": { $0 < 2 ? .one : .other }
    case "fil", "tl": { [4, 6, 9].contains($0 % 10) ? .other : .one }
    case "ar": arabic
    case "he", "iw": { $0 == 1 ? .one : $0 == 2 ? .two : .other }
    case "be", "ru", "uk": { slavic($0, isOne: $0 % 10 == 1 && $0 % 100 != 11, rest: .many) }
    case "bs", "hr", "sr": { slavic($0, isOne: $0 % 10 == 1 && $0 % 100 != 11, rest: .other) }
    case "pl": { slavic($0, isOne: $0 == 1, rest: .many) }
    case "cs", "sk": { $0 == 1 ? .one : (2...4).contains($0) ? .few : .other }
    case "ro": { $0 == 1 ? .one : $0 == 0 || (1...19).contains($0 % 100) ? .few : .other }
    default: { $0 == 1 ? .one : .other }
    }
  }

  private static func arabic(_ count: Int) -> PluralForm {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func slavic(_ count: Int, isOne: Bool, rest: PluralForm) -> PluralForm {
    if isOne { return .one }
    return (2...4).contains(count % 10) && !(12...14).contains(count % 100) ? .few : rest
  }
}
