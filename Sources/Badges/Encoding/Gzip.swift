internal import CDeflate

/// Bytes packed as gzip and zlib do (RFC 1952, RFC 1950).
enum Gzip {
  /// Above this level, what is packed here gets no smaller.
  private static let level: CInt = 9

  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      fatalError("no memory for a compressor")
    }
    defer { libdeflate_free_compressor(compressor) }
    let limit = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, limit)
    }
  }

  /// Nil for what is not whole, or longer than `limit`.
  static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    unpack(limit: limit) { decompressor, buffer, count in
      libdeflate_gzip_decompress(decompressor, bytes, bytes.count, buffer, limit, &count)
    }
  }

  /// The same for zlib.
  static func unpackZlib(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    unpack(limit: limit) { decompressor, buffer, count in
      libdeflate_zlib_decompress(decompressor, bytes, bytes.count, buffer, limit, &count)
    }
  }

  private static func unpack(
    limit: Int,
    _ body: (OpaquePointer, UnsafeMutablePointer<UInt8>?, inout Int) -> libdeflate_result
  ) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let unpacked = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      isWhole = body(decompressor, buffer.baseAddress, &count) == LIBDEFLATE_SUCCESS
      if !isWhole { count = 0 }
    }
    return isWhole ? unpacked : nil
  }
}
