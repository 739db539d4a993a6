internal import Source

/// A line of a paragraph, without the marks of the quotation in which it stands.
struct MarkedLine {
  let number: Int
  let bytes: ArraySlice<UInt8>
  /// Whether it stands in no quotation.
  let isUnquoted: Bool

  init(_ number: Int, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    self.bytes = bytes.drop { $0.isBlank || $0.isHidden || $0 == UInt8(ascii: ">") }
    isUnquoted = bytes.first != UInt8(ascii: ">")
  }
}
