/// The characters that cannot be seen, in the terms of the Unicode Standard.
///
/// Joiners (U+200C, U+200D) are in none of these sets: Persian and emoji need them.
extension Unicode.Scalar {
  /// Whether this is a control character: of ASCII, or of the block after it.
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether this separates lines or paragraphs, as a line feed does elsewhere.
  package var isLineSeparator: Bool { value == 0x2028 || value == 0x2029 }

  /// Whether Unicode keeps this for programs: no text may hold it.
  package var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }

  /// Whether this turns the direction of the text around it: the property `Bidi_Control`.
  package var isBidiControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether this takes no room, and neither joins letters nor turns them.
  package var isZeroWidth: Bool {
    switch value {
    case 0x200B, 0x2060...0x2065, 0xFEFF: true
    default: false
    }
  }

  /// How the Unicode Standard names this character: `U+200E`.
  package var codePoint: String { "U+" + String(hexadecimal: value, width: 4, uppercase: true) }
}
