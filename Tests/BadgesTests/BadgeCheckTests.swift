import Source
import Support
import Testing

@testable import Badges

@Suite struct BadgeCheckTests {
  @Test func aBadgeHolds() throws {
    let given = Given(recipient: Recipient(address: "someone@valley.example", salt: "salt"))
    let check = try BadgeCheck(given.ring, list: given.list, today: try #require(CalendarDate("2026-06-01")))
    let verified = try check.verify(Array(given.token.utf8))
    #expect(verified.title == "Made-up Award 2026")
    #expect(verified.issuer == "Made-up Valley Schools")
    #expect(verified.day == given.badge.day)
    #expect(verified.page == given.badge.page)
    #expect(verified.recipient == given.badge.recipient)
  }

  @Test func theSameBadgeIsTheSameText() { #expect(Given().token == Given().token) }

  @Test func nothingOfThePersonStandsInABadge() {
    let recipient = Recipient(address: "someone@valley.example")
    let payload = Credential.payload(of: Given(recipient: recipient).badge, from: Given.issuer, place: 1)
      .lines
    #expect(payload.utf8.firstRange(of: Array("someone@".utf8)) == nil)
    #expect(recipient.salt.utf8.count == 32)
    #expect(Recipient(address: "someone@valley.example").hash != recipient.hash)
  }

  /// `printf '%s' a@b.examples | sha256sum`
  @Test func theDigestOfAnAddressIsTheOneOfOpenBadges() {
    #expect(
      Recipient(address: "a@b.example", salt: "s").hash
        == "sha256$d518465c85c21bdab062d6f37057f7f5fd5a35ace376db67bb22f2f7b4e15de7")
  }

  @Test func tellsWhyABadgeDoesNotHold() throws {
    let given = Given()
    let day = { (text: String) in try #require(CalendarDate(text)) }
    #expect(given.fault() == nil)
    #expect(Given(revoked: true).fault() == .revoked)
    #expect(given.fault(on: "2026-02-28") == nil, "a day begins earlier elsewhere")
    #expect(
      given.fault(on: "2026-02-27") == .notYetValid(try day("2026-03-01"), today: try day("2026-02-27")))
    #expect(Given(keyFrom: "2026-04-01").fault() == .keyNotYetValid(try day("2026-04-01")))
    #expect(Given(keyUntil: "2026-02-01").fault() == .keyExpired(try day("2026-02-01")))
    #expect(Given(keyUntil: "2026-03-01").fault() == nil, "signed on the last day of the key")
    #expect(Given(keyUntil: "2026-03-01", listSigner: given.key).fault() == .changedList)
    let other = Given(signer: 50)
    #expect(other.fault(ring: given.ring, list: given.list) == .unknownKey)
    #expect(given.fault(ring: KeyRing(did: "did:web:elsewhere.example:badges")) == .changedList)
  }

  @Test func aBadgeOfAnotherSiteIsTold() throws {
    let given = Given()
    let payload = JSONValue.object([
      "type": .list([.text("OpenBadgeCredential")]), "issuer": .text("did:web:other"),
    ])
    let token = SignedDocument.sign(payload, by: given.key, named: given.ring.id(of: given.key.publicKey))
    #expect(given.fault(in: Array(token.utf8)) == .unknownIssuer("did:web:other"))
  }

  @Test func anEndedBadgeIsTold() throws {
    let given = Given()
    var payload = Credential.payload(of: given.badge, from: Given.issuer, place: 5)
    guard case .object(var members) = payload else { return }
    members["validUntil"] = .text("2026-05-31T00:00:00Z")
    payload = .object(members)
    let token = SignedDocument.sign(payload, by: given.key, named: given.ring.id(of: given.key.publicKey))
    #expect(given.fault(in: Array(token.utf8), on: "2026-05-31") == nil)
    #expect(given.fault(in: Array(token.utf8)) == .expired(try #require(CalendarDate("2026-05-31"))))
  }

  /// A list that an earlier key has signed still says what was taken back.
  @Test func aListIsReadThatOneOfTheKeysHasSigned() throws {
    let given = Given(keyUntil: "2026-03-01", revoked: true)
    let place = StatusList.place(for: given.badge.number, besides: [])
    #expect(StatusList(given.list, signedByOneOf: given.ring)?.revoked == [place])
    let byOldKey = Given(keyUntil: "2026-03-01", revoked: true, listSigner: given.key)
    #expect(StatusList(byOldKey.list, signedByOneOf: given.ring)?.revoked == [place])
    #expect(StatusList(given.list, signedByOneOf: Given(signer: 50).ring) == nil)
    #expect(StatusList(given.list.dropLast(4), signedByOneOf: given.ring) == nil)
    #expect(StatusList(Array(given.token.utf8), signedByOneOf: given.ring) == nil)
  }

  @Test func whoeverMadeTheBadgeDoesNotChooseHowItIsLookedAt() throws {
    let given = Given()
    let parts = given.token.parts(separatedBy: ".")
    for header in [#"{"alg":"none","kid":"x"}"#, #"{"alg":"HS256","kid":"x"}"#, #"{"alg":"EdDSA"}"#] {
      let token = [Base64.url.encode(Array(header.utf8)), parts[1], parts[2]].joined(separator: ".")
      #expect(given.fault(in: Array(token.utf8)) == .noBadge)
    }
  }

  @Test func oneChangedByteFails() throws {
    let given = Given()
    var dice = SeededGenerator(seed: 15)
    for (bytes, isList) in [(Array(given.token.utf8), false), (given.list, true)] {
      for _ in 0..<100 {
        var changed = bytes
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        changed[place] ^= UInt8.random(in: 1...127, using: &dice)
        // White space at the ends is no part of it.
        if changed[place].isSpace, place == 0 || place == bytes.count - 1 { continue }
        let fault = isList ? given.fault(list: changed) : given.fault(in: changed)
        #expect(fault != nil, "byte \(place)")
      }
    }
  }

  @Test func whateverIsGivenIsNoBadgeAndNoCrash() throws {
    let given = Given()
    var dice = SeededGenerator(seed: 16)
    let drawing = Array(SVGBadge.bake(given.token, into: "<svg></svg>\n").utf8)
    let picture = try #require(PNGBadge.bake(given.token, into: BakedBadgeTests.dot))
    let check = try BadgeCheck(given.ring, list: given.list, today: try #require(CalendarDate("2026-06-01")))
    for sample in [Array(given.token.utf8), drawing, picture] {
      for _ in 0..<250 {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
          let place = Int.random(in: 0..<bytes.count, using: &dice)
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
          case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &dice)))
          case 2: bytes.insert(contentsOf: Array(repeating: 0xFF, count: 4), at: place)
          default: bytes = Array(bytes[..<place])
          }
          if bytes.isEmpty { bytes = [0] }
        }
        // What is not told is as it was: the change is outside of the badge.
        if (try? check.verify(bytes)) != nil { #expect(try BakedBadge.token(in: bytes).text == given.token) }
      }
    }
    #expect(given.fault(in: []) == .noBadge)
    #expect(given.fault(in: Array(repeating: 0x41, count: BakedBadge.limit + 1)) == .tooLarge)
    #expect(given.fault(in: Array(repeating: 0x2E, count: BakedBadge.limit)) == .noBadge)
  }
}
