internal import Knowledge
internal import Markup
internal import Source

/// The values that pages of Hugo give to those below them.
extension OriginDefaults {
  /// The groups of a site, those of the deepest folders first. What ours mean the same is left to them.
  static func hugo(in folder: OriginFolder) throws -> [Group] {
    try folder.files.filter { file in
      ContentPath.stem(of: file).parts(separatedBy: ".").first == "_index"
        && ["md", "markdown", "html"].contains(ContentPath.fileExtension(of: file))
    }.sorted { $0.utf8.count > $1.utf8.count }.flatMap { file -> [Group] in
      guard let text = try folder.text(of: file) else { return [] }
      let document = Document.parse(
        SourceFile(path: file, bytes: text.bytes), options: MarkdownOptions()
      ).value
      // A page that is not moved gives its values through these alone.
      let isMoved = ContentPath.fileExtension(of: file) != "html"
      return (document.metadata.value(at: ["cascade"])?.elements ?? []).map { group in
        var found = hugo(HugoCascade(group)) { ForeignName($0.key)?.isOfDays == true || !isMoved }
        found.folder = ContentPath.folder(of: file)
        found.giver = file
        return found
      }
    }.filter { !$0.entries.isEmpty }
  }

  /// The group of some values, which may name the pages that they are for.
  static func hugo(
    _ cascade: HugoCascade, where isMeant: (YAMLMapping.Entry) -> Bool = { _ in true }
  ) -> Group {
    Group(
      pattern: cascade.pattern, standsForFolder: cascade.standsForFolder,
      entries: cascade.values.filter(isMeant))
  }
}

extension ForeignName {
  /// Whether it is the name of a day from which on, or up to which, a page is shown.
  fileprivate var isOfDays: Bool {
    [.field("date"), .field("publish"), .field("expires")].contains(meaning)
  }
}
