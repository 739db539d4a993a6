internal import CNettle

/// A digest of bytes (FIPS 180-4).
package enum SHA256 {
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The digest in 64 hexadecimal digits.
  package static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }.text
  }
}
