package import Source

/// A file of settings counts only under its own name and at its own place; anywhere else nobody reads it.
package enum MisplacedSettings: Rule {
  package static let id: RuleID = "misplaced-settings"
  package static let severity = Severity.error

  /// Reports what looks like settings among the files of the content, by their paths.
  static func check(_ paths: [String]) -> [Diagnostic] {
    let known = Set(paths)
    return paths.compactMap { path in
      guard !isRead(path), let meant = meant(by: path) else { return nil }
      let found = diagnostic(.unread(path, meant), at: .startOf(path), fixes: [advice(path, meant, known)])
      let isSure = hasOwnName(path) && !known.contains(meant)
      return isSure ? found : found.with(severity: .warning)
    } + themes(known) + fixedFolders(paths)
  }

  /// Reports what looks like settings or content and lies beside the content folder, by its name there.
  ///
  /// - Parameters:
  ///   - content: the name of the content folder; nil if the site has none of that name.
  ///   - names: what `isMisplaced` holds for.
  package static func check(beside content: String?, named names: [String]) -> [Diagnostic] {
    names.compactMap { name in
      if content == nil, Fold.key(name) == Asset.staticFolder { return nil }
      guard let content else { return diagnose(folder: name, at: name, advice: "rename it to 'Content'") }
      let path = "../\(name)"
      if Fold.key(name) == Asset.staticFolder {
        return diagnose(fixedFolder: name, at: path, advice: "move it into '\(content)'")
      }
      guard let meant = meant(by: name) else {
        return diagnose(folder: name, at: path, advice: "move what is in it into '\(content)'")
      }
      return diagnostic(
        .unread(name, "\(content)/\(meant)"), at: .startOf(path), fixes: [Fix("move it into '\(content)'")])
    }
  }

  /// The diagnostic on a folder in the content that is never published, and is looked for beside it.
  package static func diagnosePrivate(folder: String) -> Diagnostic {
    diagnostic(
      .notPublished(folder), at: .startOf(folder),
      fixes: [Fix("move the folder out of the content, so that it lies beside it")])
  }

  /// Whether something in the folder that holds the content would have to be elsewhere, or have another name.
  package static func isMisplaced(_ name: String, isFolder: Bool) -> Bool {
    isFolder
      ? ["content", Asset.staticFolder].contains(Fold.key(name))
      : meant(by: name).map { hasOwnName(name) || name == $0 } ?? false
  }

  private static func diagnose(folder: String, at path: String, advice: Message) -> Diagnostic {
    diagnostic(.otherContent(folder), at: .startOf(path), fixes: [Fix(advice)]).with(severity: .warning)
  }

  private static func diagnose(fixedFolder: String, at path: String, advice: Message) -> Diagnostic {
    diagnostic(.fixedElsewhere(fixedFolder), at: .startOf(path), fixes: [Fix(advice)]).with(
      severity: .warning)
  }

  /// Folders whose files were to go up as they are, but for their place or the case of their name.
  private static func fixedFolders(_ paths: [String]) -> [Diagnostic] {
    var told: Set<String> = []
    return paths.compactMap { path in
      guard !Asset.isStatic(path.utf8),
        let folder = ContentPath.ancestors(of: ContentPath.folder(of: path)).last(where: {
          Fold.key(ContentPath.name(of: $0)) == Asset.staticFolder
        }), told.insert(folder).inserted
      else { return nil }
      let isAtTop = !folder.utf8.contains(UInt8(ascii: "/"))
      return diagnose(
        fixedFolder: folder, at: path,
        advice: isAtTop
          ? "rename it to '\(Asset.staticFolder)'"
          : "move what is in it into '\(Asset.staticFolder)' at the top of the content")
    }
  }

  private static func isRead(_ path: String) -> Bool {
    ContentPath.name(of: path) == Schema.fileName || atTop.contains(path)
  }

  private static let atTop = [SiteConfiguration.path, TagVocabulary.path, SynonymReader.path]
  private static let endings: Set<String> = ["yml", "yaml", "txt", "json", "toml"]

  /// The path of the settings that a file looks like: by its name without signs before it, whatever its ending.
  private static func meant(by path: String) -> String? {
    guard endings.contains(ContentPath.fileExtension(of: path)) else { return nil }
    let folder = ContentPath.folder(of: path)
    let isText = ContentPath.fileExtension(of: path) == "txt"
    var stem = Fold.key(ContentPath.stem(of: path))
    // Windows hides the ending of `_site.yml.txt`.
    if isText {
      guard ["yml", "yaml"].contains(ContentPath.fileExtension(of: stem)) else { return nil }
      stem = ContentPath.withoutExtension(stem)
    }
    let isMarked = stem.startsWithBytes(of: "_")
    switch stem.utf8.drop(while: { $0 == UInt8(ascii: "_") }).text {
    case "site": return isMarked || folder.isEmpty ? SiteConfiguration.path : nil
    case "kind": return ContentPath.join(folder, Schema.fileName)
    case "tags" where folder.isEmpty && isYAML(path): return TagVocabulary.path
    case "synonyms" where folder.isEmpty && isYAML(path): return SynonymReader.path
    default: return nil
    }
  }

  private static func isYAML(_ path: String) -> Bool {
    ["yml", "yaml"].contains(ContentPath.fileExtension(of: path))
  }

  /// Whether a file has the name that no other program's settings have.
  private static func hasOwnName(_ path: String) -> Bool {
    ContentPath.name(of: path).startsWithBytes(of: "_")
  }

  private static func advice(_ path: String, _ meant: String, _ known: Set<String>) -> Fix {
    if known.contains(meant) { return Fix("put what it says into '\(meant)', and delete it") }
    let isInPlace = ContentPath.folder(of: path) == ContentPath.folder(of: meant)
    return Fix(isInPlace ? "rename it to '\(meant)'" : "move it to '\(meant)'")
  }

  /// Themes that lie in the content and not beside it.
  private static func themes(_ known: Set<String>) -> [Diagnostic] {
    known.filter { path in
      let parts = path.parts(separatedBy: "/")
      return parts.count == 3 && Fold.key(parts[0]) == "themes" && parts[2] == "theme.yml"
    }.sorted(by: String.byBytes).map { path in
      diagnostic(
        .theme(ContentPath.folder(of: path)), at: .startOf(path),
        fixes: [Fix("move the folder 'Themes' out of the content, so that it lies beside it")]
      ).with(severity: .warning)
    }
  }
}

extension Message {
  fileprivate static func unread(_ path: String, _ meant: String) -> Message {
    "'\(path)' is not read; these settings have to be in '\(meant)'"
  }

  fileprivate static func otherContent(_ name: String) -> Message {
    "the folder '\(name)' is not taken for the content, because its name is not 'Content'"
  }

  fileprivate static func fixedElsewhere(_ folder: String) -> Message {
    "the files in '\(folder)' do not go up as they are; their folder has to be '_static' at the top of the content"
  }

  fileprivate static func notPublished(_ folder: String) -> Message {
    "the folder '\(folder)' is never published, and lies in the content"
  }

  fileprivate static func theme(_ folder: String) -> Message {
    "the theme in '\(folder)' is not found, because it lies in the content"
  }
}
