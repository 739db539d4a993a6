internal import Source

/// A pattern of addresses with names behind colons: `/:year/:month/:title/`.
struct AddressPattern {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether the text holds code, of which nobody knows here what it gives.
  var isCode: Bool { text.utf8.contains { "{}<>*".utf8.contains($0) } }

  /// The address with a value for each name; nil if one of them is not known.
  func filled(_ value: (String) -> String?) -> String? {
    guard !isCode else { return nil }
    let bytes = Array(text.utf8)
    var filled: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let name = bytes[(index + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      guard bytes[index] == UInt8(ascii: ":"), !name.isEmpty else {
        filled.append(bytes[index])
        index += 1
        continue
      }
      guard let value = value(name.text) else { return nil }
      filled += value.utf8
      index = name.endIndex
    }
    return Self.withSingleSlashes(filled)
  }

  private static func withSingleSlashes(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: "/") || kept.last != UInt8(ascii: "/") { kept.append(byte) }
    return kept.text
  }
}
