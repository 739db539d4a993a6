internal import Source

/// What is wrong with an address of which no link was made.
extension BracketScan {
  func slip(for typed: Range<Int>, isPicture: Bool, range: Range<Int>) -> MarkSlip {
    let all = text.source[typed]
    let hasTitle = all.last == UInt8(ascii: "\"")
    let title = hasTitle ? all.dropLast().lastIndex(of: UInt8(ascii: "\"")) ?? all.endIndex : all.endIndex
    let address = all[..<title].trimmed
    if isPicture, let size = sizeOfPicture(in: address) {
      return MarkSlip(form: .sizeOfPicture, range: range, edits: [(size, "")])
    }
    let form = AddressForm(address.prefix { !$0.isBlank })
    // The code of an area stands between parentheses.
    let signs: StaticString = form == .telephone ? "\"<>[]" : "\"<>()[]"
    let isPlain = !address.contains { byte in byte.isLineEnd || signs.withUTF8Buffer { $0.contains(byte) } }
    guard isPlain, address.contains(where: \.isBlank) else {
      return MarkSlip(form: .address(isPicture: isPicture, instead: nil), range: range)
    }
    let edited = address.startIndex..<address.endIndex
    if form == .telephone || form == .web || form == .mail {
      // No address of mail or of a telephone has a blank in it.
      let known = form == .web ? nil : MeantAddress.of(address.text)
      let instead =
        known ?? (form == .telephone ? address.filter { !$0.isBlank }.text : address.withBlanksEncoded)
      return MarkSlip(
        form: .address(isPicture: isPicture, instead: instead), range: range, edits: [(edited, instead)])
    }
    let instead = "<\(address.text)>"
    return MarkSlip(
      form: .address(isPicture: isPicture, instead: instead), range: range, edits: [(edited, instead)],
      isCertain: false)
  }

  /// The ` =300x200` behind an address.
  private func sizeOfPicture(in address: ArraySlice<UInt8>) -> Range<Int>? {
    guard let sign = address.lastIndex(of: UInt8(ascii: "=")), sign > address.startIndex,
      address[sign - 1].isBlank, let last = address.last,
      last.isDigit || last == UInt8(ascii: "x")
        || last == UInt8(ascii: "*") || last == UInt8(ascii: "%"),
      address[(sign + 1)...].allSatisfy({ $0.isDigit || "x*%".utf8.contains($0) })
    else { return nil }
    let blanks = address[..<sign].reversed().prefix { $0.isBlank }.count
    return sign - blanks..<address.endIndex
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withBlanksEncoded: String {
    split(whereSeparator: \.isBlank).map(\.text).joined(separator: "%20")
  }
}
