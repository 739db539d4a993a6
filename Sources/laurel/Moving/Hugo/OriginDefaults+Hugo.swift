internal import Knowledge
internal import Markup
internal import Source

/// The values that pages of Hugo give to those below them.
extension OriginDefaults {
  /// The groups of a site, those of the deepest folders first.
  ///
  /// What ours mean the same is left to the page that says it, as it is for all below it here, too.
  static func hugo(in folder: OriginFolder, _ layout: OriginLayout) throws -> [Group] {
    try folder.files.filter { file in
      ContentPath.stem(of: file).parts(separatedBy: ".").first == "_index"
        && ["md", "markdown", "html"].contains(ContentPath.fileExtension(of: file))
    }.sorted { $0.utf8.count > $1.utf8.count }.flatMap { file -> [Group] in
      guard let text = try folder.text(of: file) else { return [] }
      let document = Document.parse(
        SourceFile(path: file, bytes: text.bytes), options: MarkdownOptions()
      ).value
      guard case .page(let place) = layout.place(of: file) else {
        // A page that is not moved gives its values through these alone.
        return HugoCascade.all(in: document.metadata).map { hugo($0, $0.values, of: file) }
      }
      return HugoCascade.all(in: document.metadata).flatMap { cascade in
        var told = hugo(cascade, cascade.valuesForPages(below: file))
        told.language = place.language
        told.folder = ContentPath.folder(of: file)
        return [
          told, hugo(cascade, cascade.values.filter { ForeignName($0.key)?.isOfDays == true }, of: file),
        ]
      }
    }.filter { !$0.entries.isEmpty }
  }

  /// The group of some values, for the pages that they name and that lie in the folder of the page that gives them.
  static func hugo(
    _ cascade: HugoCascade, _ values: [YAMLMapping.Entry], of giver: String? = nil
  ) -> Group {
    Group(
      pattern: cascade.pattern, folder: giver.map(ContentPath.folder) ?? "",
      standsForFolder: cascade.standsForFolder, giver: giver, entries: values)
  }
}

extension ForeignName {
  /// Whether it is the name of a day from which on, or up to which, a page is shown.
  fileprivate var isOfDays: Bool {
    [.field("date"), .field("publish"), .field("expires")].contains(meaning)
  }
}

extension OriginLayout.Page {
  /// How Hugo calls a page in its settings: `board/minutes` for `Board/Minutes.md`, `board` for `board/_index.md`.
  var logicalPath: String {
    let isNamedByFolder = FolderText.isNamed(ContentPath.stem(of: path))
    return OldAddress.urlized(
      isNamedByFolder ? ContentPath.folder(of: path) : ContentPath.withoutExtension(path))
  }
}
