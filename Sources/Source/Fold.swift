internal import Foundation

/// Equality of words as people see it: without case, accents and the difference of quotation marks.
package enum Fold {
  /// A key that is the same for texts that differ only by case, accents or the form of quotes and dashes.
  package static func key(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.contains(where: \.isUppercaseLetter) ? text.utf8.map(\.lowercased).text : text
    }
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": folded.append("'")
      case "\u{201C}", "\u{201D}": folded.append("\"")
      case "\u{2010}"..."\u{2015}": folded.append("-")
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }

  /// A key that is the same for paths that some computer takes for the same: those that differ only by case, or by the
  /// form in which letters with accents are kept.
  package static func path(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return key(path) }
    let lowercase = path.decomposedStringWithCanonicalMapping.unicodeScalars
      .map(\.properties.lowercaseMapping).joined()
    return composed(lowercase)
  }

  /// The same text in Unicode's normalization form C, so that equal-looking names have equal bytes.
  package static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }
}
