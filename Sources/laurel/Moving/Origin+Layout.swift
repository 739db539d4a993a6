internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  /// Where the pages and files of a site of this program lie, and where they go.
  func layout(of folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    switch self {
    case .hugo: hugo(settings)
    case .jekyll: jekyll(folder, settings)
    case .docusaurus: docusaurus(folder)
    case .mkdocs: mkdocs(settings)
    case .eleventy: try eleventy(folder, settings)
    case .zola: zola(settings)
    case .obsidian: try obsidian(folder, settings)
    }
  }

  private func hugo(_ settings: OriginSettings) -> OriginLayout {
    let usual = settings.text("defaultContentLanguage") ?? "en"
    let content = settings.text("contentDir") ?? "content"
    let languages = settings["languages"]?.parts.compactMap { language in
      YAMLMapping(entries: language.value.parts).value(at: ["contentDir"])?.word.map {
        OriginLayout.Root(
          source: $0.folderPath, target: language.key == usual ? "" : language.key, lowersFolders: true)
      }
    }
    let files = settings.texts("staticDir")
    let mounts = (settings["module", "mounts"]?.elements ?? []).map { YAMLMapping(entries: $0.parts) }
    let excluded = mounts.compactMap { $0["excludeFiles"] }.flatMap(\.elements).compactMap(\.word)
    let mounted = mounts.compactMap { mount -> OriginLayout.Root? in
      guard let source = mount["source"]?.word, let target = mount["target"]?.word?.folderPath,
        ContentPath.isFolder("content", above: target)
      else { return nil }
      let inside = target.utf8.dropFirst("content/".utf8.count).text
      return OriginLayout.Root(source: source.folderPath, target: inside, lowersFolders: true)
    }
    return OriginLayout(
      (languages ?? []) + mounted
        + [OriginLayout.Root(source: content.folderPath, target: "", lowersFolders: true)]
        + ((files.isEmpty ? ["static"] : files) + ["assets"]).map {
          OriginLayout.Root(source: $0.folderPath, target: "", holdsPages: false)
        },
      leftOut: settings.texts("ignoreFiles").flatMap(PathPattern.patterns)
        + excluded.compactMap { PathPattern($0) })
  }

  private func jekyll(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let source = (settings.text("source") ?? "").folderPath
    let collections = ContentPath.join(source, (settings.text("collections_dir") ?? "").folderPath)
    var roots = [OriginLayout.Root(source: source, target: "", isProject: true)]
    for (name, isShown) in jekyllCollections(settings) where name != "posts" {
      roots.append(
        OriginLayout.Root(
          source: ContentPath.join(collections, "_\(name)"), target: name, isShown: isShown))
    }
    for name in settings.texts("include") where name.startsWithBytes(of: "_") {
      let bare = name.folderPath.utf8.dropFirst().text
      roots.append(OriginLayout.Root(source: ContentPath.join(source, name.folderPath), target: bare))
    }
    // Posts and drafts may lie in any folder, which is a category of theirs.
    for place in Set(folder.files.flatMap { ContentPath.ancestors(of: ContentPath.folder(of: $0)) }) {
      let name = ContentPath.name(of: place)
      guard name == "_posts" || name == "_drafts" else { continue }
      let above = ContentPath.folder(of: place)
      let inside = above == source || above == collections ? "" : above
      roots.append(
        OriginLayout.Root(
          source: place, target: inside.isEmpty ? "posts" : inside, isShown: name == "_posts"))
    }
    let usual = ["vendor/", "node_modules/", "gemfiles/", settings.text("destination") ?? "_site"]
    return OriginLayout(
      roots, leftOut: (settings.texts("exclude") + usual).compactMap { PathPattern($0) },
      foldersOfProgram: ["_"])
  }

  /// The names of the collections of Jekyll, and whether it makes pages of them.
  func jekyllCollections(_ settings: OriginSettings) -> [(name: String, isShown: Bool)] {
    guard let collections = settings["collections"] else { return [] }
    let parts = collections.parts
    if parts.isEmpty { return collections.elements.compactMap(\.word).map { ($0, false) } }
    return parts.map { entry in
      (entry.key, YAMLMapping(entries: entry.value.parts).value(at: ["output"])?.word == "true")
    }
  }

  private func docusaurus(_ folder: OriginFolder) -> OriginLayout {
    var roots = [
      OriginLayout.Root(source: "docs", target: "docs"), OriginLayout.Root(source: "blog", target: "blog"),
      OriginLayout.Root(source: "src/pages", target: ""),
      OriginLayout.Root(source: "static", target: "", holdsPages: false),
    ]
    let languages = folder.files.filter { $0.startsWithBytes(of: "i18n/") }
      .map { $0.parts(separatedBy: "/")[1] }
    for language in Set(languages) {
      let place = "i18n/\(language)/docusaurus-plugin-content-"
      roots.append(OriginLayout.Root(source: place + "docs/current", target: "\(language)/docs"))
      roots.append(OriginLayout.Root(source: place + "blog", target: "\(language)/blog"))
      roots.append(OriginLayout.Root(source: place + "pages", target: language))
    }
    return OriginLayout(
      roots, leftOut: ["*.test.md", "*.test.mdx"].compactMap { PathPattern($0) },
      foldersOfProgram: ["__tests__"])
  }

  private func mkdocs(_ settings: OriginSettings) -> OriginLayout {
    let folder = (settings.text("docs_dir") ?? "docs").folderPath
    func patterns(_ name: String) -> [PathPattern] {
      settings.text(name)?.parts(separatedBy: "\n").compactMap { PathPattern($0) } ?? []
    }
    let plugins = settings["plugins"]?.elements.flatMap(\.parts).filter { $0.key == "exclude" } ?? []
    let excluded = plugins.map { YAMLMapping(entries: $0.value.parts) }
    let globs = excluded.compactMap { $0["glob"] }.flatMap(\.elements).compactMap(\.word)
    let expressions = excluded.compactMap { $0["regex"] }.flatMap(\.elements).compactMap(\.word)
    return OriginLayout(
      [OriginLayout.Root(source: folder, target: "")],
      leftOut: patterns("exclude_docs") + globs.compactMap { PathPattern($0) }
        + expressions.flatMap(PathPattern.patterns) + [PathPattern("/templates/")].compactMap { $0 },
      hidden: patterns("draft_docs"))
  }

  private func eleventy(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let source = (settings.text("input") ?? "").folderPath
    let output = (settings.text("output") ?? "_site").folderPath
    let files = [".eleventyignore", ".gitignore", ContentPath.join(source, ".eleventyignore")]
    let ignored = try files.compactMap { try folder.text(of: $0) }.flatMap { text in
      (1...text.lineCount).compactMap { PathPattern(text.line($0)) }
    }
    var roots = [OriginLayout.Root(source: source, target: "", isProject: source.isEmpty)]
    if output != "public" { roots.append(OriginLayout.Root(source: "public", target: "", holdsPages: false)) }
    return OriginLayout(
      roots, leftOut: ignored + [PathPattern("/\(output)/")].compactMap { $0 }, foldersOfProgram: ["_"])
  }

  private func zola(_ settings: OriginSettings) -> OriginLayout {
    OriginLayout(
      [
        OriginLayout.Root(source: "content", target: "", lowersFolders: true),
        OriginLayout.Root(source: "static", target: "", holdsPages: false),
      ], leftOut: settings.texts("ignored_content").compactMap { PathPattern($0) })
  }

  private func obsidian(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let templates = try [".obsidian/templates.json", ".obsidian/plugins/templater-obsidian/data.json"]
      .compactMap { try folder.text(of: $0) }
      .compactMap { text -> String? in
        let values = OriginSettings(values: YAMLReader.readFile(text, .json).value)
        return values.text("folder", "templates_folder")
      }
    let ignored = settings.texts("userIgnoreFilters").flatMap { filter in
      let isExpression = filter.startsWithBytes(of: "/") && filter.endsWithBytes(of: "/")
      return isExpression && filter.utf8.count > 2
        ? PathPattern.patterns(ofExpression: filter.utf8.dropFirst().dropLast().text)
        : [PathPattern("/" + filter)].compactMap { $0 }
    }
    return OriginLayout(
      [OriginLayout.Root(source: "", target: "")],
      leftOut: (templates.map { "/\($0)/" } + ["*.excalidraw.md"]).compactMap { PathPattern($0) },
      hidden: ignored, foldersOfProgram: [".obsidian"])
  }
}

extension String {
  /// A folder as it is named in settings, as a path from the folder of the program.
  fileprivate var folderPath: String { ContentPath.resolve(self, in: "") ?? self }
}
