internal import Knowledge
internal import Source

/// The files of the content that pages point at, those that go up as they are, and those of the theme.
enum PublishedAssets {
  static func files(of drawing: Drawing) -> [OutputFile] {
    let assets = Set(drawing.site.assetUses.map(\.asset)).sorted { String.byBytes($0.path, $1.path) }
    var addresses: Set<String> = []
    return assets.flatMap { asset in
      let origin = OutputOrigin(sort: .file, span: .startOf(asset.path))
      guard let picture = drawing.pictures.picture(asset) else {
        return [OutputFile(path: asset.address, content: .asset(path: asset.path), origin: origin)]
      }
      // Two pictures with the same bytes share their smaller sizes.
      let choices = picture.choices.filter { addresses.insert($0.address).inserted }
      let own = OutputFile(
        path: picture.own.address, content: .redrawn(path: picture.own.source), origin: origin)
      return [own]
        + choices.map {
          OutputFile(path: $0.address, content: .redrawn(path: $0.source), origin: origin, isLasting: true)
        }
    }
  }

  /// The pictures beside links on other sites. Two pages that say the same share one.
  static func cards(of drawing: Drawing) -> [OutputFile] {
    var addresses: Set<String> = []
    return drawing.site.pages.compactMap { page in
      guard let card = drawing.pictures.card(of: page.id), addresses.insert(card.address).inserted else {
        return nil
      }
      return OutputFile(
        path: card.address, content: .redrawn(path: card.source),
        origin: OutputOrigin(sort: .name, span: .startOf(page.path)), isLasting: true)
    }
  }

  /// - Parameter templates: those of the pages that are drawn; nil for all that there may be.
  static func themeFiles(of drawing: Drawing, for templates: Set<String>? = nil) -> [OutputFile] {
    let theme = drawing.theme.assets.map { OutputFile(path: "assets/\($0.path)", content: .bytes($0.bytes)) }
    let special = drawing.theme.bundles.filter { templates?.contains($0.key) != false }.flatMap(\.value.all)
    let previewed = templates.map { PreviewView.templates(of: drawing).subtracting($0) } ?? []
    let styles = previewed.compactMap { drawing.theme.bundles[$0]?.style }
    let common = [drawing.theme.stylesheet, drawing.theme.script, drawing.theme.icon].compactMap { $0 }
    let bundles = (common + special + styles).map {
      OutputFile(path: $0.path, content: .bytes($0.bytes), isLasting: true)
    }
    return theme + bundles
  }
}
