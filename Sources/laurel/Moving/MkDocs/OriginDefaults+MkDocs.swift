internal import Knowledge
internal import Markup
internal import Source

extension OriginDefaults {
  /// The files with values for all pages of a folder: `.meta.yml`.
  static func mkdocs(_ names: Set<String>, in folder: OriginFolder) throws -> [Group] {
    try folder.files.filter { names.contains(ContentPath.name(of: $0)) }.compactMap { file in
      try folder.text(of: file).map { text in
        Group(
          folder: ContentPath.folder(of: file), entries: YAMLReader.readFile(text, .yaml).value.entries)
      }
    }.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
  }
}
