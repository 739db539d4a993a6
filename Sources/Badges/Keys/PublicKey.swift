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

  /// Reads a JSON Web Key (RFC 8037).
  package init?(_ json: JSONValue) {
    guard json["kty"] == .text("OKP"), json["crv"] == .text("Ed25519"), let text = json["x"]?.text,
      let bytes = Base64URL.decode(text.utf8)
    else { return nil }
    self.init(bytes)
  }

  package var json: JSONValue {
    .object(["crv": .text("Ed25519"), "kty": .text("OKP"), "x": .text(Base64URL.encode(bytes))])
  }

  /// The name of the key: a digest of it (RFC 7638), which is the same wherever the key is listed.
  package var id: String { Base64URL.encode(SHA256.digest(of: json.bytes)) }

  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    signature.count == Int(ED25519_SIGNATURE_SIZE)
      && nettle_ed25519_sha512_verify(bytes, message.count, message, signature) == 1
  }
}
