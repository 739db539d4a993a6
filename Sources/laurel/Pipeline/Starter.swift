internal import Knowledge
internal import Markup
internal import Source

/// The files of a new site: those that come with Laurel for that purpose, and the kinds and tags of its own content.
struct Starter {
  private let files: [SourceFile]
  private let language: StarterLanguage
  /// What is said of the site in its language.
  let sentences: Sentences

  /// Reads what came with Laurel, for a site in one of the languages that it came with.
  init(in tag: String) throws {
    let starter = InstalledFolders.named("starter", inProject: "Sources/laurel/Starter")
    let content = InstalledFolders.named("content", inProject: "Content")
    guard let starter = try starter.first(where: { try $0.appending("README.md").status() != nil }),
      let content = try content.first(where: { try $0.appending(TagVocabulary.path).status() != nil })
    else { throw WrongUsage.notInstalled }
    language = try Self.language(tag)
    sentences = Sentences(in: tag)
    let english =
      try Self.read(starter) { _ in true }
      + Self.read(content, where: Self.isSchema).map { file in
        SourceFile(path: "Content/\(file.path)", bytes: file.bytes)
      }
    files = english.map(language.file)
  }

  /// The files of a site with this title and this receiver, the forms of its kinds among them.
  func files(title: String?, receiver: Receiver?) -> [SourceFile] {
    let title = title ?? language.text("Our teachers")
    let titled = files.map { file in
      SourceFile(path: file.path, bytes: Self.filled(file.bytes, title: title, receiver))
    }
    let content = titled.filter { $0.path.startsWithBytes(of: "Content/") }.map { file in
      SourceFile(path: file.path.utf8.dropFirst("Content/".utf8.count).text, bytes: file.bytes)
    }
    let schema = SiteContentReader(texts: content).readSchema().value
    return titled
      + schema.kinds.filter(\.hasForm).map { kind in
        SourceFile(
          path: ".github/ISSUE_TEMPLATE/\(kind.id).yml", text: IssueForm(kind, in: sentences).yaml)
      }
  }

  private static let english = "en"

  /// The words of a language, from its folder.
  private static func language(_ tag: String) throws -> StarterLanguage {
    if tag == english { return .english }
    let folders = InstalledFolders.named("starter-languages", inProject: "Sources/laurel/StarterLanguages")
    guard let folder = try folders.first(where: { try $0.status() != nil }) else {
      throw WrongUsage.notInstalled
    }
    let files = try read(folder) { _ in true }
    let known = files.compactMap { file -> String? in
      let parts = file.path.parts(separatedBy: "/")
      return parts.count == 2 && parts[1] == StarterLanguage.wordsName ? parts[0] : nil
    }
    guard known.contains(tag) else { throw WrongUsage.noStarter(language: tag, known: [english] + known) }
    return StarterLanguage(
      files.filter { $0.path.startsWithBytes(of: "\(tag)/") }.map { file in
        SourceFile(path: file.path.utf8.dropFirst(tag.utf8.count + 1).text, bytes: file.bytes)
      })
  }

  /// The files that say what pages may hold.
  private static func isSchema(_ path: String) -> Bool {
    let name = ContentPath.name(of: path)
    return name == Schema.fileName || [TagVocabulary.path, SynonymReader.path].contains(path)
  }

  private static func read(_ folder: DiskPath, where isWanted: (String) -> Bool) throws -> [SourceFile] {
    try folder.entries().compactMap { entry in
      guard entry.kind == .file, let path = entry.text, isWanted(path) else { return nil }
      return SourceFile(path: path, bytes: try folder.appending(path).contents())
    }
  }

  /// A file with the title where its place is left, which is always a value in quotes, and with the receiver in the place
  /// of the example.
  private static func filled(_ bytes: [UInt8], title: String, _ receiver: Receiver?) -> [UInt8] {
    let titled = filled(bytes, at: "\"{{title}}\"", with: YAMLText.quoted(title))
    return receiver.map { filled(titled, at: exampleOfReceiver, with: $0.setting) } ?? titled
  }

  private static let exampleOfReceiver = "# submissions: { email: office@example.org }"

  private static func filled(_ bytes: [UInt8], at place: String, with text: String) -> [UInt8] {
    guard let range = bytes.firstRange(of: Array(place.utf8)) else { return bytes }
    return bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...]
  }
}
