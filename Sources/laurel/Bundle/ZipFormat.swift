internal import Glibc

/// What libarchive has to know of the zips that are written and read.
enum ZipFormat {
  /// The sort of an entry that is a file: `AE_IFREG`, which Swift does not see.
  static let file = UInt32(S_IFREG)

  /// Makes names UTF-8, whatever the language of the machine: libarchive asks the locale of the process. False if that
  /// cannot be had.
  static func setUTF8() -> Bool { setlocale(LC_CTYPE, "C.UTF-8") != nil }
}
