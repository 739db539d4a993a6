internal import Source

/// Runs of digits that are parted by one sign each, as far as a telephone number may go.
struct DigitGroups {
  private(set) var ranges: [Range<Int>] = []
  /// What stands between two runs: a sign, or nothing but a parenthesis.
  private var signs: [UInt8?] = []
  /// Whether the area code is in parentheses.
  private var isEnclosed = false
  private let text: DetailText

  /// The most groups of a number, such as +33 1 42 34 56 78.
  private static let limit = 6

  init(at start: Int, in text: DetailText) {
    self.text = text
    var index = start
    while ranges.count < Self.limit {
      if text[index] == UInt8(ascii: "(") {
        isEnclosed = true
        index += 1
      }
      guard text[index]?.isDigit == true else { return }
      let end = text.endOfDigits(from: index)
      ranges.append(index..<end)
      index = end
      let closes = isEnclosed && text[index] == UInt8(ascii: ")")
      if closes { index += 1 }
      let sign = text[index].flatMap { "-. ".utf8.contains($0) ? $0 : nil }
      if sign != nil { index += 1 }
      guard sign != nil || closes || text[index] == UInt8(ascii: "(") else { return }
      signs.append(sign)
    }
  }

  /// The same groups up to one of them.
  func upTo(_ last: Int) -> DigitGroups {
    var groups = self
    groups.ranges = Array(ranges[...last])
    groups.signs = Array(signs.prefix(last))
    return groups
  }

  var digitCount: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Whether these are the groups of a North American number.
  ///
  /// - Parameter isCalled: whether the words before say so, where the groups alone do not.
  func isNorthAmerican(isCalled: () -> Bool) -> Bool {
    let hasCountry =
      ranges.count > 1 && ranges[0].count == 1 && text[ranges[0].lowerBound] == UInt8(ascii: "1")
    let groups = hasCountry ? Array(ranges.dropFirst()) : ranges
    guard groups.dropLast().allSatisfy({ (text[$0.lowerBound] ?? 0) >= UInt8(ascii: "2") }) else {
      return false
    }
    switch groups.map(\.count) {
    case [3, 3, 4]: return isSigned || isCalled()
    case [3, 4], [10]: return isCalled()
    default: return false
    }
  }

  /// Whether the last two signs are the same and no space, or stand behind an area code in parentheses.
  private var isSigned: Bool {
    guard let last = signs.last, last != UInt8(ascii: " ") else { return false }
    return isEnclosed || signs.suffix(2).allSatisfy { $0 == last }
  }
}
