/// A table as text that spreadsheets open (RFC 4180).
package enum CSVText {
  /// A row with the end of its line.
  package static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell in quotes. A text that a spreadsheet would take for a formula gets an apostrophe in front.
  package static func cell(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) {
      bytes.append(UInt8(ascii: "'"))
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return (bytes + [UInt8(ascii: "\"")]).text
  }

  /// Also in the wide form of East Asian writing.
  private static let formulaStarts = "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars
}
