internal import Source

/// Whose badge it is, as far as a badge says it: a digest of a mail address, from which nobody reads the address.
///
/// Whoever guesses the address can see that it is the right one, so that the owner can be asked for it.
package struct Recipient: Hashable, Sendable {
  package let salt: String
  /// The digest, as Open Badges write it.
  package let hash: String

  init(hash: String, salt: String) {
    self.hash = hash
    self.salt = salt
  }

  package init(address: String, salt: String) {
    let digest = SHA256.digest(of: Array((address + salt).utf8))
    self.init(hash: "sha256$" + digest.hexadecimal, salt: salt)
  }

  /// With 128 bits of salt that nobody had before.
  package init(address: String) {
    self.init(address: address, salt: [UInt8].random(count: 16).hexadecimal)
  }
}

extension [UInt8] {
  var hexadecimal: String { map { String(hexadecimal: UInt32($0), width: 2) }.joined() }
}
