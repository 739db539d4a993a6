internal import Knowledge
internal import Source

/// The color of links on one sort of screen, and the color of text on it.
struct AccentColours: Sendable {
  static let name = "accent"
  static let inkName = "accent-ink"

  let accent: Colour
  let ink: Colour

  fileprivate var css: String { ":root { --\(Self.name): \(accent); --\(Self.inkName): \(ink); }" }
}

extension AccentColours {
  /// The accent of a site, with the ink that is seen best on it.
  fileprivate init(accent: Colour) {
    self.init(accent: accent, ink: accent.ink)
  }
}

extension Theme {
  /// This theme in the colors of a site.
  func wearing(_ accent: Accent) -> Diagnosed<Theme> {
    let given = [ColourScheme.light: accent.light, .dark: accent.dark].compactMapValues { $0 }
    let remarks = ColourScheme.allCases.compactMap { scheme in
      given[scheme].flatMap { colour in
        LowContrast.diagnose(colour, in: scheme, on: backgrounds(scheme))
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
    theme.stylesheet = stylesheet?.appending(css)
    return Diagnosed(theme, remarks)
  }

  /// The accent that a site gives for one sort of screen, or else the one of the same hue that can be read there.
  private func own(_ scheme: ColourScheme, _ given: [ColourScheme: Placed<Colour>]) -> AccentColours? {
    (given[scheme] ?? given.values.first).map { chosen in
      let colour = given[scheme] == nil ? chosen.value.nearestReadable(on: backgrounds(scheme)) : nil
      return AccentColours(accent: colour ?? chosen.value)
    }
  }

  private func backgrounds(_ scheme: ColourScheme) -> [Background] {
    colours.backgrounds(of: AccentColours.name, in: scheme)
  }

  private var standardAccent: AccentColours? {
    guard let accent = colours.token(AccentColours.name, in: .light)?.colour,
      let ink = colours.token(AccentColours.inkName, in: .light)?.colour
    else { return nil }
    return AccentColours(accent: accent, ink: ink)
  }

  /// The picture that browsers show beside the title of a page.
  private func drawIcon(_ colours: AccentColours) -> Bundle? {
    guard hasTemplate(AccentView.use.name) else { return nil }
    var icon = PageBuffer()
    draw(AccentView.use.name, [AccentView(colours: colours)], into: &icon)
    return Bundle("icon", fileExtension: "svg", bytes: icon.bytes)
  }
}

/// The colors of a site, for the picture that browsers show beside the title of a page.
struct AccentView: TemplateView {
  static let use = TemplateUse("site-icon", AccentView.self, isNeeded: false, isOfPage: false)

  let colours: AccentColours

  static let contract = TemplateContract<Self>(
    "The colors of the site.",
    [
      .text(.accent) { $0.colours.accent.description },
      .text(.accentInk) { $0.colours.ink.description },
    ])
}
