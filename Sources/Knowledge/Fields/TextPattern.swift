/// Regular expressions that say what the check says, in the part of the notation that all programs share.
///
/// The end is `(?![\s\S])`, because `$` also stands before a last line end in Python. White space is named by its six
/// characters, because `\s` means more, and not everywhere the same.
package enum TextPattern {
  private static let space = #"[\t\n\u000B\f\r ]"#
  /// Whatever is no white space.
  package static let letter = #"[^\t\n\u000B\f\r ]"#
  package static let any = #"[\s\S]"#
  private static let end = #"(?![\s\S])"#

  /// The whole of a text, with white space at either end.
  package static func whole(_ pattern: String) -> String { "^\(space)*(?:\(pattern))\(space)*\(end)" }

  /// A text of so many letters without the white space at its ends; at least one.
  package static func letters(from minimum: Int?, to maximum: Int?) -> String {
    let minimum = max(1, minimum ?? 1)
    if maximum == 1 { return letter }
    let middle = "\(any){\(max(0, minimum - 2)),\(maximum.map { String(max(0, $0 - 2)) } ?? "")}"
    return minimum == 1 ? "\(letter)(?:\(middle)\(letter))?" : "\(letter)\(middle)\(letter)"
  }

  /// Stands before a pattern of a text that holds none of the characters of a class.
  package static func without(_ refused: String) -> String { "(?!\(any)*\(refused))" }

  /// What may hide in a text: the characters of the check `invisible-character`.
  static let hidden =
    #"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]"#

  /// What no longer text may hold.
  static let controlling = #"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]"#

  /// Any of these words, whatever the case of their English letters.
  package static func anyCase(of words: [String]) -> String {
    words.map { word in
      word.unicodeScalars.map { scalar in
        switch scalar {
        case "A"..."Z", "a"..."z":
          "[\(String(scalar).uppercased())\(String(scalar).lowercased())]"
        case "0"..."9", " ", "_": String(scalar)
        case _ where scalar.value < 0x80: "\\u00\(String(scalar.value, radix: 16))"
        default: String(scalar)
        }
      }.joined()
    }.joined(separator: "|")
  }
}
