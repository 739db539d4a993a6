internal import Knowledge
internal import Source

/// The files of the content that pages point at, and those of the theme.
enum PublishedAssets {
  /// - Parameter templates: those of the pages that are drawn.
  static func files(of drawing: Drawing, for templates: Set<String>) -> [OutputFile] {
    let used = Set(drawing.site.assetUses.map(\.asset))
    let own = used.sorted { String.byBytes($0.path, $1.path) }
      .map { OutputFile(path: $0.address, content: .asset(path: $0.path)) }
    let theme = drawing.theme.assets.map { OutputFile(path: "assets/\($0.path)", content: .bytes($0.bytes)) }
    let special = drawing.theme.bundles.filter { templates.contains($0.key) }.flatMap(\.value.all)
    let common = [drawing.theme.stylesheet, drawing.theme.script, drawing.theme.icon].compactMap { $0 }
    let bundles = (common + special).map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
    return own + theme + bundles
  }
}
