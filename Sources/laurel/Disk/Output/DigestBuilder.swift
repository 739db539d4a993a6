internal import CNettle
internal import Source

/// A SHA-256 digest (FIPS 180-4) under construction.
struct DigestBuilder {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  mutating func update(_ bytes: [UInt8]) {
    nettle_sha256_update(&context, bytes.count, bytes)
  }

  /// The digest of all bytes so far, in 64 hexadecimal digits. The builder starts anew.
  mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }.text
  }

  static func digest(of bytes: [UInt8]) -> String {
    var builder = DigestBuilder()
    builder.update(bytes)
    return builder.finish()
  }
}
