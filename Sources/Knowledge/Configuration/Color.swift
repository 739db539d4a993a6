internal import Foundation
internal import Source

/// A color of the screen: red, green and blue in sRGB, a byte each.
package struct Color: Hashable, Sendable, CustomStringConvertible {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package static let white = Color(red: 255, green: 255, blue: 255)
  package static let black = Color(red: 0, green: 0, blue: 0)

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads a color as style sheets write it: `#1c5a43`, `#fff` or `rgb(28 90 67)`. One that can be seen through is none.
  package init?(_ text: String) {
    let bytes = text.utf8.map(\.lowercased)
    let parts = bytes.first == UInt8(ascii: "#") ? Self.hexadecimal(bytes.dropFirst()) : Self.decimal(bytes)
    guard let parts else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  package var description: String {
    "#" + [red, green, blue].map { String(hexadecimal: UInt32($0), width: 2) }.joined()
  }

  /// How bright the color is, from 0 for black to 1 for white.
  ///
  /// Source: WCAG 2.2, the definition of "relative luminance".
  package var luminance: Double {
    let (red, green, blue) = light
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The amounts of red, green and blue light, from 0 to 1. Source: IEC 61966-2-1, sRGB.
  package var light: (red: Double, green: Double, blue: Double) {
    func amount(_ byte: UInt8) -> Double {
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return (amount(red), amount(green), amount(blue))
  }

  /// How well one color is seen on the other, from 1 to 21.
  ///
  /// Source: WCAG 2.2, the definition of "contrast ratio".
  package func contrast(with other: Color) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let digits = bytes.compactMap(\.hexadecimalValue)
    guard digits.count == bytes.count else { return nil }
    switch digits.count {
    case 3: return digits.map { $0 * 17 }
    case 6: return [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
  }

  private static func decimal(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: "rgb("), bytes.last == UInt8(ascii: ")") else { return nil }
    let parts = bytes.dropFirst(4).dropLast().split { $0.isSpace || $0 == UInt8(ascii: ",") }
    let numbers = parts.compactMap { UInt8($0.text) }
    return numbers.count == 3 && parts.count == 3 ? numbers : nil
  }
}
