internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func docusaurus(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let parts = DocusaurusPart.all(in: settings)
    var roots = [OriginLayout.Root(source: "static", target: "", holdsPages: false)]
    for part in parts {
      let isNewestHidden = part.sort == .docs && part.isNewestHidden
      roots.append(
        OriginLayout.Root(
          source: part.folder, target: part.target, isShown: part.isShown && !isNewestHidden,
          only: part.included))
      // Where the newest text is not shown yet, the version before it is.
      if isNewestHidden, let version = try Self.newestVersion(in: folder, of: part.onlyVersions) {
        roots.removeLast()
        roots.append(
          OriginLayout.Root(
            source: "versioned_docs/version-\(version)", target: part.target, only: part.included))
      }
    }
    let languages = folder.files.filter { $0.startsWithBytes(of: "i18n/") }
      .map { $0.parts(separatedBy: "/")[1] }
    let shownLanguages = Self.shownLanguages(settings)
    for language in Set(languages) {
      for part in parts {
        let name = "i18n/\(language)/docusaurus-plugin-content-\(part.sort.rawValue)"
        let place = part.id.map { "\(name)-\($0)" } ?? name
        roots.append(
          OriginLayout.Root(
            source: part.sort == .docs ? place + "/current" : place,
            target: ContentPath.join(language, part.target),
            isShown: part.isShown && !part.isNewestHidden && shownLanguages.contains(language),
            language: language, only: part.included))
      }
    }
    return OriginLayout(
      roots,
      leftOut: ["*.test.md", "*.test.mdx"].compactMap { PathPattern($0) } + parts.flatMap(\.excluded),
      foldersOfProgram: ["__tests__"],
      filesOfProgram: Set(folder.files.filter { ContentPath.name(of: $0) == "_category_.json" }),
      pageEndings: ["md", "markdown", "mdx"])
  }

  /// The languages in which Docusaurus makes pages: those that its settings name, and else the usual one.
  private static func shownLanguages(_ settings: OriginSettings) -> Set<String> {
    let blocks = settings.blocks.filter { $0.name == "i18n" }.map(\.values)
    let named = blocks.compactMap { $0["locales"] }.flatMap(\.elements).compactMap(\.word)
    let known = named.isEmpty && !blocks.isEmpty ? settings.texts("locales") : named
    return Set(known).union([settings.text("defaultLocale") ?? "en"])
  }

  /// The version that is shown first, of some or of all.
  private static func newestVersion(in folder: OriginFolder, of only: [String]) throws -> String? {
    guard let text = try folder.text(of: "versions.json") else { return nil }
    let parts = text.bytes.text.parts(separatedBy: "\"")
    let versions = parts.indices.filter { !$0.isMultiple(of: 2) && $0 < parts.count - 1 }.map { parts[$0] }
    return versions.first { only.isEmpty || only.contains($0) }
  }
}
