internal import CDeflate

/// Bytes packed by DEFLATE (RFC 1951), by libdeflate.
package enum Deflate {
  /// What stands around what is packed.
  package enum Form: Sendable {
    /// Nothing.
    case raw
    /// RFC 1950.
    case zlib
    /// RFC 1952.
    case gzip
  }

  /// - Parameter level: how hard it tries, from 0 to 12.
  package static func pack(
    _ bytes: [UInt8], as form: Form, level: CInt
  ) throws(LackOfMemory) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else { throw LackOfMemory() }
    defer { libdeflate_free_compressor(compressor) }
    let (bound, compress) =
      switch form {
      case .raw: (libdeflate_deflate_compress_bound, libdeflate_deflate_compress)
      case .zlib: (libdeflate_zlib_compress_bound, libdeflate_zlib_compress)
      case .gzip: (libdeflate_gzip_compress_bound, libdeflate_gzip_compress)
      }
    let limit = bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = compress(compressor, bytes, bytes.count, buffer.baseAddress, limit)
    }
  }

  /// Nil for what is not whole, or longer than `limit`, or where there is no memory to unpack it.
  package static func unpack(_ bytes: [UInt8], as form: Form, limit: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    let decompress =
      switch form {
      case .raw: libdeflate_deflate_decompress
      case .zlib: libdeflate_zlib_decompress
      case .gzip: libdeflate_gzip_decompress
      }
    var isWhole = false
    let unpacked = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      isWhole =
        decompress(decompressor, bytes, bytes.count, buffer.baseAddress, limit, &count) == LIBDEFLATE_SUCCESS
      if !isWhole { count = 0 }
    }
    return isWhole ? unpacked : nil
  }

  /// The sum (CRC-32) by which zips and gzip know that bytes are whole.
  package static func checksum(of bytes: [UInt8]) -> UInt32 { libdeflate_crc32(0, bytes, bytes.count) }
}

/// There is no memory left for the work.
package struct LackOfMemory: Error, CustomStringConvertible {
  package let description =
    "This computer has no memory left for this. Close other programs, or allow the command more."
}
