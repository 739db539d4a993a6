internal import Source

/// The words before an address that say that somebody lives there.
enum HomeCue {
  /// How far before an address such words are looked for, in bytes.
  private static let reach = 96

  static func stands(before address: Int, in text: DetailText) -> Bool {
    let before = text.bytes[max(0, address - reach)..<address]
    let sentence = before[
      (before.lastIndex { ".!?;".utf8.contains($0) }.map { $0 + 1 } ?? before.startIndex)...]
    let words = DetailText.words(in: sentence)
    if words.contains(where: { sure.contains($0.folded) }) { return true }
    let near = words.suffix(near)
    return near.indices.contains { index in
      let next = index + 1 < words.count ? words[index + 1].folded : ""
      switch near[index].folded {
      case "live", "living": return ["at", "on", "in", "near", "by", "with"].contains(next)
      case "home", "house", "apartment", "casa":
        guard index > words.startIndex else { return true }
        // "White House" and "Nursing Home" are names, and an open house is no home.
        let isName = near[index].isCapital && words[index - 1].isCapital
        return !isName && !notHomes.contains(words[index - 1].folded) && !parts.contains(next)
      default: return false
      }
    }
  }

  /// How many words there are at most between a home and its address.
  private static let near = 4

  /// What is only said of people and where they live.
  private static let sure: Set<String> = [
    "lives", "lived", "resides", "resided", "residence", "vive", "viven", "domicilio",
  ]
  /// What makes of a house or a home something else when it stands before it.
  private static let notHomes: Set<String> = [
    "open", "opera", "state", "field", "fire", "coffee", "guest", "club", "court", "school", "nursing",
    "funeral",
    "care", "group", "full", "rec", "custom",
  ]
  /// What makes of a home something else when it stands behind it.
  private static let parts: Set<String> = [
    "game", "games", "page", "office", "field", "team", "match", "economics", "depot",
  ]
}

/// The words of a text that name a place which is no home.
enum PublicPlace {
  static func isNamed(in text: some Collection<UInt8>) -> Bool {
    let words = DetailText.words(in: text)
    return words.indices.contains { index in
      places.contains(words[index].folded)
        || words[index].folded == "house" && words[index].isCapital && index > 0 && words[index - 1].isCapital
    } && !namesHomes(words)
  }

  /// Whether a title is the name of such a place, and not only tells of one.
  static func isName(_ title: some Collection<UInt8>) -> Bool {
    let words = DetailText.words(in: title)
    guard let last = words.last, places.contains(last.folded), !title.contains(where: ",:".utf8.contains)
    else {
      return false
    }
    return Set(words.map(\.folded)).isDisjoint(with: ["at", "for", "from", "in", "to", "about", "en", "para"])
  }

  /// "Home addresses" above a table or a list.
  private static func namesHomes(_ words: [DetailText.Word]) -> Bool {
    zip(words, words.dropFirst()).contains { first, second in
      first.folded == "home" && ["address", "addresses"].contains(second.folded)
    }
  }

  private static let places: Set<String> = [
    "school", "schools", "preschool", "kindergarten", "academy", "college", "university", "center", "centre",
    "library", "hall", "office", "offices", "department", "district", "building", "bldg", "campus", "museum",
    "church", "chapel", "cathedral", "parish", "temple", "mosque", "synagogue", "hotel", "motel", "inn",
    "lodge", "resort", "restaurant", "cafe", "diner", "bakery", "park", "garden", "gardens", "zoo", "pool",
    "gym", "gymnasium", "arena", "stadium", "auditorium", "theater", "theatre", "cinema", "gallery", "studio",
    "cafeteria", "suite", "floor", "room", "venue", "conference", "event", "location", "headquarters", "hq",
    "clinic", "hospital", "pharmacy", "courthouse", "capitol", "embassy", "consulate", "ministry", "bureau",
    "commission", "council", "administration", "superintendent", "station", "airport", "depot", "warehouse",
    "plaza", "mall", "store", "shop", "market", "bank", "farm", "laboratory", "society", "agency", "services",
    "ymca", "ywca", "club", "press", "publisher", "association", "institute", "inc", "ltd", "llc", "corp",
    "corporation", "company", "foundation", "escuela", "colegio", "biblioteca", "oficina", "centro",
    "universidad", "distrito", "iglesia", "parque", "museo", "evento", "lugar", "teatro",
  ]
}
