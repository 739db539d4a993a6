internal import Knowledge

/// A color that another one stands on, and the contrast that it needs there.
struct Background {
  let name: String
  let color: Color
  let least: Double
}

extension Color {
  /// The background on which this color is furthest from what it needs; nil if it can be read on all.
  func worst(of backgrounds: [Background]) -> Background? {
    let unreadable = backgrounds.filter { contrast(with: $0.color) < $0.least }
    return unreadable.min { contrast(with: $0.color) / $0.least < contrast(with: $1.color) / $1.least }
  }

  /// The color of the same hue that can be read on all backgrounds and is nearest in lightness; nil if there is none.
  func nearestReadable(on backgrounds: [Background]) -> Color? {
    if worst(of: backgrounds) == nil { return self }
    let start = OKLab(self)
    func distance(_ lightness: Double) -> Double { abs(lightness - start.lightness) }
    return [0.0, 1.0].compactMap { Self.limit(from: start, towards: $0, on: backgrounds) }
      .min { distance($0) < distance($1) }.map(start.color)
  }

  /// The ink that is seen best on this color: black or white. One of the two has a contrast of at least 4.58.
  var ink: Color { contrast(with: .white) >= contrast(with: .black) ? .white : .black }

  /// The lightness from which on a color can be read, found by bisection; nil if it cannot be read even at the end.
  private static func limit(from start: OKLab, towards end: Double, on backgrounds: [Background]) -> Double? {
    func isReadable(_ lightness: Double) -> Bool {
      start.color(at: lightness).worst(of: backgrounds) == nil
    }
    guard isReadable(end) else { return nil }
    var (unreadable, readable) = (start.lightness, end)
    for _ in 0..<12 {
      let middle = (unreadable + readable) / 2
      if isReadable(middle) { readable = middle } else { unreadable = middle }
    }
    return readable
  }
}
