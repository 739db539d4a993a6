internal import Source

/// Finds the addresses of homes in a text: a number, a name and a word such as "Street".
///
/// An address is not taken for a home's where the words around it name a school, an office or the like, unless they say
/// that somebody lives there.
enum StreetAddressScan {
  /// How far around an address the name of a place that is no home may stand.
  private static let reach = 80

  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    let text = DetailText(bytes: bytes)
    var found: [Range<Int>] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: \.isDigit) {
      index = text.endOfDigits(from: start)
      guard (1...5).contains(index - start), text.isFree(before: start),
        let end = street(from: index, in: text), isHome(start..<end, number: start..<index, in: text)
      else { continue }
      found.append(start..<end)
      index = end
    }
    return found
  }

  /// Whether a text names a place that is no home, and nobody who lives there.
  static func namesPublicPlace(_ text: [UInt8]) -> Bool {
    let words = Set(Fold.key(text.text).utf8.split { !$0.isLetter }.map(\.text))
    return !words.isDisjoint(with: places) && words.isDisjoint(with: homes)
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

  private static func isHome(_ range: Range<Int>, number: Range<Int>, in text: DetailText) -> Bool {
    let years = 1900...2100
    let isYear = number.count == 4 && Int(text.bytes[number].text).map(years.contains) == true
    if isYear, text[range.upperBound] != UInt8(ascii: ",") { return false }
    if !homes.isDisjoint(with: text.words(before: range.lowerBound, within: reach / 2)) { return true }
    let around = max(0, range.lowerBound - reach)..<range.upperBound + reach
    let words = Fold.key(text.nearby(around)).utf8.split { !$0.isLetter }.map(\.text)
    return Set(words).isDisjoint(with: places)
  }

  private static let hours: Set<String> = ["am", "pm", "a", "p", "noon", "midnight", "et", "pt", "mt"]

  private static let streets: Set<String> = [
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "ln", "drive", "dr", "court",
    "ct",
    "circle", "cir", "place", "pl", "terrace", "way", "parkway", "pkwy", "trail", "highway", "hwy",
  ]

  /// What is said of a home.
  private static let homes: Set<String> = [
    "lives", "lived", "live", "living", "home", "house", "resides", "residence", "vive", "viven", "casa",
    "domicilio",
  ]

  private static let places: Set<String> = [
    "school", "schools", "preschool", "kindergarten", "academy", "college", "university", "center", "centre",
    "library", "hall", "office", "offices", "department", "district", "building", "bldg", "campus", "museum",
    "church", "temple", "mosque", "synagogue", "hotel", "inn", "restaurant", "cafe", "park", "gym",
    "gymnasium", "arena", "stadium", "auditorium", "theater", "theatre", "cafeteria", "suite", "floor",
    "room", "venue", "conference", "event", "location", "headquarters", "hq", "clinic", "hospital",
    "courthouse", "station", "airport", "plaza", "mall", "store", "shop", "market", "bank", "society",
    "agency", "ymca", "club", "press", "publisher", "association", "institute", "inc", "ltd", "llc", "corp",
    "corporation", "company", "foundation", "escuela", "colegio", "biblioteca", "oficina", "centro",
    "universidad", "distrito", "iglesia", "parque", "museo", "evento", "lugar",
  ]
}
