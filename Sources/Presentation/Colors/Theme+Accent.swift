internal import Knowledge
internal import Source

/// The color of links on one sort of screen, and the color of text on it.
struct AccentColors: Sendable {
  static let name = "accent"
  static let inkName = "accent-ink"

  let accent: Color
  let ink: Color

  fileprivate var css: String { ":root { --\(Self.name): \(accent); --\(Self.inkName): \(ink); }" }
}

extension AccentColors {
  /// The accent of a site, with the ink that is seen best on it.
  fileprivate init(accent: Color) {
    self.init(accent: accent, ink: accent.ink)
  }
}

extension Theme {
  /// This theme in the colors of a site.
  func wearing(_ accent: Accent) -> Diagnosed<Theme> {
    let given = [ColorScheme.light: accent.light, .dark: accent.dark].compactMapValues { $0 }
    let diagnostics = ColorScheme.allCases.compactMap { scheme in
      given[scheme].flatMap { color in
        LowContrast.diagnose(color, in: scheme, on: backgrounds(scheme))
      }
    }
    var theme = self
    guard let light = own(.light, given), let dark = own(.dark, given) else {
      theme.icon = standardAccent.flatMap(drawIcon)
      return Diagnosed(theme)
    }
    let css = """
      @media screen { \(light.css) }
      @media screen and (prefers-color-scheme: dark) { \(dark.css) }

      """
    theme.icon = drawIcon(light)
    theme.stylesheet = stylesheet?.appending(style: css)
    return Diagnosed(theme, diagnostics)
  }

  /// The accent that a site gives for one sort of screen, or else the one of the same hue that can be read there.
  private func own(_ scheme: ColorScheme, _ given: [ColorScheme: Placed<Color>]) -> AccentColors? {
    (given[scheme] ?? given.values.first).map { chosen in
      let color = given[scheme] == nil ? chosen.value.nearestReadable(on: backgrounds(scheme)) : nil
      return AccentColors(accent: color ?? chosen.value)
    }
  }

  private func backgrounds(_ scheme: ColorScheme) -> [Background] {
    colors.backgrounds(of: AccentColors.name, in: scheme)
  }

  private var standardAccent: AccentColors? {
    guard let accent = colors.token(AccentColors.name, in: .light)?.color,
      let ink = colors.token(AccentColors.inkName, in: .light)?.color
    else { return nil }
    return AccentColors(accent: accent, ink: ink)
  }

  /// The picture that browsers show beside the title of a page.
  private func drawIcon(_ colors: AccentColors) -> Bundle? {
    guard hasTemplate(AccentView.use.name) else { return nil }
    var icon = PageBuffer()
    draw(AccentView.use.name, [AccentView(colors: colors)], into: &icon)
    return Bundle("icon", fileExtension: "svg", bytes: icon.bytes)
  }
}

/// The colors of a site, for the picture that browsers show beside the title of a page.
struct AccentView: TemplateView {
  static let use = TemplateUse("site-icon", AccentView.self, isNeeded: false, isOfPage: false)

  let colors: AccentColors

  static let contract = TemplateContract<Self>(
    "The colors of the site.",
    [
      .text(.accent) { $0.colors.accent.description },
      .text(.accentInk) { $0.colors.ink.description },
    ])
}
