internal import CQREncode
internal import Knowledge
internal import Source

/// An address as a QR code, which telephones read from paper.
///
/// Source: ISO/IEC 18004. A sixth of it may be dirty or torn, and it is read all the same.
struct QRCode {
  /// How many squares it has along a side.
  let side: Int
  private let isDark: [Bool]

  /// Nil for an address that has no room in such a code.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.side = side
    isDark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The part of the plane that it takes, with the margin of four squares that it has to have, for `viewBox`.
  var frame: String { "-4 -4 \(side + 8) \(side + 8)" }

  /// Its dark squares as lines of their height, for a path that is stroked: the squares of a row that touch are one line.
  var path: String {
    (0..<side).map { row in
      var path = ""
      var end = 0
      for run in runs(in: row) {
        path += path.isEmpty ? "M\(run.lowerBound) \(row).5" : "m\(run.lowerBound - end) 0"
        path += "h\(run.count)"
        end = run.upperBound
      }
      return path
    }.joined()
  }

  /// Where a row is dark.
  private func runs(in row: Int) -> [Range<Int>] {
    (0..<side).reduce(into: []) { runs, column in
      guard isDark[row * side + column] else { return }
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
  }
}

/// A QR code for a template.
struct CodeView: TemplateView {
  private let code: QRCode

  /// The code that leads to an address of the site; nil where the site has no address.
  init?(to address: String, _ pen: Pen) {
    guard let site = pen.site.configuration.url, let code = QRCode(site + RelativeURL.encode(address)) else {
      return nil
    }
    self.code = code
  }

  static let contract = TemplateContract<Self>(
    "A QR code.",
    [
      .text(.viewBox) { $0.code.frame },
      .text(.path) { $0.code.path },
    ])
}
