import Source
import Testing

@testable import Badges

@Suite struct KeyTests {
  /// RFC 8032, 7.1, tests 1 to 3, and RFC 8037, appendix A.
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func signsAsTheStandardSays(seed: String, key: String, message: String, signature: String) throws {
    let secret = try #require(SigningKey(seed: bytes(seed)))
    #expect(secret.publicKey.bytes == bytes(key))
    #expect(secret.sign(bytes(message)) == bytes(signature))
    #expect(secret.publicKey.verifies(bytes(signature), of: bytes(message)))
    #expect(!secret.publicKey.verifies(bytes(signature), of: bytes(message) + [0]))
    #expect(!secret.publicKey.verifies([], of: bytes(message)))
  }

  /// RFC 8037, appendix A.3.
  @Test func namesAKeyAsTheStandardSays() throws {
    let key = try #require(
      PublicKey(bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")))
    #expect(key.id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    #expect(PublicKey(key.json) == key)
  }

  @Test func theFileOfAKeyIsReadAgain() throws {
    let key = SigningKey.random()
    #expect(SigningKey(pem: key.pem)?.publicKey == key.publicKey)
    #expect(SigningKey(pem: Array(key.pem.dropLast(30))) == nil)
    #expect(
      SigningKey(pem: Array("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".utf8)) == nil)
    #expect(SigningKey.random().publicKey != key.publicKey)
  }

  @Test func aNewKeyEndsTheOldOneAndKeepsIt() throws {
    var ring = KeyRing(did: "did:web:valley.example:badges")
    let (old, new) = (SigningKey.random().publicKey, SigningKey.random().publicKey)
    ring.add(old, on: try #require(CalendarDate("2026-01-01")))
    ring.add(new, on: try #require(CalendarDate("2027-02-03")))
    let read = try #require(KeyRing(Array(ring.json.lines.utf8)))
    #expect(read == ring)
    #expect(read.entry(of: old)?.until == CalendarDate("2027-02-03"))
    #expect(read.entry(of: new)?.until == nil)
    #expect(KeyRing(Array("{}".utf8)) == nil)
  }

  @Test(arguments: [
    ("https://www.example.org/", "did:web:www.example.org:badges"),
    ("https://www.example.org:8443/a/b/", "did:web:www.example.org%3A8443:a:b:badges"),
  ])
  func aSiteHasAName(site: String, name: String) {
    #expect(Issuer(name: "A", email: nil, site: site)?.did == name)
  }

  @Test(arguments: ["http://www.example.org/", "https://www.example.org", "https:///"])
  func aSiteThatCannotProveWhoseItIsGivesNoBadges(site: String) {
    #expect(Issuer(name: "A", email: nil, site: site) == nil)
  }

  private func bytes(_ digits: String) -> [UInt8] {
    let values = digits.utf8.compactMap(\.hexadecimalValue)
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
