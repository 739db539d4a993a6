internal import CNettle
internal import Source

/// The secret key by which a district signs (Ed25519, RFC 8032).
///
/// It has no description, so that no message shows it by mistake.
package struct SigningKey: Sendable {
  private let seed: [UInt8]
  package let publicKey: PublicKey

  /// A key of 32 secret bytes; nil for any other number of them.
  package init?(seed: [UInt8]) {
    guard seed.count == Int(ED25519_KEY_SIZE) else { return nil }
    self.init(of: seed)
  }

  /// - Precondition: there are 32 bytes.
  private init(of seed: [UInt8]) {
    self.seed = seed
    publicKey = PublicKey(of: seed)
  }

  /// A key that nobody had before.
  package static func random() -> SigningKey { SigningKey(of: .random(count: Int(ED25519_KEY_SIZE))) }

  /// Reads what `pem` writes, and what OpenSSL does.
  package init?(pem: [UInt8]) {
    let lines = pem.split(whereSeparator: \.isLineEnd).map(\.onOneLine)
    guard lines.count == 3, lines.first == Self.begin, lines.last == Self.end else { return nil }
    guard let bytes = Base64.standard.decode(lines[1].utf8), bytes.starts(with: Self.prefix) else {
      return nil
    }
    self.init(seed: Array(bytes.dropFirst(Self.prefix.count)))
  }

  /// The secret key as a file (PKCS #8 in PEM; RFC 8410).
  package var pem: [UInt8] {
    Array("\(Self.begin)\n\(Base64.standard.encode(Self.prefix + seed))\n\(Self.end)\n".utf8)
  }

  func sign(_ message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(ED25519_SIGNATURE_SIZE))
    nettle_ed25519_sha512_sign(publicKey.bytes, seed, message.count, message, &signature)
    return signature
  }

  private static let begin = "-----BEGIN PRIVATE KEY-----"
  private static let end = "-----END PRIVATE KEY-----"
  /// What stands before the secret bytes: that it is a key of version 0, for Ed25519.
  private static let prefix: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
}

extension [UInt8] {
  /// Bytes that nobody can guess, from the operating system. It always has some: on a computer that was just started, it
  /// waits until it has.
  package static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
