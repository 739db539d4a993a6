internal import Source

/// The numbers of credits: 40 bits in the letters of Douglas Crockford's base 32, which nobody confuses when they read
/// them aloud.
///
/// They follow from the address of the page and the place of the name on it, so that they stay the same when other pages
/// come and go.
package struct CreditNumbers {
  private var taken: Set<String> = []

  mutating func next(at address: String, place: Int) -> String {
    var seed = FNV.hash(Array("\(address)\n\(place)".utf8)[...])
    while true {
      let number = Self.text(of: seed)
      if taken.insert(number).inserted { return number }
      seed = FNV.hash(Array(number.utf8)[...], seed: seed)
    }
  }

  /// A number as it is written, from what somebody typed: signs that look alike count as one, and marks between them not at
  /// all. The page that verifies takes the same.
  package static func number(from typed: String) -> String {
    let signs = typed.uppercased().utf8.map { sign in
      switch sign {
      case UInt8(ascii: "O"): UInt8(ascii: "0")
      case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
      default: sign
      }
    }.filter { $0.isUppercaseLetter || $0.isDigit }
    return signs.count == 8 ? (signs[..<4] + [UInt8(ascii: "-")] + signs[4...]).text : signs.text
  }

  private static func text(of hash: UInt64) -> String {
    let signs = (0..<8).map { alphabet[Int(truncatingIfNeeded: hash >> UInt64(5 * $0)) & 31] }
    return (signs[..<4] + [UInt8(ascii: "-")] + signs[4...]).text
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
