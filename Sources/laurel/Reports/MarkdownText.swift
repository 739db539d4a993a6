internal import Source

/// Text that comes out of Markdown as it went in: no part of it is read as markup, and none calls for anybody.
///
/// Marks are written as character references. GitHub looks for names such as `@team` and numbers such as `#12` in
/// the finished page, where references are gone; a space of no width behind the mark keeps it from finding them.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.printable.unicodeScalars {
      if isMark(scalar) || (scalar == "." && "wW".unicodeScalars.contains(previous)) {
        escaped += "&#\(scalar.value);"
        if scalar == "@" || scalar == "#" { escaped += "&#8203;" }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }

  /// ASCII punctuation but the marks that mean nothing within a line. A dot makes a link only after `www`.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", "'", "-", ";", "?", "%", ".", "/", "(", ")", "\"", "+", "=": false
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
