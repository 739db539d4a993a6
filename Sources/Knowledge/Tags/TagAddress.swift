internal import Markup
internal import Source

/// The names of the files of tags.
///
/// A tag of letters, digits, blanks and hyphens has its own words for an address. A sign that makes another tag of it is
/// written as its bytes in hexadecimal digits, so that `C#`, `1:1`, `R&D` and `A-` stay apart from `C`, `11`, `RD` and `A`.
enum TagAddress {
  /// The longest address in bytes, so that a name of a file holds it in any script.
  private static let longest = 120
  /// How much is kept of a longer one, before the sum of all its bytes.
  private static let kept = 80

  static func slug(of name: String) -> String {
    let name = name.trimmed
    let words = Slug.fileName(withInnerSigns(name))
    let signs = outerSigns(of: name, isAlone: words.isEmpty)
    let slug = ([words] + signs).filter { !$0.isEmpty }.joined(separator: "-")
    if slug.isEmpty { return "tag" }
    return shortened(Slug.isReserved(slug) ? slug + "-tag" : slug)
  }

  /// Whether a name ends in a minus, as the grade `A-` does.
  static func endsInMinus(_ folded: String) -> Bool {
    folded.utf8.count > 1 && folded.endsWithBytes(of: "-") && folded.utf8.dropLast().last?.isSpace == false
      && folded.utf8.dropLast().last != UInt8(ascii: "-")
  }

  /// The name with the signs between digits, and the `&` in a word, as hexadecimal digits between hyphens.
  private static func withInnerSigns(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if index > 0, index + 1 < scalars.count, isInner(scalar, scalars[index - 1], scalars[index + 1]) {
        text.append(contentsOf: "-\(hexadecimal(scalar))-".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isInner(_ sign: Unicode.Scalar, _ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool
  {
    let (left, right) = (left.properties, right.properties)
    if sign == "&" { return left.isLetterOrDigit && right.isLetterOrDigit }
    guard left.generalCategory == .decimalNumber, right.generalCategory == .decimalNumber else {
      return false
    }
    return switch sign.properties.generalCategory {
    case .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: true
    default: false
    }
  }

  /// The signs that tell C# from C, A- from A, and one emoji from another.
  ///
  /// - Parameter isAlone: whether there are no words: then all signs count.
  private static func outerSigns(of name: String, isAlone: Bool) -> [String] {
    let signs = name.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol, .otherSymbol: true
      default: scalar == "#" || isAlone
      }
    }
    let minus = !isAlone && endsInMinus(Fold.key(name)) ? [hexadecimal("-")] : []
    return signs.map(hexadecimal) + minus
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

extension Unicode.Scalar.Properties {
  fileprivate var isLetterOrDigit: Bool { isAlphabetic || generalCategory == .decimalNumber }
}
