internal import CNettle
package import Source

/// The key by which anybody can see that a district has signed (Ed25519, RFC 8032).
package struct PublicKey: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Nil unless there are 32 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Int(ED25519_KEY_SIZE) else { return nil }
    self.bytes = bytes
  }

  /// The key that belongs to a secret one.
  ///
  /// - Precondition: that has 32 bytes.
  init(of seed: [UInt8]) {
    var bytes = [UInt8](repeating: 0, count: Int(ED25519_KEY_SIZE))
    nettle_ed25519_sha512_public_key(&bytes, seed)
    self.bytes = bytes
  }

  /// Reads a JSON Web Key (RFC 8037).
  package init?(_ json: JSONValue) {
    guard json["kty"] == .text("OKP"), json["crv"] == .text("Ed25519"), let text = json["x"]?.text,
      let bytes = Base64.url.decode(text.utf8)
    else { return nil }
    self.init(bytes)
  }

  package var json: JSONValue {
    .object(["crv": .text("Ed25519"), "kty": .text("OKP"), "x": .text(Base64.url.encode(bytes))])
  }

  /// The name of the key: a digest of it (RFC 7638), which is the same wherever the key is listed.
  package var id: String { Base64.url.encode(SHA256.digest(of: json.bytes)) }

  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    signature.count == Int(ED25519_SIGNATURE_SIZE)
      && nettle_ed25519_sha512_verify(bytes, message.count, message, signature) == 1
  }
}
