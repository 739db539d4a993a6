/// Files of a theme that are joined into one, so that a page asks for one style sheet and one script.
///
/// The name holds a fingerprint of the bytes: a browser that keeps an old copy never shows it with a new page.
struct Bundle: Sendable {
  /// The path from the output folder.
  let path: String
  let bytes: [UInt8]
  private let name: String
  private let fileExtension: String

  /// Joins files; nil if there are none.
  init?(_ name: String, fileExtension: String, of files: [[UInt8]]) {
    guard !files.isEmpty else { return nil }
    let bytes = Array(files.joined(separator: [UInt8(ascii: "\n")]))
    self.init(name, fileExtension: fileExtension, bytes: bytes)
  }

  init(_ name: String, fileExtension: String, bytes: [UInt8]) {
    self.name = name
    self.fileExtension = fileExtension
    self.bytes = bytes
    path = "assets/\(name)-\(Self.fingerprint(of: bytes)).\(fileExtension)"
  }

  /// The same bundle with a text after its files.
  func appending(_ text: String) -> Bundle {
    Bundle(name, fileExtension: fileExtension, bytes: bytes + text.utf8)
  }

  /// Eight hexadecimal digits: the FNV-1a hash of 64 bits (Fowler, Noll, Vo), folded to 32.
  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String((hash >> 32) ^ (hash & 0xFFFF_FFFF), radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
