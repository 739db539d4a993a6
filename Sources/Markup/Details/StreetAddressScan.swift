internal import Source

/// Finds the addresses of homes in a text: a number, a name and a word such as "Street".
///
/// An address is not taken for a home's where the text names a school, an office or the like, unless the words before it
/// say that somebody lives there.
enum StreetAddressScan {
  struct Find {
    let range: Range<Int>
    /// Whether the words before it say that somebody lives there.
    let isHome: Bool
  }

  /// The addresses in a text, those of public places among them.
  static func all(in bytes: [UInt8]) -> [Find] {
    let text = DetailText(bytes: bytes)
    var found: [Find] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: \.isDigit) {
      index = text.endOfDigits(from: start)
      guard (1...5).contains(index - start), text.isFree(before: start),
        let end = street(from: index, in: text), !isYear(start..<index, endOfStreet: end, in: text)
      else { continue }
      found.append(Find(range: start..<end, isHome: HomeCue.stands(before: start, in: text)))
      index = end
    }
    return found
  }

  /// The end of one to four words with capital letters, the last of which is a kind of street.
  private static func street(from start: Int, in text: DetailText) -> Int? {
    var index = start
    for count in 0..<5 {
      guard text[index] == UInt8(ascii: " "), let first = text[index + 1],
        first.isUppercaseLetter || first.isDigit || first >= 0x80
      else { return nil }
      let end = endOfWord(from: index + 1, in: text)
      let word = text.bytes[(index + 1)..<end].map(\.lowercased).text
      index = text[end] == UInt8(ascii: ".") ? end + 1 : end
      // "2 PM CT" is a time, and "CT" its zone.
      if count == 0, hours.contains(word) { return nil }
      if count > 0, streets.contains(word) { return isFollowedByName(index, in: text) ? nil : end }
    }
    return nil
  }

  private static func endOfWord(from start: Int, in text: DetailText) -> Int {
    text.bytes[start...].firstIndex { !($0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "'")) }
      ?? text.bytes.count
  }

  /// Whether the street is part of a longer name: Oak Street School.
  private static func isFollowedByName(_ index: Int, in text: DetailText) -> Bool {
    guard text[index] == UInt8(ascii: " "), let next = text[index + 1], next.isUppercaseLetter else {
      return false
    }
    let word = text.bytes[(index + 1)..<endOfWord(from: index + 1, in: text)].map(\.lowercased).text
    return !["apt", "apartment", "unit", "lot"].contains(word)
  }

  /// Whether the number may be a year: "In 2019 Oak Street had no school."
  private static func isYear(_ number: Range<Int>, endOfStreet: Int, in text: DetailText) -> Bool {
    let years = 1900...2100
    let isYear = number.count == 4 && Int(text.bytes[number].text).map(years.contains) == true
    return isYear && text[endOfStreet] != UInt8(ascii: ",")
  }

  private static let hours: Set<String> = ["am", "pm", "a", "p", "noon", "midnight", "et", "pt", "mt"]

  private static let streets: Set<String> = [
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "ln", "drive", "dr", "court",
    "ct",
    "circle", "cir", "place", "pl", "terrace", "way", "parkway", "pkwy", "trail", "highway", "hwy",
  ]
}
