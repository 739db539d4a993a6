internal import Source

/// A mark that cmark does not know. While cmark reads, a token stands in its place, so that nothing in it is taken for
/// a mark of Markdown, made typographic or cut by a table.
enum Mark {
  /// `[[name]]` or `![[file|words]]`, whole.
  case wikilink(Wikilink)
  /// `[[name|`, before words that are Markdown themselves.
  case wikilinkStart(Wikilink)
  /// The `]]` behind such words.
  case wikilinkEnd
  /// `==` before or behind words that are marked.
  case highlight(canOpen: Bool, canClose: Bool)
  /// `~2~` or `^2^` right behind a word.
  case script(Script, String)
  /// `{#id .class}` at the end of a line.
  case attributes(HeadingAttributes)
  /// `^name` at the end of a paragraph.
  case blockName(String)
  /// `<a id="name">` or `<a id="name"></a>`, which only gives a place a name.
  case anchor(String)
  /// The `</a>` behind words that have such a name.
  case anchorEnd
  /// `[!note]-` at the start of a quotation.
  case callout(Callout)
  /// The address of a link that holds blanks.
  case address
  /// What stands on a line between the dollar signs of `$x_1$` or `$$…$$`. The whole of it is told of if nobody reads it
  /// without a program.
  case formula(told: Range<Int>?)
  /// A text that cmark shall leave alone; an empty one only parts what stands around it.
  case text
}

/// Letters that stand lower or higher than others; the value is the name of their element.
enum Script: String {
  case lower = "sub"
  case upper = "sup"
}

/// A mark and where it is written.
struct PlacedMark {
  let mark: Mark
  /// In the text as it was typed.
  let range: Range<Int>
}

/// The sign that stands for a mark in the text that cmark reads: its number between two noncharacters, which no text
/// may hold.
enum MarkToken {
  static let start: [UInt8] = [0xEF, 0xB7, 0x90]
  static let end: [UInt8] = [0xEF, 0xB7, 0x91]
  static let scalar = Unicode.Scalar(UInt32(0xFDD0))

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes += start
    bytes += Array(String(number).utf8)
    bytes += end
  }

  /// Whether one of the two noncharacters stands at an offset.
  static func isSign(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
    let offset = bytes.index(bytes.startIndex, offsetBy: index)
    guard bytes[offset] == 0xEF, index + 2 < bytes.count else { return false }
    return bytes[bytes.index(offset, offsetBy: 1)] == 0xB7
      && (bytes[bytes.index(offset, offsetBy: 2)] & 0xFE) == 0x90
  }

  /// Where somebody typed one of the signs by its number. As they are they are no part of a text any more.
  static func numberedSigns(in text: [UInt8]) -> [Range<Int>] {
    text.indices.compactMap { index in
      guard text[index] == UInt8(ascii: "&") else { return nil }
      let length = lengthOfNumberedSign(text[index...].prefix(12))
      return length > 0 ? index..<index + length : nil
    }
  }

  /// The length of `&#xFDD0;`, or of its like, at the start of a text; 0 if it does not stand there.
  private static func lengthOfNumberedSign(_ text: ArraySlice<UInt8>) -> Int {
    guard text.starts(with: "&#") else { return 0 }
    let isHexadecimal = text.dropFirst(2).first.map { $0.lowercased == UInt8(ascii: "x") } ?? false
    let digits = text.dropFirst(isHexadecimal ? 3 : 2).prefix { $0.isLetter || $0.isDigit }
    guard text[digits.endIndex...].first == UInt8(ascii: ";"),
      let number = Int(digits.text, radix: isHexadecimal ? 16 : 10), (0xFDD0...0xFDD1).contains(number)
    else { return 0 }
    return digits.endIndex + 1 - text.startIndex
  }

  /// A piece of a text with tokens.
  enum Piece {
    case text(Range<Int>)
    case mark(Int)
  }

  /// Whether there may be a token in a text.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool { text.contains(0xEF) }

  /// A text cut at its tokens.
  static func pieces(of text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var written = 0
    var index = 0
    while index < text.count {
      guard text[index] == 0xEF, isSign(text, at: index) else {
        index += 1
        continue
      }
      if written < index { pieces.append(.text(written..<index)) }
      var digits = index + 3
      var number = 0
      while digits < text.count, text[digits].isDigit {
        number = number * 10 + Int(text[digits] - UInt8(ascii: "0"))
        digits += 1
      }
      pieces.append(.mark(number))
      index = min(text.count, digits + 3)
      written = index
    }
    if written < text.count { pieces.append(.text(written..<text.count)) }
    return pieces
  }

  /// What of a text is no token.
  static func words(of text: UnsafeBufferPointer<UInt8>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    guard mayStand(in: text) else { return [text[...]] }
    return pieces(of: text).compactMap { if case .text(let range) = $0 { text[range] } else { nil } }
  }
}
