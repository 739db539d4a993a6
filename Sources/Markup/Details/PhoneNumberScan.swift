internal import Source

/// Finds the telephone numbers of people in a text.
///
/// North American numbers have an area code and an exchange that start with 2 to 9, and their groups are parted by the same
/// sign, which is no space; other countries' start with `+`. Without such signs a number counts only after a word such as
/// "call". Numbers that are free to call belong to hotlines and offices, never to a person.
/// Source: North American Numbering Plan Administrator, "About the NANP"; ITU-T E.164.
enum PhoneNumberScan {
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    let text = DetailText(bytes: bytes)
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit || "(+".utf8.contains(bytes[index]), text.isFree(before: index),
        let end = number(at: index, in: text)
      else {
        index = bytes[index].isDigit ? text.endOfDigits(from: index) : index + 1
        continue
      }
      if isPersonal(bytes[index..<end]) { found.append(index..<end) }
      index = end
    }
    return found
  }

  /// Whether the digits are those of a number that costs its caller something.
  static func isPersonal(_ number: some Collection<UInt8>) -> Bool {
    let digits = significantDigits(number)
    let area = digits.prefix(3).text
    // No area has the number 555; within one, it is any number.
    return !(area == "555" && digits.count > 7)
      && !["800", "822", "833", "844", "855", "866", "877", "888"].contains(area)
  }

  /// The digits of a number without the country code of North America.
  static func significantDigits(_ number: some Collection<UInt8>) -> [UInt8] {
    let digits = number.filter(\.isDigit)
    return digits.count == 11 && digits[0] == UInt8(ascii: "1") ? Array(digits.dropFirst()) : digits
  }

  /// The end of the number that starts here, if one does.
  private static func number(at start: Int, in text: DetailText) -> Int? {
    let isInternational = text[start] == UInt8(ascii: "+")
    let groups = DigitGroups(at: isInternational ? start + 1 : start, in: text)
    let ends = groups.ranges.indices.reversed().filter { text.isFree(after: groups.ranges[$0].upperBound) }
    let last = ends.first { last in
      let number = groups.upTo(last)
      if isInternational { return (9...15).contains(number.digitCount) }
      return number.isNorthAmerican { hasCue(before: start, in: text) }
    }
    return last.map { groups.ranges[$0].upperBound }
  }

  private static func hasCue(before start: Int, in text: DetailText) -> Bool {
    !cues.isDisjoint(with: text.words(before: start, within: 24).prefix(3))
  }

  private static let cues: Set<String> = [
    "call", "phone", "telephone", "tel", "cell", "mobile", "llame", "telefono", "celular",
  ]
}
