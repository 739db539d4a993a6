internal import Foundation
internal import Source

/// What was found out about addresses of other sites, and on which day, kept in a file beside the content.
struct LinkCache: Equatable {
  private struct Entry: Codable, Equatable {
    let day: String
    let verdict: LinkVerdict
  }

  private var entries: [String: Entry] = [:]

  static let fileName = ".laurel-links.json"
  /// For how many days an answer is believed.
  static let daysOfTrust = 7

  init() {}

  /// Reads the file; one that is not there or not ours is an empty one.
  ///
  /// Who wrote it is not known: it may have come with somebody's change. So no address is taken from it to be told to
  /// people; what has moved is asked for again.
  init(reading file: DiskPath) {
    let bytes = (try? file.contents()) ?? []
    let read = (try? JSONDecoder().decode([String: Entry].self, from: Data(bytes))) ?? [:]
    entries = read.filter { !$0.value.verdict.namesAddress }
  }

  /// Keys are sorted, so that what is equal is the same file.
  func write(to file: DiskPath) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try file.put(Array(encoder.encode(entries)) + [UInt8(ascii: "\n")])
  }

  subscript(address: String) -> LinkVerdict? { entries[address]?.verdict }

  /// The same without what is known of other addresses.
  func keeping(_ addresses: Set<String>) -> LinkCache {
    var kept = self
    kept.entries = entries.filter { addresses.contains($0.key) }
    return kept
  }

  mutating func note(_ verdict: LinkVerdict, of address: String, on day: CalendarDate) {
    entries[address] = Entry(day: day.description, verdict: verdict)
  }

  /// Whether an address has to be looked at, because it never was or it was too long ago.
  func isDue(_ address: String, on day: CalendarDate) -> Bool {
    guard let seen = lastDay(of: address) else { return true }
    return !(0..<Self.daysOfTrust).contains(seen.days(until: day))
  }

  /// The order in which addresses are looked at: new ones, then those that have waited longest.
  func isLooked(for left: String, before right: String) -> Bool {
    switch (lastDay(of: left), lastDay(of: right)) {
    case (nil, _?): true
    case (_?, nil): false
    case (let one?, let other?) where one != other: one < other
    default: String.byBytes(left, right)
    }
  }

  private func lastDay(of address: String) -> CalendarDate? {
    entries[address].flatMap { CalendarDate($0.day) }
  }
}
