internal import Foundation

/// The text of a table, whatever encoding a spreadsheet saved it in.
package struct TableText {
  package let text: SourceText
  /// The encoding, where it had to be guessed.
  package let guess: String?

  package init(path: String, bytes: [UInt8]) {
    if let utf16 = Self.utf16(bytes) {
      (text, guess) = (SourceText(path: path, bytes: utf16), nil)
    } else if case .text(let utf8) = DecodedText(SourceFile(path: path, bytes: bytes)) {
      (text, guess) = (utf8, nil)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      // A byte of zero makes no text wrong as a whole; the check tells in which cell it is.
      (text, guess) = (SourceText(path: path, bytes: bytes), nil)
    } else {
      // What older spreadsheets write. A byte that Windows-1252 does not have is a question mark in a diamond.
      let scalars = bytes.map { String(bytes: [$0], encoding: .windowsCP1252) ?? "\u{FFFD}" }
      (text, guess) = (SourceText(path: path, bytes: Array(scalars.joined().utf8)), "Windows-1252")
    }
  }

  /// The bytes in UTF-8 of a text that says by its first bytes that it is UTF-16.
  package static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
