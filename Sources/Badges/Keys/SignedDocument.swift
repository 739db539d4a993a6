package import Source

/// A document that was signed as a whole: a JSON Web Token (RFC 7515, RFC 7519) with an Ed25519 signature (RFC 8037).
package struct SignedDocument: Sendable {
  package let payload: JSONValue
  /// The name of the key that is said to have signed it.
  let keyID: String
  private let message: [UInt8]
  private let signature: [UInt8]

  /// No badge and no list of ours is longer.
  package static let limit = 256 << 10

  /// Reads a document, whoever wrote it. That it was signed is for `isSigned(by:)` to say.
  package init?(_ text: some Collection<UInt8>) {
    guard text.count <= Self.limit else { return nil }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64.url.decode(parts[0]).flatMap(JSONReader.read),
      // The only algorithm: whoever made the document has no say in how it is looked at.
      header["alg"] == .text("EdDSA"), header["crit"] == nil, let keyID = header["kid"]?.text,
      let payload = Base64.url.decode(parts[1]).flatMap(JSONReader.read),
      let signature = Base64.url.decode(parts[2])
    else { return nil }
    self.payload = payload
    self.keyID = keyID
    message = Array(parts[0]) + [UInt8(ascii: ".")] + parts[1]
    self.signature = signature
  }

  func isSigned(by key: PublicKey) -> Bool { key.verifies(signature, of: message) }

  /// The text of a signed document. The same document and key give the same text.
  package static func sign(_ payload: JSONValue, by key: SigningKey, named id: String) -> String {
    let header = JSONValue.object(["alg": .text("EdDSA"), "kid": .text(id), "typ": .text("JWT")])
    let message = Base64.url.encode(header.bytes) + "." + Base64.url.encode(payload.bytes)
    return message + "." + Base64.url.encode(key.sign(Array(message.utf8)))
  }
}
