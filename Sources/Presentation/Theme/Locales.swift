internal import Markup
internal import Source

/// The words of a theme and its ancestors by language.
struct Locales: Sendable {
  private static let folder = "locales/"
  private static let suffix = ".yml"
  /// The language that says what all others lack.
  private static let last = "en"

  private var byLanguage: [String: Words] = [:]
  /// The nearest file of each language.
  private var files: [String: (folder: String, path: String)] = [:]

  /// Reads the locales of a theme, the theme itself first. A language that a theme gives in part keeps its parent's
  /// other words.
  static func read(_ folders: [ThemeFolder]) -> Diagnosed<Locales> {
    var locales = Locales()
    var diagnostics: [Diagnostic] = []
    for folder in folders.reversed() {
      for file in folder.files
      where file.path.startsWithBytes(of: Self.folder) && file.path.endsWithBytes(of: suffix) {
        let name = file.path.utf8.dropFirst(Self.folder.utf8.count).dropLast(suffix.utf8.count).text
        let language = name.lowercased()
        let text = SourceText(path: folder.prefix + file.path, bytes: file.bytes)
        let own = Words.read(YAMLReader.readFile(text).reported(to: &diagnostics), language: name)
        locales.byLanguage[language] = locales.byLanguage[language].map { own.over($0) } ?? own
        locales.files[language] = (folder.name, text.path)
      }
    }
    return Diagnosed(locales, diagnostics)
  }

  /// The keys of all words of all languages.
  var keys: Set<String> { Set(byLanguage.values.flatMap(\.texts.keys)) }

  /// The words for a page: in its language, or else in that of the site, or else in English.
  func words(on pageLanguage: String, site: String) -> Words {
    let language = [pageLanguage, site, Self.last].first(where: have)
    let found = language ?? byLanguage.keys.min(by: String.byBytes) ?? Self.last
    var words = self.words(in: found) ?? Words(language: found)
    if let english = self.words(in: Self.last) { words = words.over(english) }
    words.language = found
    words.pageLanguage = pageLanguage
    return words
  }

  /// Whether there are words in a language, or in the one that it is a part of.
  func have(_ language: String) -> Bool { words(in: language) != nil }

  /// The words in a language, those of `es-MX` over those of `es`.
  private func words(in language: String) -> Words? {
    let parts = language.lowercased().parts(separatedBy: "-")
    let tags = (1...parts.count).map { parts.prefix($0).joined(separator: "-") }
    return tags.compactMap { byLanguage[$0] }.reduce(nil) { $0.map($1.over) ?? $1 }
  }

  /// What each locale lacks that the theme itself gives, or that the site uses.
  ///
  /// - Parameters:
  ///   - theme: the name of the theme itself.
  ///   - languages: those of the site and its pages.
  ///   - used: the words of the templates, and where each is used.
  func diagnostics(theme: ThemeFolder, languages: Set<String>, used: [String: SourceSpan]) -> [Diagnostic] {
    if byLanguage.isEmpty {
      return [MissingWord.diagnoseAll(at: .startOf(theme.prefix + ThemeFolder.settingsName))]
    }
    let spoken = Set(languages.map { $0.lowercased() })
    return files.sorted { String.byBytes($0.key, $1.key) }.compactMap { language, file in
      let isOwn = file.folder == theme.name
      guard isOwn || spoken.contains(language), let words = words(in: language) else { return nil }
      let missing = words.missing(among: used.keys)
      guard let first = missing.first else { return nil }
      let span = isOwn ? nil : used[first]
      let english = language == Self.last ? nil : self.words(in: Self.last)
      let isSaid = english.map { missing.allSatisfy($0.says) } ?? false
      return MissingWord.diagnose(missing, isSaidInEnglish: isSaid, at: span ?? .startOf(file.path))
    }
  }
}

extension Words {
  /// The words that the program or a template asks for and that are not here, in the order of their keys.
  fileprivate func missing(among used: some Sequence<String>) -> [String] {
    let forms = PluralForm.all(in: language)
    let counted = CountedWord.allCases.flatMap { word in forms.map(word.key) }
    let asked = Set(Word.allCases.map(\.rawValue) + counted + used + [Words.monthsKey])
    return asked.filter { !has($0) }.sorted(by: String.byBytes)
  }

  fileprivate func has(_ key: String) -> Bool {
    key == Words.monthsKey ? months.count == 12 : texts[key] != nil
  }

  /// Whether a word of this key can be said here, be it in another form.
  fileprivate func says(_ key: String) -> Bool {
    let isForm = { (word: CountedWord) in PluralForm.allCases.contains { word.key($0) == key } }
    return has(CountedWord.allCases.first(where: isForm)?.key(.other) ?? key)
  }
}
