package import Source

/// Which badges were taken back: a bit for each, in a list that the district signs (W3C Bitstring Status List 1.0).
///
/// So anybody can ask without telling anybody which badge they ask about.
package struct StatusList: Hashable, Sendable {
  /// The least that the standard allows, so that a badge hides among many.
  package static let size = 131_072
  /// The name of its file in the folder of badges.
  package static let fileName = "status.txt"

  /// How hard the list is packed: above this, it gets no smaller.
  private static let level: CInt = 9

  /// The places of the badges that were taken back.
  package let revoked: Set<Int>

  package init(revoked: Set<Int>) { self.revoked = revoked }

  /// A place for a badge that no other has: by its number, so that places say nothing of the order of badges.
  package static func place(for number: String, besides taken: Set<Int>) -> Int {
    let digest = SHA256.digest(of: Array(number.utf8))
    var place = digest.prefix(4).reduce(0) { $0 << 8 | Int($1) } % size
    while taken.contains(place), taken.count < size { place = (place + 1) % size }
    return place
  }

  package func payload(from issuer: Issuer, on day: CalendarDate) throws(LackOfMemory) -> JSONValue {
    let packed = try Deflate.pack(bits, as: .gzip, level: Self.level)
    let id = JSONValue.text(issuer.address(of: Self.fileName))
    return .object([
      "@context": .list([.text("https://www.w3.org/ns/credentials/v2")]),
      "id": id,
      "type": .list([.text("VerifiableCredential"), .text("BitstringStatusListCredential")]),
      "issuer": .text(issuer.did),
      "validFrom": .text(day.instant),
      "credentialSubject": .object([
        "id": .text(issuer.address(of: Self.fileName) + "#list"), "type": .text("BitstringStatusList"),
        "statusPurpose": .text("revocation"), "encodedList": .text("u" + Base64.url.encode(packed)),
      ]),
      "iss": .text(issuer.did), "jti": id, "nbf": .number(day.seconds),
    ])
  }

  /// Nil for what is no such list.
  init?(_ payload: JSONValue) {
    guard let subject = payload["credentialSubject"], subject["statusPurpose"] == .text("revocation"),
      let text = subject["encodedList"]?.text, text.utf8.first == UInt8(ascii: "u"),
      let packed = Base64.url.decode(text.utf8.dropFirst()),
      let bits = Deflate.unpack(packed, as: .gzip, limit: Self.size / 8),
      bits.count == Self.size / 8
    else { return nil }
    // Nearly all are zero.
    let places = bits.indices.lazy.filter { bits[$0] != 0 }.flatMap { $0 * 8..<$0 * 8 + 8 }
    revoked = Set(places.filter { bits[$0 / 8] & (0x80 >> ($0 % 8)) != 0 })
  }

  /// The list in a document, whoever signed it.
  package init?(of document: SignedDocument) { self.init(document.payload) }

  /// The list that one of the keys has signed, also one that is no longer used; nil for whatever else is given.
  package init?(_ list: some Collection<UInt8>, signedByOneOf ring: KeyRing) {
    guard let document = SignedDocument(list), let known = ring.entry(named: document.keyID),
      document.isSigned(by: known.key)
    else { return nil }
    self.init(document.payload)
  }

  /// What a badge says of its place in the list.
  static func entry(_ place: Int, from issuer: Issuer) -> JSONValue {
    .object([
      "id": .text("\(issuer.address(of: fileName))#\(place)"), "type": .text("BitstringStatusListEntry"),
      "statusPurpose": .text("revocation"), "statusListIndex": .text(String(place)),
      "statusListCredential": .text(issuer.address(of: fileName)),
    ])
  }

  private var bits: [UInt8] {
    var bits = [UInt8](repeating: 0, count: Self.size / 8)
    for place in revoked { bits[place / 8] |= 0x80 >> (place % 8) }
    return bits
  }
}

extension SignedDocument {
  /// The place of a badge in the list of those that were taken back.
  package var statusPlace: Int? {
    guard let entry = payload["credentialStatus"], entry["statusPurpose"] == .text("revocation"),
      let place = entry["statusListIndex"]?.text.flatMap({ Int($0) }), (0..<StatusList.size).contains(place)
    else { return nil }
    return place
  }
}
