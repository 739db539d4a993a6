internal import Source

/// A table as text that spreadsheets open (RFC 4180).
enum CSVText {
  /// A row with the end of its line.
  static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell in quotes. A text that a spreadsheet would take for a formula gets an apostrophe in front.
  private static func cell(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    if let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return (bytes + [UInt8(ascii: "\"")]).text
  }
}
