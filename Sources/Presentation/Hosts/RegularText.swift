internal import Markup
internal import Source

/// Texts as patterns of Perl's sort, which Apache and nginx read.
enum RegularText {
  /// A pattern that meets a text and no other.
  static func pattern(of text: String) -> String {
    text.utf8.flatMap { byte in
      // Around patterns, these stand for other things.
      if "#% ".utf8.contains(byte) { return Array("\\x\(URLBytes.hexadecimal([byte]))".utf8) }
      return ".^$*+?()[]{}|\\".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }.text
  }
}
