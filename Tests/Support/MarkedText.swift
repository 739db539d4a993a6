package import Source

/// A text in which ① to ⑨ mark places. The marks are no part of it.
package struct MarkedText: Sendable {
  package let bytes: [UInt8]
  /// The mark of each place.
  package let marks: [Place: String]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var offsets: [(offset: Int, mark: String)] = []
    for scalar in marked.unicodeScalars {
      if ("①"..."⑨").contains(scalar) {
        offsets.append((bytes.count, String(scalar)))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    let text = SourceText(path: "", bytes: bytes)
    self.bytes = bytes
    marks = Dictionary(
      offsets.map { (text.place(at: $0.offset), $0.mark) }, uniquingKeysWith: { first, _ in first })
  }
}
