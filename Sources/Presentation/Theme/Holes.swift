internal import Source

extension String {
  /// This text with names in braces, such as `{count}`, replaced by their values; other braces stay.
  ///
  /// It goes over the bytes once: dates and counts stand on every page.
  func filling(_ value: (String) -> String?) -> String {
    var filled: [UInt8] = []
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      if let value = value(rest[..<close].dropFirst().text) {
        filled += value.utf8
        rest = rest[close...].dropFirst()
      } else {
        filled.append(UInt8(ascii: "{"))
        rest = rest.dropFirst()
      }
    }
    return (filled + rest).text
  }
}
