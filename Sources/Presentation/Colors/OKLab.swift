internal import Foundation
internal import Knowledge

/// A color as the eye sees it: how light it is, and apart from that its hue and how strong it is.
///
/// Colors that differ by lightness alone keep their hue. Source: Björn Ottosson, "A perceptual color space for image
/// processing", 2020.
struct OKLab {
  /// From 0 for black to 1 for white.
  let lightness: Double
  /// From green to red, and from blue to yellow: together they are the hue, and their size its strength.
  let greenRed: Double
  let blueYellow: Double
}

extension OKLab {
  init(_ color: Color) {
    let (red, green, blue) = color.light
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The color of the same hue at another lightness, as strong as screens can show it there.
  func color(at lightness: Double) -> Color {
    if let color = Self.color(lightness, greenRed, blueYellow) { return color }
    var (shown, tooStrong) = (0.0, 1.0)
    for _ in 0..<12 {
      let middle = (shown + tooStrong) / 2
      if Self.color(lightness, greenRed * middle, blueYellow * middle) == nil {
        tooStrong = middle
      } else {
        shown = middle
      }
    }
    return Self.color(lightness, greenRed * shown, blueYellow * shown) ?? (lightness < 0.5 ? .black : .white)
  }

  /// Nil for a color that no screen shows.
  private static func color(_ lightness: Double, _ greenRed: Double, _ blueYellow: Double) -> Color? {
    func cube(_ root: Double) -> Double { root * root * root }
    let long = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow)
    let medium = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow)
    let short = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow)
    guard let red = byte(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
      let green = byte(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
      let blue = byte(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
    else { return nil }
    return Color(red: red, green: green, blue: blue)
  }

  /// The byte of an amount of light; nil below nothing and above everything.
  private static func byte(_ linear: Double) -> UInt8? {
    let part = linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
    let rounded = (part * 255).rounded()
    return (0...255).contains(rounded) ? UInt8(rounded) : nil
  }
}
