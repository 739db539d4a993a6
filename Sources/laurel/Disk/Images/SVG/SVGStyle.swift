internal import Knowledge
internal import Source

/// A style sheet or a value in a drawing, which may load nothing.
///
/// Only functions can load, and a rule that starts with `@`. So every function has to be known, and its address has to be
/// a part of the drawing, or hold a font as a whole. An escape could write any of them in another way.
///
/// Source: CSS Syntax, level 3, 4; CSS Values, level 4.
enum SVGStyle {
  static func check(_ style: String) throws(DrawingFault.Reason) {
    let bytes = Array(style.utf8)
    var index = 0
    var name = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): throw .style("\\")
      case UInt8(ascii: "@"):
        let rule = bytes[(index + 1)...].prefix { isOfWord($0) }.map(\.lowercased).text
        guard ["media", "font-face"].contains(rule) else { throw .style("@" + rule) }
      case UInt8(ascii: "("):
        let function = bytes[name..<index].map(\.lowercased).text
        guard functions.contains(function) else { throw .style(function) }
        if function == "url" { try checkAddress(bytes[(index + 1)...]) }
      default: break
      }
      index += 1
      if index <= bytes.count, !isOfWord(bytes[index - 1]) { name = index }
    }
  }

  private static func checkAddress(_ rest: ArraySlice<UInt8>) throws(DrawingFault.Reason) {
    let address = rest.prefix { $0 != UInt8(ascii: ")") }.trimmed
    let isQuoted = address.first == UInt8(ascii: "\"") || address.first == UInt8(ascii: "'")
    let bare = address.dropFirst(isQuoted ? 1 : 0)
    guard bare.first == UInt8(ascii: "#") || isFont(bare) else {
      throw .address(address.prefix(80).onOneLine)
    }
  }

  /// Whether an address holds the letters of a font itself.
  private static func isFont(_ address: ArraySlice<UInt8>) -> Bool {
    let start = address.prefix(40).map(\.lowercased).text
    return fontTypes.contains { start.startsWithBytes(of: "data:\($0)") }
  }

  private static let fontTypes = [
    "font/", "application/font-", "application/x-font-", "application/octet-stream;base64,",
  ]

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Those that give a color, a number, a shape, a place or a font; the one without a name only puts things together.
  private static let functions: Set<String> = [
    "", "url", "format", "local", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch",
    "color-mix", "var",
    "calc", "min",
    "max", "clamp", "matrix", "matrix3d", "translate", "translatex", "translatey", "translate3d", "scale",
    "scalex",
    "scaley", "rotate", "skew", "skewx", "skewy", "blur", "brightness", "contrast", "drop-shadow",
    "grayscale",
    "hue-rotate", "invert", "opacity", "saturate", "sepia", "circle", "ellipse", "inset", "polygon", "path",
    "rect",
    "nth-child", "nth-of-type", "not", "is", "where", "and", "or", "only", "screen", "print",
  ]
}
