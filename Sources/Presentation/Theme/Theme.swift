package import Source

/// A theme with all that it inherits: templates, assets, words.
package struct Theme: Sendable {
  package let name: String
  let program: TemplateProgram
  /// The paths of the templates, as diagnostics name them, by the templates' names.
  let templatePaths: [String: String]
  /// The templates that draw a part of others.
  let parts: Set<String>
  /// What each template draws of a page, in its order, by the template's name.
  let pageParts: [String: [PagePart]]
  /// The files that are copied to the site, by their path below `assets/`.
  package let assets: [SourceFile]
  /// The style sheets of the theme and its ancestors in one file.
  var stylesheet: Bundle?
  /// What loads the search, and the scripts of the theme and its ancestors, in one file.
  let script: Bundle?
  /// What the pages of some templates ask for besides, by the template's name.
  let bundles: [String: TemplateBundles]
  /// The engine of the search; nil for a site without an index.
  var search: Bundle?
  /// The picture that browsers show beside the title of a page, in the colors of the site.
  var icon: Bundle?
  let colors: ThemeColors
  /// How wide a picture in a text is shown, for `sizes`.
  let textSizes: String
  /// The words of the interface by language.
  let locales: Locales

  /// Whether there is a template of this name.
  func hasTemplate(_ name: String) -> Bool { program.steps(of: name) != nil }

  /// Whether there is a template for the pages of a kind: one that is neither a part of others nor drawn for something
  /// else, whatever the kind is called.
  func drawsPages(_ kind: String) -> Bool {
    hasTemplate(kind) && !parts.contains(kind) && !TemplateUses.all.contains { $0.name == kind }
  }

  /// Draws a template into a page.
  ///
  /// - Parameter views: what its names are asked of, the last one first.
  func draw(_ template: String, _ views: [any TemplateView], into page: inout PageBuffer) {
    program.draw(template, views, into: &page)
  }

  /// The words for a page in a language: in that language, or else in that of the site, or else in English.
  package func words(on pageLanguage: String, site: String) -> Words {
    locales.words(on: pageLanguage, site: site)
  }
}

/// The files of one theme folder.
package struct ThemeFolder: Equatable, Sendable {
  /// The name of the file in which a theme says what it is.
  package static let settingsName = "theme.yml"

  package let name: String
  /// By their paths below the theme's folder.
  package let files: [SourceFile]
  /// Stands before the paths in diagnostics, such as `Themes/default/`.
  package let prefix: String

  package init(name: String, files: [SourceFile], prefix: String) {
    self.name = name
    self.files = files
    self.prefix = prefix
  }
}
