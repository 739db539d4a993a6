internal import Knowledge
internal import Source

/// Whether a screen shows dark text on light surfaces or light text on dark ones.
enum ColorScheme: String, CaseIterable, Sendable { case light, dark }

/// A color that a style sheet gives a name: `--accent: #1c5a43` in `:root`.
struct ColorToken: Sendable {
  /// Without the two hyphens.
  let name: String
  let color: Color
  let scheme: ColorScheme
  /// The place of the color.
  let span: SourceSpan
}

extension ColorToken {
  /// The colors that a style sheet names in `:root`, for all screens or for dark ones, in their order.
  static func all(in text: SourceText) -> [ColorToken] {
    var reader = Reader(text: text)
    reader.read()
    return reader.tokens
  }

  /// Walks over the blocks and declarations of a style sheet.
  private struct Reader {
    let text: SourceText
    private(set) var tokens: [ColorToken] = []
    /// What stands before the blocks that are open, without spaces.
    private var blocks: [String] = []
    private var index = 0
    /// Where what is being read began.
    private var start = 0

    init(text: SourceText) { self.text = text }

    mutating func read() {
      while index < text.bytes.count {
        switch text.bytes[index] {
        case UInt8(ascii: "/") where text.bytes[index...].starts(with: "/*"): skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
        case UInt8(ascii: "{"):
          blocks.append(text.bytes[start..<index].filter { !$0.isSpace }.text)
          goOn()
        case UInt8(ascii: ";"):
          declare()
          goOn()
        case UInt8(ascii: "}"):
          declare()
          _ = blocks.popLast()
          goOn()
        default: index += 1
        }
      }
    }

    private mutating func goOn() {
      index += 1
      start = index
    }

    /// A comment before anything else is no part of what follows.
    private mutating func skipComment() {
      let isFirst = text.bytes[start..<index].allSatisfy(\.isSpace)
      index += 2
      while index < text.bytes.count, !text.bytes[index...].starts(with: "*/") { index += 1 }
      index = min(index + 2, text.bytes.count)
      if isFirst { start = index }
    }

    private mutating func skipString() {
      let quote = text.bytes[index]
      index += 1
      while index < text.bytes.count, text.bytes[index] != quote {
        index += text.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index += 1
    }

    private var scheme: ColorScheme? {
      switch blocks {
      case [":root"]: .light
      case ["@media(prefers-color-scheme:dark)", ":root"]: .dark
      default: nil
      }
    }

    private mutating func declare() {
      let declaration = text.bytes[start..<index].trimmed
      guard let scheme, declaration.starts(with: "--"),
        let colon = declaration.firstIndex(of: UInt8(ascii: ":"))
      else { return }
      let value = declaration[(colon + 1)...].trimmed
      guard let color = Color(value.text) else { return }
      let name = declaration[..<colon].dropFirst(2).trimmed.text
      tokens.append(
        ColorToken(
          name: name, color: color, scheme: scheme, span: text.span(value.startIndex..<value.endIndex)))
    }
  }
}
