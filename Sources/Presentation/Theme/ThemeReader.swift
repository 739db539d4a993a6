internal import Knowledge
internal import Markup
internal import Mustache
package import Source

extension Theme {
  /// Reads a theme from its folder and those of its ancestors, the theme itself first.
  ///
  /// - Parameter fieldNames: the names of all fields of the kinds, which templates may use.
  package static func read(_ folders: [ThemeFolder], fieldNames: Set<String>) -> Diagnosed<Theme> {
    _ = ByteEscapedHTML.isRegistered
    var diagnostics: [Diagnostic] = []
    let locales = readLocales(folders, &diagnostics)
    let templates = inherited(folders, below: "templates/", suffix: ".mustache")
    for name in neededTemplates where templates[name] == nil {
      let file = (folders.first?.prefix ?? "") + ThemeFolder.settingsName
      diagnostics.append(InvalidTemplate.diagnoseMissing(name, at: .startOf(file)))
    }
    let words = Set(locales.values.flatMap(\.texts.keys))
    var library = MustacheLibrary()
    var namedFields: [String: Set<String>] = [:]
    for (name, template) in templates.sorted(by: { String.byBytes($0.key, $1.key) }) {
      let text = SourceText(path: template.prefix + template.file.path, bytes: template.file.bytes)
      let scanner = TemplateScanner(
        templates: Set(templates.keys), fieldNames: template.isStandard ? nil : fieldNames, words: words)
      diagnostics += scanner.scan(text)
      namedFields[name] = TemplateScanner.namedFields(in: text)
      do {
        try library.register(ByteEscapedHTML.pragma + text.bytes.text, named: name)
      } catch {
        diagnostics.append(InvalidTemplate.diagnose(error, in: text))
      }
    }
    let assets = inherited(folders, below: "assets/", suffix: "").mapValues(\.file)
    let styles = listed(\.styles, folders, among: assets, &diagnostics)
    let scripts = listed(\.scripts, folders, among: assets, &diagnostics)
    let joined = Set((styles + scripts).map(\.path) + SearchScripts.paths.map { "assets/\($0)" })
    let copied = assets.filter { !joined.contains($0.value.path) }.sorted { String.byBytes($0.key, $1.key) }
    let theme = Theme(
      name: folders.first?.name ?? "", library: library, namedFields: namedFields,
      assets: copied.map { SourceFile(path: $0.key, bytes: $0.value.bytes) },
      stylesheet: Bundle("style", fileExtension: "css", of: styles),
      script: Bundle("script", fileExtension: "js", of: scripts),
      search: SearchScripts(assets), locales: locales)
    return Diagnosed(theme, diagnostics)
  }

  /// The files that the themes list to be joined, those of the oldest ancestor first, each once.
  private static func listed(
    _ list: (ThemeSettings) -> [String], _ folders: [ThemeFolder], among assets: [String: SourceFile],
    _ diagnostics: inout [Diagnostic]
  ) -> [SourceFile] {
    var files: [SourceFile] = []
    for folder in folders.reversed() {
      for path in list(ThemeSettings.read(folder).value) {
        if let file = assets[path] {
          if !files.contains(where: { $0.path == file.path }) { files.append(file) }
        } else {
          let span = SourceSpan.startOf(folder.prefix + ThemeFolder.settingsName)
          diagnostics.append(InvalidTemplate.diagnoseMissingAsset(path, among: assets.keys, at: span))
        }
      }
    }
    return files
  }

  private typealias Found = (file: SourceFile, prefix: String, isStandard: Bool)

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

  /// The words by language; a language that a child theme gives in part keeps its parent's other words, and what no
  /// theme gives is said in English.
  private static func readLocales(_ folders: [ThemeFolder], _ diagnostics: inout [Diagnostic]) -> [String:
    Words]
  {
    var locales: [String: Words] = [:]
    for folder in folders.reversed() {
      for file in folder.files
      where file.path.startsWithBytes(of: "locales/") && file.path.endsWithBytes(of: ".yml") {
        let language = file.path.utf8.dropFirst("locales/".utf8.count).dropLast(".yml".utf8.count).text
        let text = SourceText(path: folder.prefix + file.path, bytes: file.bytes)
        let own = Words.read(YAMLReader.readFile(text).reported(to: &diagnostics), language: language)
        locales[language] = locales[language].map { own.over($0) } ?? own
      }
    }
    guard let english = locales["en"] else { return locales }
    return locales.mapValues { $0.over(english) }
  }
}
