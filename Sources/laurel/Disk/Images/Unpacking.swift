internal import CDeflate

/// Bytes that were packed as zlib does (RFC 1950).
enum Unpacking {
  /// Nil for what is not whole, or longer than `limit`.
  static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let unpacked = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let result = libdeflate_zlib_decompress(
        decompressor, bytes, bytes.count, buffer.baseAddress, limit, &count)
      isWhole = result == LIBDEFLATE_SUCCESS
      if !isWhole { count = 0 }
    }
    return isWhole ? unpacked : nil
  }
}
