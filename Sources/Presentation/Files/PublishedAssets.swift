internal import Knowledge
internal import Source

/// The files of the content that pages point at, those that go up as they are, and those of the theme.
enum PublishedAssets {
  static func files(of drawing: Drawing) -> [OutputFile] {
    Set(drawing.site.assetUses.map(\.asset)).sorted { String.byBytes($0.path, $1.path) }.map {
      OutputFile(
        path: $0.address, content: .asset(path: $0.path),
        origin: OutputOrigin(sort: .file, span: .startOf($0.path)))
    }
  }

  /// - Parameter templates: those of the pages that are drawn.
  static func themeFiles(of drawing: Drawing, for templates: Set<String>) -> [OutputFile] {
    let theme = drawing.theme.assets.map { OutputFile(path: "assets/\($0.path)", content: .bytes($0.bytes)) }
    let special = drawing.theme.bundles.filter { templates.contains($0.key) }.flatMap(\.value.all)
    let common = [drawing.theme.stylesheet, drawing.theme.script, drawing.theme.icon].compactMap { $0 }
    let bundles = (common + special).map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
    return theme + bundles
  }
}
