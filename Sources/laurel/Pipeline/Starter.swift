internal import Knowledge
internal import Markup
internal import Source

/// The files of a new site: those that come with Laurel for that purpose, and the kinds and tags of its own content.
struct Starter {
  private let files: [SourceFile]

  /// Reads what came with Laurel.
  init() throws {
    let starter = InstalledFolders.named("starter", inProject: "Sources/laurel/Starter")
    let content = InstalledFolders.named("content", inProject: "Content")
    guard let starter = try starter.first(where: { try $0.appending("README.md").status() != nil }),
      let content = try content.first(where: { try $0.appending(TagVocabulary.path).status() != nil })
    else { throw WrongUsage.notInstalled }
    files =
      try Self.read(starter) { _ in true }
      + Self.read(content, where: Self.isSchema).map { file in
        SourceFile(path: "Content/\(file.path)", bytes: file.bytes)
      }
  }

  /// The files of a site with this title and this receiver, the forms of its kinds among them.
  func files(title: String?, receiver: Receiver?) -> [SourceFile] {
    let titled = files.map { file in
      SourceFile(path: file.path, bytes: Self.filled(file.bytes, title: title ?? "Our teachers", receiver))
    }
    let content = titled.filter { $0.path.startsWithBytes(of: "Content/") }.map { file in
      SourceFile(path: file.path.utf8.dropFirst("Content/".utf8.count).text, bytes: file.bytes)
    }
    let schema = SiteContentReader(texts: content).readSchema().value
    return titled
      + schema.kinds.filter(\.hasForm).map { kind in
        SourceFile(path: ".github/ISSUE_TEMPLATE/\(kind.id).yml", text: IssueForm(kind).yaml)
      }
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
