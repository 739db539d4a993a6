internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func zola(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let pages = folder.files.filter {
      ContentPath.isFolder("content", above: $0) && OriginLayout.isFolderPage($0)
    }
    return OriginLayout(
      [
        OriginLayout.Root(source: "content", target: "", lowersFolders: true),
        OriginLayout.Root(source: "static", target: "", holdsPages: false),
      ],
      leftOut: settings.texts("ignored_content").flatMap(PathPattern.patterns(ofGlob:)),
      folderPages: Set(pages.filter { ContentPath.isMarkdown($0) }.map(ContentPath.folder)),
      languages: Set(settings.all("languages").flatMap(\.parts).map(\.key))
        .subtracting([settings.text("default_language") ?? "en"]),
      leftOutPages: Self.pagesInOtherLanguages(folder, settings))
  }

  /// The pages of a site of Zola whose names end with a language that the settings do not name.
  private static func pagesInOtherLanguages(
    _ folder: OriginFolder, _ settings: OriginSettings
  ) -> Set<String> {
    let known = Set(
      (settings["languages"]?.parts ?? []).map(\.key) + [settings.text("default_language") ?? "en"])
    guard known.count > 1 else { return [] }
    let pages = folder.files.filter { file in
      let language = ContentPath.fileExtension(of: ContentPath.stem(of: file))
      let main = language.utf8.prefix { $0 != UInt8(ascii: "-") }
      return ContentPath.isMarkdown(file) && !known.contains(language) && (2...3).contains(main.count)
        && main.allSatisfy(\.isLetter) && !ContentPath.name(of: file).startsWithBytes(of: "_index.")
    }
    return Set(pages)
  }
}
