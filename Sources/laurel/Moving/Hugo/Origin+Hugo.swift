internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func hugo(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let languages = HugoLanguages(settings)
    let content = settings.text("contentDir") ?? "content"
    let files = settings.texts("staticDir")
    let mounts = (settings["module", "mounts"]?.elements ?? []).map { YAMLMapping(entries: $0.parts) }
    let mounted = mounts.compactMap { mount -> OriginLayout.Root? in
      guard let source = mount["source"]?.word, let target = mount["target"]?.word?.folderPath,
        ContentPath.isFolder("content", above: target)
      else { return nil }
      let inside = target.utf8.dropFirst("content/".utf8.count).text
      return OriginLayout.Root(
        source: source.folderPath, target: inside, lowersFolders: true, only: mount.filePatterns.only)
    }
    let ofLanguages = languages.all.compactMap { language in
      language.folder.map {
        OriginLayout.Root(
          source: $0.folderPath, target: language.isUsual ? "" : language.name,
          isShown: language.isShown, lowersFolders: true,
          language: language.isUsual ? nil : language.name)
      }
    }
    // Where the settings say what the content is, the usual folder is not read besides.
    let usual = OriginLayout.Root(source: content.folderPath, target: "", lowersFolders: true)
    let isSaid = !mounted.isEmpty || languages.all.contains { $0.isUsual && $0.folder != nil }
    let roots = ofLanguages + mounted + (isSaid ? [] : [usual])
    let pages = folder.files.filter {
      OriginLayout.isFolderPage($0) && ["md", "markdown", "html"].contains(ContentPath.fileExtension(of: $0))
    }
    let others = languages.all.filter { !$0.isUsual && $0.folder == nil }
    let kinds = Set(settings.all("disableKinds").flatMap(\.elements).compactMap(\.word).map { Fold.key($0) })
    let unused = folder.files.filter { file in
      kinds.contains(ContentPath.stem(of: file).startsWithBytes(of: "_index") ? "section" : "page")
    }
    return OriginLayout(
      roots
        + ((files.isEmpty ? ["static"] : files) + ["assets"]).map {
          OriginLayout.Root(source: $0.folderPath, target: "", holdsPages: false)
        },
      leftOut: settings.all("ignoreFiles").flatMap(\.elements).compactMap(\.word)
        .flatMap(PathPattern.patterns(ofExpression:)) + mounts.flatMap(\.filePatterns.leftOut),
      hidden: others.filter { !$0.isShown }
        .flatMap { ["*.\($0.name).md", "*.\($0.name).markdown"] }.compactMap { PathPattern($0) },
      folderPages: Set(
        pages.map(ContentPath.folder).filter { place in
          roots.contains { ContentPath.isFolder($0.source, above: place) }
        }),
      data: (settings.text("dataDir") ?? "data").folderPath, unusedTexts: Set(unused),
      languages: Set(others.map(\.name)), unreadNames: ["#*", "*~"].map(PathPattern.init(ofName:)))
  }
}

extension YAMLMapping {
  /// Which files of a folder Hugo takes in, and which it does not.
  fileprivate var filePatterns: (only: [PathGlob], leftOut: [PathPattern]) {
    func words(_ name: String) -> [String] { value(at: [name])?.elements.compactMap(\.word) ?? [] }
    let files = words("files")
    let isNegated: (String) -> Bool = { $0.startsWithBytes(of: "!") }
    let negated = files.filter(isNegated).map { $0.utf8.dropFirst().text.trimmed }
    return (
      (words("includeFiles") + files.filter { !isNegated($0) }).flatMap(PathGlob.globs),
      (words("excludeFiles") + negated).flatMap(PathPattern.patterns(ofGlob:))
    )
  }
}
