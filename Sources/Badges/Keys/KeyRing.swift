package import Source

/// The public keys of a district, old ones too, as a DID document that anybody can fetch from its site.
///
/// A key that is no longer used keeps its place, with the last day that it signed on: what it signed until then stays true.
package struct KeyRing: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: PublicKey
    /// The first day on which it signs.
    package let from: CalendarDate
    /// The last day, if it has been followed by another key.
    package var until: CalendarDate?
  }

  /// The name of the district's site, such as `did:web:www.example.org:teachers:badges`.
  package let did: String
  /// The newest first: programs of others take the first key for the list of badges that were taken back.
  package private(set) var entries: [Entry]

  package init(did: String) {
    self.did = did
    entries = []
  }

  /// Reads what `json` writes.
  package init?(_ bytes: [UInt8]) {
    guard let json = JSONReader.read(bytes), let did = json["id"]?.text,
      let methods = json["verificationMethod"]?.list
    else { return nil }
    self.did = did
    entries = []
    for method in methods {
      guard let key = method["publicKeyJwk"].flatMap(PublicKey.init),
        let from = method["signsFrom"]?.text.flatMap({ CalendarDate($0) })
      else { return nil }
      let until = method["signsUntil"]?.text
      guard until == nil || until.flatMap({ CalendarDate($0) }) != nil else { return nil }
      entries.append(Entry(key: key, from: from, until: until.flatMap { CalendarDate($0) }))
    }
  }

  package var json: JSONValue {
    .object([
      "@context": .list([
        .text("https://www.w3.org/ns/did/v1"), .text("https://w3id.org/security/suites/jws-2020/v1"),
      ]),
      "id": .text(did),
      "verificationMethod": .list(entries.map(method)),
      "assertionMethod": .list(entries.map { .text(id(of: $0.key)) }),
    ])
  }

  /// The name of a key together with the site's.
  package func id(of key: PublicKey) -> String { "\(did)#\(key.id)" }

  package func entry(named id: String) -> Entry? { entries.first { self.id(of: $0.key) == id } }

  package func entry(of key: PublicKey) -> Entry? { entries.first { $0.key == key } }

  /// Adds a key that signs from now on. The others have signed for the last time.
  package mutating func add(_ key: PublicKey, on day: CalendarDate) {
    for place in entries.indices where entries[place].until == nil { entries[place].until = day }
    entries.insert(Entry(key: key, from: day), at: 0)
  }

  private func method(_ entry: Entry) -> JSONValue {
    var method: [String: JSONValue] = [
      "id": .text(id(of: entry.key)), "type": .text("JsonWebKey2020"), "controller": .text(did),
      "publicKeyJwk": entry.key.json, "signsFrom": .text("\(entry.from)"),
    ]
    method["signsUntil"] = entry.until.map { .text("\($0)") }
    return .object(method)
  }
}
