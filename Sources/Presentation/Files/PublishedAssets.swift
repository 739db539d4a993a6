internal import Knowledge
internal import Source

/// The files of the content that pages point at, and those of the theme.
enum PublishedAssets {
  static func files(of drawing: Drawing) -> [OutputFile] {
    var paths: Set<String> = []
    for page in drawing.site.pages {
      for (_, passage) in page.passages {
        for case .asset(let asset)? in passage.links.map({ $0?.target }) { paths.insert(asset.path) }
      }
      for entry in page.fields.entries { paths.formUnion(entry.value.images.map(\.path)) }
    }
    let own = paths.sorted(by: String.byBytes).map { OutputFile(path: $0, content: .asset(path: $0)) }
    let theme = drawing.theme.assets.map { OutputFile(path: "assets/\($0.path)", content: .bytes($0.bytes)) }
    return own + theme
  }
}

extension FieldValue {
  /// The images in a value.
  fileprivate var images: [Asset] {
    switch self {
    case .image(let asset): [asset]
    case .list(let items): items.flatMap(\.images)
    case .record(let record): record.entries.flatMap(\.value.images)
    default: []
    }
  }
}
