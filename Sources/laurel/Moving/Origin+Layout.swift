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
    case .mkdocs: mkdocs(folder, settings)
    case .eleventy: try eleventy(folder, settings)
    case .zola: zola(folder, settings)
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
      guard ContentPath.isFolder(collections, above: above), Self.isReadByJekyll(above, in: collections)
      else { continue }
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
      unusedTexts: Set(undated), base: source,
      unreadNames: [".*", "#*", "~*", "*~"].map(PathPattern.init(ofName:)))
  }

  /// Whether Jekyll looks for posts in a folder: in none whose name begins with a sign.
  private static func isReadByJekyll(_ folder: String, in collections: String) -> Bool {
    folder.utf8.dropFirst(collections.utf8.count).text.parts(separatedBy: "/").allSatisfy { name in
      !["_", ".", "#", "~"].contains(where: name.startsWithBytes) && !name.endsWithBytes(of: "~")
    }
  }

  /// The names of the collections of Jekyll, and whether it makes pages of them.
  func jekyllCollections(_ settings: OriginSettings) -> [(name: String, isShown: Bool)] {
    guard let collections = settings["collections"] else { return [] }
    let parts = collections.parts
    if parts.isEmpty { return collections.elements.compactMap(\.word).map { ($0, false) } }
    return parts.map { entry in
      let output = YAMLMapping(entries: entry.value.parts).value(at: ["output"])?.word
      return (entry.key, output.flatMap(YesNo.foreignReading) == true)
    }
  }

  private func docusaurus(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
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

  private func mkdocs(_ files: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let folder = (settings.text("docs_dir") ?? "docs").folderPath
    func patterns(_ name: String) -> [PathPattern] {
      let lists = settings.all(name).flatMap(\.elements).compactMap(\.word)
      return lists.flatMap { $0.parts(separatedBy: "\n") }.compactMap { PathPattern($0) }
    }
    let plugins = MkDocsPlugins(settings)
    // Both stand for the folder, and one of them is its page.
    let second = files.files.filter { file in
      ContentPath.name(of: file) == "README.md"
        && files.has(ContentPath.join(ContentPath.folder(of: file), "index.md"))
    }
    let languages = settings.plugins(named: "i18n").compactMap { $0.value(at: ["languages"]) }
      .flatMap(\.elements).map { YAMLMapping(entries: $0.parts) }
    func says(_ isSet: Bool, _ name: String, _ language: YAMLMapping) -> Bool {
      language.value(at: [name])?.word.flatMap(YesNo.foreignReading) == isSet
    }
    let others = languages.filter { !says(true, "default", $0) }
    let off = others.filter { says(false, "build", $0) }.compactMap { $0.value(at: ["locale"])?.word }
    return OriginLayout(
      [OriginLayout.Root(source: folder, target: "")],
      leftOut: patterns("exclude_docs") + plugins.leftOut + [PathPattern("/templates/")].compactMap { $0 },
      hidden: patterns("draft_docs") + (plugins.hidesAll ? [PathPattern(ofName: "*")] : [])
        + off.flatMap { ["*.\($0).md", "/\($0)/"] }.compactMap { PathPattern($0) },
      unusedTexts: Set(second), languages: Set(others.compactMap { $0.value(at: ["locale"])?.word }))
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
    roots += try copiedByEleventy(folder, source: source)
    let programs = try EleventySettings(in: folder, settings)
    return OriginLayout(
      roots,
      leftOut: ignored + called + [PathPattern("/\(output)/")].compactMap { $0 } + programs.leftOut(settings),
      foldersOfProgram: ["_"],
      filesOfProgram: Set(folder.files.filter { folder.isDataOfEleventy($0, suffixes: programs.suffixes) }),
      data: ContentPath.join(source, (settings.text("data") ?? "_data").folderPath))
  }

  /// The folders that Eleventy copies to another place than theirs, or from outside of its pages.
  private func copiedByEleventy(
    _ folder: OriginFolder, source: String
  ) throws -> [OriginLayout.Root] {
    guard let path = settingsFiles.first(where: folder.has), let text = try folder.text(of: path) else {
      return []
    }
    let call = "addPassthroughCopy"
    let moved = ScriptSettings.pairs(of: call, in: text).map { ($0.0.folderPath, $0.1.folderPath) }
    let outside = ScriptSettings.arguments(of: call, in: text).map(\.folderPath)
      .filter { !ContentPath.isFolder(source, above: $0) }.map { ($0, $0) }
    return (moved + outside).filter { folder.hasFolder($0.0) }.map {
      OriginLayout.Root(source: $0.0, target: $0.1, holdsPages: false)
    }
  }

  /// As many programs as one would write for a site.
  private static let mostPrograms = 2_000

  private func zola(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
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
        : [PathPattern("/\(filter)*")].compactMap { $0 }
    }
    let publishing = try ObsidianPublishing(in: folder)
    return OriginLayout(
      [OriginLayout.Root(source: "", target: "")],
      leftOut: (templates.map { "/\($0)/" } + ["*.excalidraw.md"]).compactMap { PathPattern($0) },
      hidden: ignored + publishing.excluded, foldersOfProgram: [".obsidian"],
      unusedTexts: Set(folder.files.filter { !publishing.takesIn($0) }))
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

extension String {
  /// A folder as it is named in settings, as a path from the folder of the program.
  fileprivate var folderPath: String { ContentPath.resolve(self, in: "") ?? self }
}
