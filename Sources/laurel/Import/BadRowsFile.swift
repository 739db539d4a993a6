internal import Knowledge
internal import Source

/// A table with the rows that were left out, beside the one that they are from.
///
/// Its cells are as they were typed. A column in front says why each row was left out, so that it can be put right here and
/// be imported with the same map.
struct BadRowsFile {
  let place: DiskPath
  private let bytes: [UInt8]

  /// - Parameters:
  ///   - path: the file of the table.
  ///   - site: the site that must not publish it.
  ///   - sentences: the words in which the reasons are told.
  init(
    of done: TableImport, from table: CSVTable, at path: String, for site: SiteSource, _ sentences: Sentences
  ) throws {
    // Without the mark of the encoding, spreadsheets take the letters for others.
    var bytes = Array("\u{FEFF}".utf8)
    func add(_ row: CSVTable.Row, _ reason: String) {
      bytes += CSVText.cell(reason).utf8
      bytes.append(table.separator)
      bytes += row.typed
      bytes += "\r\n".utf8
    }
    let header = done.plan.header
    add(header.row, sentences.text("Why this row was left out"))
    for (row, remarks) in done.badRows {
      let reasons = remarks.map { remark in
        let column = remark.column.map { "\(header.name(ofColumn: $0)): " } ?? ""
        return column + sentences.text(remark.diagnostic.message)
      }
      add(row, reasons.joined(separator: "; "))
    }
    self.bytes = bytes
    place = try Self.place(for: bytes, beside: DiskPath(path))
    try PrivatePlace(site: site).check(place)
  }

  /// Writes the file, unless it is there already as it would be.
  func write() throws {
    if try place.status() == nil { try place.create(with: bytes, waits: true) }
  }

  /// The first place that no other file has: somebody may have begun to put right what was left out before.
  private static func place(for bytes: [UInt8], beside table: DiskPath) throws -> DiskPath {
    let stem = ContentPath.withoutExtension(table.name.text)
    for number in 1...mostNames {
      let place = table.parent.appending("\(stem)-left-out\(number == 1 ? "" : "-\(number)").csv")
      guard let status = try place.status() else { return place }
      if status.kind == .file, status.byteCount == bytes.count, try place.contents() == bytes { return place }
    }
    throw WrongUsage.exists("\(stem)-left-out-\(mostNames).csv")
  }

  private static let mostNames = 1_000
}
