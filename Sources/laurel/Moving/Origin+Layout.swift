internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  /// Where the pages and files of a site of this program lie, and where they go.
  func layout(of folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    switch self {
    case .hugo: hugo(folder, settings)
    case .jekyll: jekyll(folder, settings)
    case .docusaurus: try docusaurus(folder, settings)
    case .mkdocs: mkdocs(settings)
    case .eleventy: try eleventy(folder, settings)
    case .zola: zola(settings)
    case .obsidian: try obsidian(folder, settings)
    }
  }

  private func hugo(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
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
      data: (settings.text("dataDir") ?? "data").folderPath, languages: Set(others.map(\.name)))
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
    // A text among the posts is none of them if its name does not begin with a day.
    let undated = folder.files.filter { file in
      ContentPath.ancestors(of: ContentPath.folder(of: file)).contains {
        ContentPath.name(of: $0) == "_posts"
      }
        && DatedName(ContentPath.stem(of: file)) == nil
    }
    return OriginLayout(
      roots, leftOut: (settings.texts("exclude") + usual).compactMap { PathPattern($0) },
      foldersOfProgram: ["_"],
      data: ContentPath.join(source, (settings.text("data_dir") ?? "_data").folderPath),
      unusedTexts: Set(undated))
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

  private func docusaurus(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let parts = DocusaurusPart.all(in: settings)
    var roots = [OriginLayout.Root(source: "static", target: "", holdsPages: false)]
    for part in parts {
      let isNewestHidden = part.sort == .docs && part.isNewestHidden
      roots.append(
        OriginLayout.Root(
          source: part.folder, target: part.target, isShown: part.isShown && !isNewestHidden))
      // Where the newest text is not shown yet, the version before it is.
      if isNewestHidden, let version = try Self.newestVersion(in: folder, of: part.onlyVersions) {
        roots.removeLast()
        roots.append(OriginLayout.Root(source: "versioned_docs/version-\(version)", target: part.target))
      }
    }
    let languages = folder.files.filter { $0.startsWithBytes(of: "i18n/") }
      .map { $0.parts(separatedBy: "/")[1] }
    for language in Set(languages) {
      for part in parts {
        let name = "i18n/\(language)/docusaurus-plugin-content-\(part.sort.rawValue)"
        let place = part.id.map { "\(name)-\($0)" } ?? name
        roots.append(
          OriginLayout.Root(
            source: part.sort == .docs ? place + "/current" : place,
            target: ContentPath.join(language, part.target),
            isShown: part.isShown && !part.isNewestHidden, language: language))
      }
    }
    return OriginLayout(
      roots,
      leftOut: ["*.test.md", "*.test.mdx"].compactMap { PathPattern($0) } + parts.flatMap(\.excluded),
      foldersOfProgram: ["__tests__"], pageEndings: ["md", "markdown", "mdx"])
  }

  /// The version that is shown first, of some or of all.
  private static func newestVersion(in folder: OriginFolder, of only: [String]) throws -> String? {
    guard let text = try folder.text(of: "versions.json") else { return nil }
    let parts = text.bytes.text.parts(separatedBy: "\"")
    let versions = parts.indices.filter { !$0.isMultiple(of: 2) && $0 < parts.count - 1 }.map { parts[$0] }
    return versions.first { only.isEmpty || only.contains($0) }
  }

  private func mkdocs(_ settings: OriginSettings) -> OriginLayout {
    let folder = (settings.text("docs_dir") ?? "docs").folderPath
    func patterns(_ name: String) -> [PathPattern] {
      settings.all(name).compactMap(\.word).flatMap { $0.parts(separatedBy: "\n") }.compactMap {
        PathPattern($0)
      }
    }
    let plugins = settings.all("plugins").flatMap(\.elements).flatMap(\.parts).filter { $0.key == "exclude" }
    let excluded = plugins.map { YAMLMapping(entries: $0.value.parts) }
    let globs = excluded.compactMap { $0["glob"] }.flatMap(\.elements).compactMap(\.word)
    let expressions = excluded.compactMap { $0["regex"] }.flatMap(\.elements).compactMap(\.word)
    return OriginLayout(
      [OriginLayout.Root(source: folder, target: "")],
      leftOut: patterns("exclude_docs") + globs.compactMap { PathPattern($0) }
        + expressions.flatMap(PathPattern.patterns(ofExpression:))
        + [PathPattern("/templates/")].compactMap { $0 },
      hidden: patterns("draft_docs"))
  }

  private func eleventy(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let source = (settings.text("input") ?? "").folderPath
    let output = (settings.text("output") ?? "_site").folderPath
    let files = [".eleventyignore", ".gitignore", ContentPath.join(source, ".eleventyignore")]
    let ignored = try files.compactMap { try folder.text(of: $0) }.flatMap { text in
      (1...text.lineCount).compactMap { PathPattern(text.line($0)) }
    }
    // The settings may call other programs, which leave files out.
    let called = try folder.files.filter {
      ["js", "cjs", "mjs", "ts"].contains(ContentPath.fileExtension(of: $0))
    }
    .prefix(Self.mostPrograms).compactMap { try folder.text(of: $0) }
    .flatMap { ScriptSettings.arguments(of: "ignores.add", in: $0) }
    .flatMap(PathPattern.patterns(ofGlob:))
    var roots = [OriginLayout.Root(source: source, target: "", isProject: source.isEmpty)]
    if output != "public" { roots.append(OriginLayout.Root(source: "public", target: "", holdsPages: false)) }
    return OriginLayout(
      roots, leftOut: ignored + called + [PathPattern("/\(output)/")].compactMap { $0 },
      foldersOfProgram: ["_"], data: ContentPath.join(source, (settings.text("data") ?? "_data").folderPath))
  }

  /// As many programs as one would write for a site.
  private static let mostPrograms = 2_000

  private func zola(_ settings: OriginSettings) -> OriginLayout {
    OriginLayout(
      [
        OriginLayout.Root(source: "content", target: "", lowersFolders: true),
        OriginLayout.Root(source: "static", target: "", holdsPages: false),
      ], leftOut: settings.texts("ignored_content").flatMap(PathPattern.patterns(ofGlob:)))
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

extension YAMLMapping {
  /// Which files of a folder Hugo takes in, and which it does not.
  fileprivate var filePatterns: (only: [PathPattern], leftOut: [PathPattern]) {
    func words(_ name: String) -> [String] { value(at: [name])?.elements.compactMap(\.word) ?? [] }
    let files = words("files")
    let isNegated: (String) -> Bool = { $0.startsWithBytes(of: "!") }
    let negated = files.filter(isNegated).map { $0.utf8.dropFirst().text.trimmed }
    return (
      (words("includeFiles") + files.filter { !isNegated($0) }).flatMap(PathPattern.patterns(ofGlob:)),
      (words("excludeFiles") + negated).flatMap(PathPattern.patterns(ofGlob:))
    )
  }
}

extension String {
  /// A folder as it is named in settings, as a path from the folder of the program.
  fileprivate var folderPath: String { ContentPath.resolve(self, in: "") ?? self }
}
