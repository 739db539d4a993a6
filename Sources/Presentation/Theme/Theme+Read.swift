package import Knowledge
internal import Markup
package import Source

extension Theme {
  /// Reads a theme from its folder and those of its ancestors, the theme itself first.
  ///
  /// - Parameters:
  ///   - schema: the kinds, whose names and fields templates may use.
  ///   - languages: those of the site and its pages.
  package static func read(
    _ folders: [ThemeFolder], schema: Schema, languages: Set<String> = []
  ) -> Diagnosed<Theme> {
    var diagnostics: [Diagnostic] = []
    let locales = Locales.read(folders).reported(to: &diagnostics)
    let files = inherited(folders, below: "templates/", suffix: ".mustache")
    let templates = ThemeTemplates(
      files.mapValues {
        ThemeTemplate(
          text: text(of: $0), isStandard: $0.isStandard, isOwn: $0.prefix == folders.first?.prefix)
      })
    diagnostics += templates.check(
      schema, words: locales.keys,
      settings: (folders.first?.prefix ?? "") + ThemeFolder.settingsName)
    let used = templates.usedWords(among: locales.keys)
    if let theme = folders.first {
      diagnostics += locales.diagnostics(theme: theme, languages: languages, used: used)
    }
    let assets = inherited(folders, below: "assets/", suffix: "")
    let styles = listed(\.styles, folders, among: assets, &diagnostics)
    let scripts = listed(\.scripts, folders, among: assets, &diagnostics)
    let pages = pageFiles(folders, among: assets, &diagnostics)
    let joined = Set((styles + scripts + pages.values.flatMap { $0.styles + $0.scripts }).map(\.file.path))
    let copied = assets.filter { !joined.contains($0.value.file.path) }
      .sorted { String.byBytes($0.key, $1.key) }
    let places = Set(copied.map(\.value.file.path))
    func placed(_ sheets: [Found]) -> [[UInt8]] {
      sheets.map {
        PlacedStyle.bytes(of: text(of: $0), at: $0.file.path, among: places).reported(to: &diagnostics)
      }
    }
    let settings = folders.map { ThemeSettings.read($0).value }
    let pairs = settings.map(\.contrast)
    let colors = ThemeColors(styles.map(text(of:)), pairs: pairs.flatMap { $0 })
    diagnostics += InvalidTemplate.check(pairs.first ?? [], of: colors) + LowContrast.check(colors)
    let theme = Theme(
      name: folders.first?.name ?? "", program: templates.program, templatePaths: templates.paths,
      parts: templates.parts,
      pageParts: templates.pageParts,
      assets: copied.map { SourceFile(path: $0.key, bytes: $0.value.file.bytes) },
      stylesheet: .style("style", of: placed(styles)),
      script: .script("script", of: [SearchEngine.loader] + scripts.map(sent)),
      bundles: Dictionary(
        uniqueKeysWithValues: pages.map { name, files in
          let engine = engines[name] ?? []
          return (
            name,
            TemplateBundles(
              style: .style(name, of: placed(files.styles)),
              script: .script(name, of: engine + files.scripts.map(sent)),
              later: name == FormWord.template ? SubmitEngine.later + [PreviewEngine.bundle] : [])
          )
        }),
      search: SearchEngine.bundle, colors: colors,
      textSizes: settings.lazy.compactMap(\.textSizes).first ?? "100vw", locales: locales)
    return Diagnosed(theme, diagnostics)
  }

  /// The scripts of the program that come before those of a theme, by the template of their pages.
  private static let engines = [
    FormWord.template: SubmitEngine.scripts, VerifyWord.template: VerifyEngine.scripts,
  ]

  /// The files that the themes list to be joined, those of the oldest ancestor first, each once.
  private static func listed(
    _ list: (ThemeSettings) -> [String], _ folders: [ThemeFolder], among assets: [String: Found],
    _ diagnostics: inout [Diagnostic]
  ) -> [Found] {
    var files: [Found] = []
    for folder in folders.reversed() {
      for path in list(ThemeSettings.read(folder).value) {
        if let found = assets[path] {
          if !files.contains(where: { $0.file.path == found.file.path }) { files.append(found) }
        } else {
          let span = SourceSpan.startOf(folder.prefix + ThemeFolder.settingsName)
          diagnostics.append(InvalidTemplate.diagnoseMissingAsset(path, among: assets.keys, at: span))
        }
      }
    }
    return files
  }

  /// The files that the themes list for the pages of some templates, by the template's name.
  private static func pageFiles(
    _ folders: [ThemeFolder], among assets: [String: Found], _ diagnostics: inout [Diagnostic]
  ) -> [String: (styles: [Found], scripts: [Found])] {
    let listing = folders.flatMap { ThemeSettings.read($0).value.pages.map(\.template) }
    let names = Set(listing + engines.keys)
    var pages: [String: (styles: [Found], scripts: [Found])] = [:]
    for name in names.sorted(by: String.byBytes) {
      func paths(_ list: @escaping (PageFiles) -> [String]) -> (ThemeSettings) -> [String] {
        { $0.pages.filter { $0.template == name }.flatMap(list) }
      }
      pages[name] = (
        listed(paths(\.styles), folders, among: assets, &diagnostics),
        listed(paths(\.scripts), folders, among: assets, &diagnostics)
      )
    }
    return pages
  }

  private typealias Found = (file: SourceFile, prefix: String, isStandard: Bool)

  /// A script as browsers get it: ours without what only its readers need.
  private static func sent(_ script: Found) -> [UInt8] {
    script.isStandard ? CompactScript(script.file.bytes).bytes : script.file.bytes
  }

  private static func text(of found: Found) -> SourceText {
    SourceText(path: found.prefix + found.file.path, bytes: found.file.bytes)
  }

  /// The files below a folder of the theme and its ancestors, by their path below it; the nearest one counts.
  private static func inherited(_ folders: [ThemeFolder], below top: String, suffix: String) -> [String:
    Found]
  {
    var found: [String: Found] = [:]
    for folder in folders.reversed() {
      for file in folder.files where file.path.startsWithBytes(of: top) && file.path.endsWithBytes(of: suffix)
      {
        let name = file.path.utf8.dropFirst(top.utf8.count).dropLast(suffix.utf8.count).text
        found[name] = (file, folder.prefix, folder.name == SiteConfiguration.standard.theme)
      }
    }
    return found
  }
}
