internal import Source

extension String {
  /// Whether it is what spreadsheets write in English or Spanish where a formula fails.
  var isErrorOfSpreadsheet: Bool {
    [
      "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#ERROR!", "#¡REF!", "#N/D",
      "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NUM!", "#¡NULO!",
    ].contains(self)
  }

  /// A whole number without the decimals that some spreadsheets write behind it: `2024.0` is 2024. Three are a thousand.
  var withoutEmptyDecimals: String {
    let parts = parts(separatedBy: ".")
    let isWhole =
      parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy(\.isDigit)
      && (1...2).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    return isWhole ? parts[0] : self
  }

  /// This text without white space at either end, be it of a sort that only web pages and word processors write.
  var withoutBlanksAtEnds: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The parts of this text before, between and behind occurrences of another, empty ones kept.
  func parts(around separator: String) -> [String] {
    guard !separator.isEmpty else { return [self] }
    var parts: [String] = []
    var rest = Array(utf8)[...]
    while let range = rest.firstRange(of: Array(separator.utf8)) {
      parts.append(rest[..<range.lowerBound].text)
      rest = rest[range.upperBound...]
    }
    return parts + [rest.text]
  }
}

extension Unicode.Scalar {
  /// White space, and two signs that are not seen at all.
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}" }
}
