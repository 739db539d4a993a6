/// Regular expressions that say what the check says, in the part of the notation that all programs share.
///
/// The end is `(?![\s\S])`, because `$` also stands before a last line end in Python. White space is named by its six
/// characters, because `\s` means more, and not everywhere the same.
enum TextPattern {
  private static let space = #"[\t\n\u000B\f\r ]"#
  /// Whatever is no white space.
  static let letter = #"[^\t\n\u000B\f\r ]"#
  private static let any = #"[\s\S]"#
  private static let end = #"(?![\s\S])"#

  /// The whole of a text, with white space at either end.
  static func whole(_ pattern: String) -> String { "^\(space)*(?:\(pattern))\(space)*\(end)" }

  /// A text of so many letters without the white space at its ends; at least one.
  static func letters(from least: Int?, to most: Int?) -> String {
    let least = max(1, least ?? 1)
    if most == 1 { return letter }
    let middle = "\(any){\(max(0, least - 2)),\(most.map { String(max(0, $0 - 2)) } ?? "")}"
    return least == 1 ? "\(letter)(?:\(middle)\(letter))?" : "\(letter)\(middle)\(letter)"
  }

  /// Stands before a pattern of a text in which nothing may hide.
  ///
  /// The characters are those of the check `invisible-character`.
  static let nothingHidden =
    #"(?![\s\S]*[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF])"#

  /// Stands before a pattern of a longer text, in which no control character may be.
  static let nothingControlling = #"(?![\s\S]*[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F])"#

  /// A number with digits alone: `2026`, `-3`, `0.5`.
  static let number = #"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"#

  /// A day of the Gregorian calendar from the year 1 to 9999, leap years among them.
  static let date: String = {
    let longMonths = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    let shortMonths = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    let everyYear = "(?!0000)[0-9]{4}-(?:\(longMonths)|\(shortMonths)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    let fourth = "(?:0[48]|[2468][048]|[13579][26])"
    return "\(everyYear)|(?:[0-9]{2}\(fourth)|\(fourth)00)-02-29"
  }()

  static let flag = anyCase(of: ["true", "yes", "on", "false", "no", "off"])

  /// What no address may hold.
  private static let refused =
    #"\u0000-\u0020\u007F-\u009F\\\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFF1A"#

  static let url = "https?://[^/?#\(refused)][^\(refused)]*"

  static let email: String = {
    let signs = "!#-'*+\\-/0-9=?A-Z^-~"
    return "[.\(signs)]+@[\(signs)]+(?:\\.[\(signs)]+)+"
  }()

  /// The tag of a language, as the check `language-tag` reads it.
  static let language =
    "[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[0-9][A-Za-z0-9]{3,7}|[A-Za-z][A-Za-z0-9]{4,7}))*"

  /// A file of the site, by its path.
  static let path = #"(?!//)[^:?#\\\u0000-\u001F\u007F-\u009F]+"#

  /// Any of these words, whatever the case of their English letters.
  static func anyCase(of words: [String]) -> String {
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
