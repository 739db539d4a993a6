internal import Foundation
internal import Markup
internal import Source

/// The names of the files of tags.
///
/// A tag of letters, digits, blanks and hyphens has its own words for an address. A sign that makes another tag of it is
/// written where it stands, as its bytes in hexadecimal digits, so that `C#`, `1:1`, `R&D` and `A-` stay apart from `C`,
/// `11`, `RD` and `A`.
enum TagAddress {
  /// The longest address in bytes, so that a name of a file holds it with its ending in any script.
  private static let longest = 110
  /// How much is kept of a longer one, before the sum of all its bytes.
  private static let kept = 80

  static func slug(of name: String) -> String {
    let key = key(name)
    return shortened(Slug.isReserved(key) ? key + "-tag" : key)
  }

  /// What is the same for names that share an address: of any length, and before a name is avoided that Windows keeps.
  static func key(_ name: String) -> String {
    let scalars = Array(Fold.composed(name.trimmed).unicodeScalars)
    let words = words(of: scalars)
    if !words.isEmpty { return words }
    let signs = scalars.filter { !$0.properties.isWhitespace && !$0.properties.isVariationSelector }
    return signs.isEmpty ? "tag" : signs.map(hexadecimal).joined(separator: "-")
  }

  private static func words(of scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for index in scalars.indices {
      switch use(of: SignPlace(scalars, at: index)) {
      case .letter: text.append(scalars[index])
      case .sign: text.append(contentsOf: "-\(hexadecimal(scalars[index]))-".unicodeScalars)
      case .blank: text.append("-")
      }
    }
    let words = Slug.github(withoutAccents(String(text))).utf8.split { "-_".utf8.contains($0) }
    return Fold.composed(words.map(\.text).joined(separator: "-"))
  }

  /// What a character is in an address.
  private enum Use {
    /// A letter or a digit, or what falls away.
    case letter
    case sign, blank
  }

  private static func use(of place: SignPlace) -> Use {
    switch place.sign.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .otherSymbol, .otherNumber, .enclosingMark: return .sign
    case .dashPunctuation: return place.isMinus ? .sign : .blank
    case .spaceSeparator, .control: return .blank
    case .modifierSymbol: return place.sign == "^" || place.sign.properties.isEmojiModifier ? .sign : .letter
    case .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
      if place.isBetweenDigits { return .sign }
    default: return .letter
    }
    switch place.sign {
    case "#", "%", "‰", "@", "*": return .sign
    case "&": return place.isInWord ? .sign : .letter
    case "/", "\\": return !place.isInWord ? .letter : place.isBesideDigit ? .sign : .blank
    case ".": return place.isBeforeFirstLetter ? .sign : .letter
    default: return .letter
    }
  }

  /// The text without the accents of Latin and Greek letters. In other scripts, what stands on a letter makes another
  /// letter of it.
  private static func withoutAccents(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain = String.UnicodeScalarView()
    var isLatinOrGreek = false
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark {
        if isLatinOrGreek || scalar.properties.isVariationSelector { continue }
      } else {
        isLatinOrGreek = scalar.value < 0x400
      }
      plain.append(scalar)
    }
    return String(plain)
  }

  private static func hexadecimal(_ sign: Unicode.Scalar) -> String {
    URLBytes.hexadecimal(String(sign).utf8)
  }

  private static func shortened(_ slug: String) -> String {
    guard slug.utf8.count > longest else { return slug }
    var start = String.UnicodeScalarView()
    var length = 0
    for scalar in slug.unicodeScalars {
      length += String(scalar).utf8.count
      if length > kept { break }
      start.append(scalar)
    }
    return "\(String(start))-\(FNV.fingerprint(FNV.hash(Array(slug.utf8)[...])))"
  }
}

/// A character in the name of a tag, and what stands beside it.
private struct SignPlace {
  let sign: Unicode.Scalar
  private let before: Unicode.Scalar?
  private let after: Unicode.Scalar?
  /// Whether at most one letter or digit stands before it in the word.
  private let endsShortWord: Bool

  init(_ scalars: [Unicode.Scalar], at index: Int) {
    sign = scalars[index]
    before = index > 0 ? scalars[index - 1] : nil
    after = index + 1 < scalars.count ? scalars[index + 1] : nil
    endsShortWord = index < 2 || scalars[index - 2].properties.isWhitespace
  }

  /// Whether it stands between letters and digits.
  var isInWord: Bool { isWord(before) && isWord(after) }

  var isBesideDigit: Bool { isDigit(before) || isDigit(after) }

  var isBetweenDigits: Bool { isDigit(before) && isDigit(after) }

  /// Whether a name begins with it, as `.NET` does.
  var isBeforeFirstLetter: Bool { before == nil && isWord(after) }

  /// Whether a hyphen is a minus: before the number that a name begins with, or behind a grade as in `A-`. At the end of a
  /// name, it is one behind any word.
  var isMinus: Bool {
    if before == nil { return isDigit(after) }
    return isWord(before) && (after == nil || endsShortWord && isBlank(after))
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber } ?? false
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.generalCategory == .decimalNumber
  }

  private func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }
}
