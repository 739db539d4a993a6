internal import Knowledge
internal import Markup
internal import Source

/// What another program is told of a site: its settings, by their names there.
struct OriginSettings {
  let values: YAMLMapping
  /// The parts of settings that are written as a program.
  var blocks: [ScriptSettings.Block] = []
  /// What the programs of a site of Eleventy say besides.
  var programs = EleventyPrograms()
  /// The files of which not all could be read, so that nobody knows what they hide.
  var unread: [String] = []

  static let none = OriginSettings(values: .empty)

  /// Reads the settings of a program; what cannot be read of them is as if it were not given.
  static func read(_ origin: Origin, in folder: OriginFolder) throws -> OriginSettings {
    guard let path = origin.settingsFiles.first(where: folder.has), let text = try folder.text(of: path)
    else {
      return OriginSettings(values: .empty, programs: try none.programs(of: origin, in: folder))
    }
    guard FrontMatter.Notation(ofFile: path) != nil else {
      let script = ScriptSettings(text)
      var settings = OriginSettings(values: script.values, blocks: script.blocks)
      settings.programs = try settings.programs(of: origin, in: folder)
      settings.unread = settings.unread(script, of: origin, at: path)
      return settings
    }
    var settings = OriginSettings(values: .empty)
    let values = try settings.values(of: path, origin, in: folder)
    let others =
      switch origin {
      case .hugo: try settings.partsOfHugo(besides: path, in: folder)
      case .mkdocs: try settings.inherited(by: values, of: path, in: folder)
      default: [YAMLMapping.Entry]()
      }
    var whole = OriginSettings(
      values: YAMLMapping(entries: values.entries + others), unread: settings.unread)
    if whole.areUnclear(of: origin), !whole.unread.contains(path) { whole.unread.append(path) }
    return whole
  }

  /// The files of which nobody knows all, as a program works out what they say.
  private func unread(_ script: ScriptSettings, of origin: Origin, at path: String) -> [String] {
    let names: Set<String> =
      origin == .eleventy
      ? ["input", "includes", "layouts", "data", "templateFormats"] : DocusaurusPart.hidingNames
    let isUnclear = !script.unclear.isDisjoint(with: names) && !programs.unread.contains(path)
    return (isUnclear ? [path] : []) + programs.unread
  }

  private func programs(of origin: Origin, in folder: OriginFolder) throws -> EleventyPrograms {
    origin == .eleventy ? try EleventyPrograms(in: folder, self) : EleventyPrograms()
  }

  /// Whether the settings hide pages in a way that nobody knows here.
  private func areUnclear(of origin: Origin) -> Bool {
    let expressions: [String]
    switch origin {
    case .hugo: expressions = all("ignoreFiles").flatMap(\.elements).compactMap(\.word)
    case .mkdocs:
      let plugins = MkDocsPlugins(self)
      if plugins.areUnclear { return true }
      expressions = plugins.expressions
    case .jekyll, .docusaurus, .eleventy, .zola, .obsidian: expressions = []
    }
    return expressions.contains { PathPattern.patterns(ofExpression: $0).isEmpty }
  }

  /// The values of a file, which is noted if they cannot all be read.
  private mutating func values(
    of path: String, _ origin: Origin, in folder: OriginFolder
  ) throws -> YAMLMapping {
    guard let notation = FrontMatter.Notation(ofFile: path), let text = try folder.text(of: path) else {
      return .empty
    }
    let file = origin == .mkdocs ? MkDocsSettingsFile(text) : nil
    let values = YAMLReader.readFile(file?.text ?? text, notation).value
    if !values.isWhole || !values.unreadableKeys.isEmpty || file?.isUnclear == true { unread.append(path) }
    return values
  }

  /// Hugo may have a file for each part of its settings, by whose name it is called.
  ///
  /// What counts only where the site is published counts besides.
  private mutating func partsOfHugo(
    besides path: String, in folder: OriginFolder
  ) throws -> [YAMLMapping.Entry] {
    var entries: [YAMLMapping.Entry] = []
    for place in ["config/_default", "config/production"] {
      for file in folder.files where ContentPath.folder(of: file) == place && file != path {
        let values = try values(of: file, .hugo, in: folder)
        let name = ContentPath.stem(of: file)
        if name == "hugo" || name == "config" {
          entries += values.entries
          continue
        }
        // A file in which a list stands has its name once more in it.
        let inner = values.entries.count == 1 ? values.entries.first { $0.key == name } : nil
        let part = inner?.value ?? YAMLValue(.mapping(values), span: .startOf(file))
        entries.append(YAMLMapping.Entry(key: name, keySpan: .startOf(file), value: part))
      }
    }
    return entries
  }

  /// The values of the settings on which those of MkDocs are built, and of those on which these are.
  private mutating func inherited(
    by values: YAMLMapping, of path: String, in folder: OriginFolder
  ) throws -> [YAMLMapping.Entry] {
    var entries: [YAMLMapping.Entry] = []
    var known = [path]
    var values = values
    while let word = values.value(at: ["INHERIT"])?.word {
      // What lies outside of the folder is not read.
      guard let next = ContentPath.resolve(word, in: ContentPath.folder(of: known[known.count - 1])),
        folder.has(next), !known.contains(next)
      else {
        unread.append(known[known.count - 1])
        break
      }
      values = try self.values(of: next, .mkdocs, in: folder)
      known.append(next)
      entries += values.entries
    }
    return entries
  }

  /// The values of all that are called so, in all parts: what hides a page anywhere hides it.
  func all(_ name: String) -> [YAMLValue] {
    values.entries.filter { Fold.key($0.key) == Fold.key(name) }.map(\.value)
  }

  /// The value of a name, or of a name inside that of another; capital letters count for nothing.
  subscript(_ path: String...) -> YAMLValue? { values.value(at: path) }

  /// The first text that one of some names has; of several, the last.
  func text(_ names: String...) -> String? {
    names.lazy.compactMap { name in
      values.value(at: name.parts(separatedBy: ".")).flatMap { $0.word ?? $0.elements.last?.word }
    }.first
  }

  func flag(_ name: String) -> Bool? {
    values.value(at: name.parts(separatedBy: "."))?.word.flatMap(YesNo.reading)
  }

  /// The texts of a list.
  func texts(_ name: String) -> [String] {
    values.value(at: name.parts(separatedBy: "."))?.elements.compactMap(\.word) ?? []
  }
}

extension FrontMatter.Notation {
  /// The notation of a file of settings by its ending; nil for a program.
  init?(ofFile path: String) {
    switch ContentPath.fileExtension(of: path) {
    case "toml": self = .toml
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    default: return nil
    }
  }
}

extension YAMLMapping {
  /// The value of a name inside those of others; capital letters count for nothing.
  func value(at path: [String]) -> YAMLValue? {
    guard let first = path.first,
      let value = entries.first(where: { Fold.key($0.key) == Fold.key(first) })?.value
    else { return nil }
    if path.count == 1 { return value }
    guard case .mapping(let parts) = value.content else { return nil }
    return parts.value(at: Array(path.dropFirst()))
  }
}

extension YAMLValue {
  /// A text that is not blank.
  var word: String? {
    guard case .scalar(let text, _) = content, !text.trimmed.isEmpty else { return nil }
    return text.trimmed
  }

  /// The parts of a record.
  var parts: [YAMLMapping.Entry] { if case .mapping(let parts) = content { parts.entries } else { [] } }
}
