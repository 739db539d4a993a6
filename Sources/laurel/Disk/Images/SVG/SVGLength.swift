internal import Source

/// Lengths as drawings give them.
///
/// Source: CSS Values, level 4, 6.2.
enum SVGLength {
  /// In pixels.
  static let limit = 100_000.0

  /// A length in pixels; nil for one that depends on what is around the drawing.
  static func pixels(_ text: String) -> Double? {
    let text = text.trimmed
    let digits = text.utf8.prefix { $0.isDigit || "+-.".utf8.contains($0) }
    guard let number = Double(digits.text), number.isFinite else { return nil }
    return units[text.utf8.dropFirst(digits.count).map(\.lowercased).text].map { number * $0 }
  }

  /// Numbers with blanks or commas between them.
  static func numbers(_ text: String) -> [Double] {
    text.utf8.split { $0.isSpace || $0 == UInt8(ascii: ",") }.compactMap { Double($0.text) }.filter(
      \.isFinite)
  }

  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
  ]
}
