internal import Knowledge
internal import Markup
package import Source

/// What a theme says of itself in its `theme.yml`.
package struct ThemeSettings: Sendable {
  /// The theme that gives what this one lacks. A theme that does not say extends `default`; `extends: none` stands
  /// alone.
  package let parent: String?
  /// The paths below `assets/` of the style sheets that are joined into one, in this order.
  package let styles: [String]
  /// The paths below `assets/` of the scripts that are joined into one, in this order.
  package let scripts: [String]
  /// The files that only the pages of some templates ask for.
  let pages: [PageFiles]
  /// Which colors stand on which, and the contrast that this needs.
  let contrast: [ContrastPair]
  /// How wide a picture in a text is shown, in the words of HTML's `sizes`.
  let textSizes: String?

  /// Reads `theme.yml`; a theme without one has the standard settings.
  package static func read(_ folder: ThemeFolder) -> Diagnosed<ThemeSettings> {
    guard let file = folder.files.first(where: { $0.path == ThemeFolder.settingsName }),
      case .text(let text) = DecodedText(file)
    else {
      return Diagnosed(
        ThemeSettings(
          parent: standardParent(of: folder), styles: [], scripts: [], pages: [], contrast: [],
          textSizes: nil))
    }
    var diagnostics: [Diagnostic] = []
    let settings = SourceText(path: folder.prefix + file.path, bytes: text.bytes)
    let mapping = YAMLReader.readFile(settings).reported(to: &diagnostics)
    var reader = FieldReader(subject: "a theme")
    let values = reader.read(mapping, as: fields, at: .startOf(settings.path))
    let named = values.text("extends") ?? standardParent(of: folder)
    let parent = named == "none" ? nil : named
    let theme = ThemeSettings(
      parent: parent, styles: values.texts("styles"), scripts: values.texts("scripts"),
      pages: values.records("pages").compactMap { PageFiles($0) },
      contrast: values.records("contrast").compactMap { ContrastPair($0) },
      textSizes: values.text("text_sizes"))
    return Diagnosed(theme, diagnostics + reader.diagnostics)
  }

  private static func standardParent(of folder: ThemeFolder) -> String? {
    folder.name == SiteConfiguration.standard.theme ? nil : SiteConfiguration.standard.theme
  }

  private static func paths(_ name: String, label: String) -> Field {
    Field(name, .list(of: Field(name, .text(.none), label: label), .none), label: label)
  }

  private static let fields: [Field] = [
    Field("name", .text(.none), label: "Name"),
    Field("description", .text(.none), label: "Description"),
    Field("extends", .text(.none), label: "Parent", help: "The theme that gives what this one lacks."),
    paths("styles", label: "Style sheets"), paths("scripts", label: "Scripts"),
    Field("pages", .list(of: page, .none), label: "Files of some pages"),
    Field("text_sizes", .text(.none), label: "How wide a picture in a text is shown"),
    Field("contrast", .list(of: pair, .none), label: "Contrast"),
  ]

  private static let page = Field(
    "page",
    .record([
      Field("template", .text(.none), label: "Template", isRequired: true),
      paths("styles", label: "Style sheets"), paths("scripts", label: "Scripts"),
    ]), label: "Page", help: "A template, and the files that its pages ask for besides.")

  private static let pair = Field(
    "pair",
    .record([
      Field(
        "text", .list(of: Field("text", .text(.none), label: "Text"), .none), label: "Text", isRequired: true),
      Field("on", .list(of: Field("on", .text(.none), label: "On"), .none), label: "On", isRequired: true),
      Field("least", .number(minimum: 1, maximum: 21), label: "Least", isRequired: true),
    ]), label: "Pair", help: "Colors of text, what they stand on, and the contrast that they need.")
}

/// The style sheets and the scripts that the pages of one template ask for besides those of every page.
struct PageFiles: Sendable {
  let template: String
  let styles: [String]
  let scripts: [String]

  fileprivate init?(_ values: FieldValues) {
    guard let template = values.text("template") else { return nil }
    self.template = template
    styles = values.texts("styles")
    scripts = values.texts("scripts")
  }
}

extension ContrastPair {
  fileprivate init?(_ values: FieldValues) {
    guard let text = values.entry("text"), let on = values.entry("on"), let least = values.number("least")
    else { return nil }
    self.init(
      texts: values.texts("text"), surfaces: values.texts("on"), least: least, textSpan: text.span,
      surfaceSpan: on.span)
  }
}
