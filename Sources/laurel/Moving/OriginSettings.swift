internal import Knowledge
internal import Markup
internal import Source

/// What another program is told of a site: its settings, by their names there.
struct OriginSettings {
  let values: YAMLMapping

  static let none = OriginSettings(values: .empty)

  /// Reads the settings of a program; what cannot be read of them is as if it were not given.
  static func read(_ origin: Origin, in folder: OriginFolder) throws -> OriginSettings {
    guard let path = origin.settingsFiles.first(where: folder.has), let text = try folder.text(of: path)
    else { return none }
    guard let notation = FrontMatter.Notation(ofFile: path) else {
      return OriginSettings(values: ScriptSettings.read(text))
    }
    let values = YAMLReader.readFile(text, notation).value
    let parts = try origin == .hugo ? partsBeside(path, in: folder) : []
    return OriginSettings(values: YAMLMapping(entries: values.entries + parts, isWhole: values.isWhole))
  }

  /// Hugo may have a file for each part of its settings, by whose name it is called.
  private static func partsBeside(_ path: String, in folder: OriginFolder) throws -> [YAMLMapping.Entry] {
    let place = ContentPath.folder(of: path)
    guard place == "config/_default" else { return [] }
    return try folder.files.filter { ContentPath.folder(of: $0) == place && $0 != path }.compactMap { file in
      guard let notation = FrontMatter.Notation(ofFile: file), let text = try folder.text(of: file) else {
        return nil
      }
      let part = YAMLValue(.mapping(YAMLReader.readFile(text, notation).value), span: .startOf(file))
      return YAMLMapping.Entry(key: ContentPath.stem(of: file), keySpan: .startOf(file), value: part)
    }
  }

  /// The value of a name, or of a name inside that of another; capital letters count for nothing.
  subscript(_ path: String...) -> YAMLValue? { values.value(at: path) }

  /// The first text that one of some names has.
  func text(_ names: String...) -> String? {
    names.lazy.compactMap { values.value(at: $0.parts(separatedBy: "."))?.word }.first
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
