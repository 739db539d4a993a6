internal import Source

extension TableText {
  /// Reads a file, which may lie anywhere. One that a spreadsheet keeps for itself is wrong usage.
  static func read(_ file: String) throws -> TableText {
    let bytes = try InputText.bytes(of: file)
    let start = Array(bytes.prefix(FileSignature.length))
    let isText = utf16(bytes) != nil || !start.contains(0)
    guard isText, !FileSignature.isNoTable(start) else { throw WrongUsage.notCSV(file) }
    return TableText(path: file, bytes: bytes)
  }
}
