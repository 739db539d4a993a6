internal import Knowledge
package import Source

/// A color of text has to stand out from what it stands on, so that everybody can read it.
package enum LowContrast: Rule {
  package static let id: RuleID = "low-contrast"
  package static let severity = Severity.error

  /// Finds the colors of a theme that cannot be read on what they stand on.
  static func check(_ colors: ThemeColors) -> [Diagnostic] {
    let texts = Set(colors.pairs.flatMap(\.texts)).sorted(by: String.byBytes)
    return ColorScheme.allCases.flatMap { scheme in
      texts.compactMap { name in
        colors.token(name, in: scheme).flatMap {
          diagnose($0, in: scheme, on: colors.backgrounds(of: name, in: scheme))
        }
      }
    }
  }

  /// Reports the accent of a site that cannot be read; nil if it can.
  static func diagnose(_ accent: Placed<Color>, in scheme: ColorScheme, on backgrounds: [Background])
    -> Diagnostic?
  {
    accent.value.worst(of: backgrounds).map { worst in
      let nearest = accent.value.nearestReadable(on: backgrounds)
      return diagnostic(
        .low(AccentColors.name, accent.value, worst, scheme), at: accent.span,
        fixes: nearest.map { [fix($0, at: accent.span, "\"\($0)\"")] } ?? [])
    }
  }

  private static func diagnose(_ token: ColorToken, in scheme: ColorScheme, on backgrounds: [Background])
    -> Diagnostic?
  {
    token.color.worst(of: backgrounds).map { worst in
      let nearest = token.color.nearestReadable(on: backgrounds)
      let isShared = token.scheme != scheme
      return diagnostic(
        .low(token.name, token.color, worst, scheme), at: token.span,
        fixes: nearest.map {
          isShared
            ? [Fix(.ownColor($0, scheme))]
            : [fix($0, at: token.span, $0.description)]
        } ?? [])
    }
  }

  private static func fix(_ color: Color, at span: SourceSpan, _ replacement: String) -> Fix {
    Fix("write '\(color)', the nearest color that can be read", edits: [Edit(span, replacement)])
  }
}

extension Message {
  fileprivate static func low(
    _ name: String, _ color: Color, _ surface: Background, _ scheme: ColorScheme
  ) -> Message {
    let contrast = decimal(color.contrast(with: surface.color))
    let least = decimal(surface.least)
    return switch scheme {
    case .light:
      "on light screens, the color '\(name)' has a contrast of \(contrast) to 1 with '\(surface.name)'; it needs \(least)"
    case .dark:
      "on dark screens, the color '\(name)' has a contrast of \(contrast) to 1 with '\(surface.name)'; it needs \(least)"
    }
  }

  fileprivate static func ownColor(_ color: Color, _ scheme: ColorScheme) -> Message {
    switch scheme {
    case .light: "give light screens a color of their own, such as '\(color)'"
    case .dark: "give dark screens a color of their own, such as '\(color)'"
    }
  }

  /// A number with at most two digits after the point, rounded down so that what is too little never looks enough.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded(.down))
    let digits = String(hundredths % 100 + 100).dropFirst()
    let fraction = digits.utf8.reversed().drop { $0 == UInt8(ascii: "0") }.reversed()
    return fraction.isEmpty ? String(hundredths / 100) : "\(hundredths / 100).\(Array(fraction).text)"
  }
}
