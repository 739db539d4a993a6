internal import Knowledge
internal import Markup
internal import Source

/// The values that a program gives to pages by their places, unless they give them themselves.
struct OriginDefaults: Sendable {
  struct Group: Sendable {
    /// Of the folder of the program, or of the pages of a root; nil for all.
    var pattern: PathPattern?
    /// The folder in which the pages lie, or the page itself.
    var folder = ""
    var type: String?
    /// Whether it is for pages that stand for folders, or for those that do not; nil for both.
    var standsForFolder: Bool?
    /// The language of the pages; nil for all.
    var language: String?
    /// The page that gives the values to others, and not to itself.
    var giver: String?
    let entries: [YAMLMapping.Entry]
  }

  /// The strongest first.
  private let groups: [Group]
  let names: OriginNames

  init(_ origin: Origin, _ settings: OriginSettings, in folder: OriginFolder) throws {
    names = OriginNames(origin, settings)
    switch origin {
    case .jekyll:
      // The most exact place counts, and of equals the last.
      let source = (settings.text("source") ?? "").parts(separatedBy: "/").filter { !$0.isEmpty && $0 != "." }
      groups = (settings["defaults"]?.elements ?? []).map { Self.jekyll($0, in: source) }.enumerated()
        .sorted { ($0.element.folder.utf8.count, $0.offset) > ($1.element.folder.utf8.count, $1.offset) }
        .map { $0.element }
    case .hugo:
      groups =
        try Self.hugo(in: folder)
        + settings.all("cascade").flatMap(\.elements).map { Self.hugo(HugoCascade($0)) }
    case .eleventy: groups = try Self.eleventy(in: folder, EleventySettings(in: folder, settings))
    case .mkdocs: groups = try Self.mkdocs(MkDocsPlugins(settings).metaFiles, in: folder)
    case .docusaurus, .zola, .obsidian: groups = []
    }
  }

  /// - Parameter groups: the strongest first.
  init(_ groups: [Group], _ names: OriginNames) { (self.groups, self.names) = (groups, names) }

  /// - Parameter path: from the folder of the program.
  func values(forFile path: String, at place: OriginLayout.Page) -> [YAMLMapping.Entry] {
    var found: [YAMLMapping.Entry] = []
    var names: Set<String> = []
    let plain = [path, place.path, place.logicalPath]
    // Capital letters count for nothing in the settings of Hugo.
    let paths = plain + plain.map { Fold.key($0) }
    let standsForFolder = OriginLayout.isPageOfSection(path)
    for group in groups {
      let isMeant = group.pattern.map { paths.contains(where: $0.matches) } ?? true
      guard isMeant, group.giver != path,
        group.folder == path || ContentPath.isFolder(group.folder, above: path),
        group.type.map(place.types.contains) ?? true,
        group.standsForFolder.map({ $0 == standsForFolder }) ?? true,
        group.language == nil || group.language == place.language
      else { continue }
      found += group.entries.filter { names.insert(ForeignName.plain($0.key)).inserted }
    }
    if let language = place.language, names.insert("language").inserted {
      found.append(
        YAMLMapping.Entry(
          key: "language", keySpan: .startOf(path),
          value: YAMLValue(.scalar(language, style: .plain), span: .startOf(path))))
    }
    return found
  }

  /// - Parameter source: the folder from which on the places count.
  private static func jekyll(_ value: YAMLValue, in source: [String]) -> Group {
    let parts = YAMLMapping(entries: value.parts)
    let scope = YAMLMapping(entries: parts["scope"]?.parts ?? [])
    let path = scope["path"]?.word ?? ""
    let isPattern = path.utf8.contains(UInt8(ascii: "*"))
    let place = ContentPath.resolve(path, in: "") ?? path
    return Group(
      pattern: isPattern ? PathPattern(path) : nil,
      folder: isPattern ? "" : (source + [place]).filter { !$0.isEmpty }.joined(separator: "/"),
      type: scope["type"]?.word.map { ["page", "post", "draft"].contains($0) ? $0 + "s" : $0 },
      entries: parts["values"]?.parts ?? [])
  }

  /// The files with values for all pages of a folder: `.meta.yml`.
  private static func mkdocs(_ names: Set<String>, in folder: OriginFolder) throws -> [Group] {
    try folder.files.filter { names.contains(ContentPath.name(of: $0)) }.compactMap { file in
      try folder.text(of: file).map { text in
        Group(
          folder: ContentPath.folder(of: file), entries: YAMLReader.readFile(text, .yaml).value.entries)
      }
    }.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
  }

  /// The files with values for a page, or for all below a folder: `posts/posts.json`, `posts/night.11tydata.js`.
  private static func eleventy(in folder: OriginFolder, _ settings: EleventySettings) throws -> [Group] {
    let ofFiles = try folder.files.compactMap { file -> Group? in
      guard let target = folder.targetOfData(file, suffixes: settings.suffixes),
        let text = try folder.text(of: file)
      else { return nil }
      let isScript = ContentPath.fileExtension(of: file) != "json"
      let script = isScript ? ScriptSettings(text) : nil
      let values = script?.values ?? YAMLReader.readFile(text, .json).value
      // Of a program, only what hides pages is believed: it may mean anything else.
      let entries = values.entries.filter { entry in
        !isScript || ForeignName(entry.key)?.concernsState == true || entry.value.word == "false"
      }
      let hides = script.map(EleventySettings.mayHide) ?? false
      return Group(folder: target, entries: hides ? [.draft(in: file)] + entries : entries)
    }.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
    return ofFiles + [Group(entries: settings.values)]
  }
}

extension YAMLMapping.Entry {
  /// A value that keeps a page from readers.
  static func draft(in file: String) -> YAMLMapping.Entry {
    YAMLMapping.Entry(key: "draft", keySpan: .startOf(file), value: .flag(true, at: file))
  }
}

extension OriginFolder {
  /// The page, or the folder, that a file of Eleventy holds values for; nil for another file.
  ///
  /// - Parameter suffixes: what stands between the name of a page and the ending of such a file, the longest first.
  fileprivate func targetOfData(_ file: String, suffixes: [String]) -> String? {
    let (place, name) = (ContentPath.folder(of: file), ContentPath.name(of: file))
    guard ["json", "js", "cjs", "mjs", "ts"].contains(ContentPath.fileExtension(of: file)),
      let end = suffixes.map({ $0.isEmpty ? ".json" : $0 + "." }).lazy.compactMap({
        name.utf8.firstRange(of: Array($0.utf8))
      }).first
    else { return nil }
    let own = name.utf8[..<end.lowerBound].text
    let page = ["md", "markdown"].lazy.map { ContentPath.join(place, "\(own).\($0)") }.first(where: has)
    return page ?? (own == ContentPath.name(of: place) && !own.isEmpty ? place : nil)
  }

  /// Whether a file holds values for pages of Eleventy, and nothing for readers.
  func isDataOfEleventy(_ file: String, suffixes: [String]) -> Bool {
    ContentPath.name(of: file).utf8.firstRange(of: Array(".11tydata.".utf8)) != nil
      || targetOfData(file, suffixes: suffixes) != nil
  }
}

extension OriginLayout.Page {
  /// What Jekyll calls the sort of a page. One of a collection may have a day in its name, too.
  fileprivate var types: [String] {
    if root.isEmpty { return ["pages"] }
    return DatedName(ContentPath.stem(of: path)) != nil ? ["posts", root] : [root]
  }

  /// How Hugo calls a page in its settings: `board/minutes` for `Board/Minutes.md`, `board` for `board/_index.md`.
  fileprivate var logicalPath: String {
    let isNamedByFolder = FolderText.isNamed(ContentPath.stem(of: path))
    return OldAddress.urlized(
      isNamedByFolder ? ContentPath.folder(of: path) : ContentPath.withoutExtension(path))
  }
}
