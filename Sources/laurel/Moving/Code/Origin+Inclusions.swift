internal import Knowledge
internal import Source

extension Origin {
  /// The texts that pages take in, by the names that they use. Those that hold code themselves are not among them.
  func inclusions(in folder: OriginFolder, _ settings: OriginSettings) throws -> [String: [String]] {
    let places: [String] =
      switch self {
      case .jekyll: ["_includes"]
      case .eleventy: ["_includes", "src/_includes"]
      case .mkdocs: settings.foldersOfSnippets ?? ["", "docs", "includes", "docs/snippets", "snippets"]
      case .hugo, .zola: ["content"]
      case .docusaurus: [""]
      case .obsidian: []
      }
    var found: [String: [String]] = [:]
    for place in places {
      for file in folder.files where ContentPath.isFolder(place, above: ContentPath.folder(of: file)) {
        let name = place.isEmpty ? file : file.utf8.dropFirst(place.utf8.count + 1).text
        // What pages of Docusaurus take in has a name that begins with a low line.
        let isPart =
          self != .docusaurus || file.parts(separatedBy: "/").contains { $0.startsWithBytes(of: "_") }
        guard isPart, found[name] == nil, Self.inclusionEndings.contains(ContentPath.fileExtension(of: file)),
          let text = try folder.text(of: file), text.bytes.count <= Self.largestInclusion,
          !text.bytes.contains(UInt8(ascii: "<")), !text.bytes.starts(with: "---"),
          !text.bytes.starts(with: "+++"), CodeTag.first(in: text.bytes, from: 0) == nil
        else { continue }
        let lines = (1...text.lineCount).map(text.line)
        found[name] = lines.last?.isEmpty == true ? lines.dropLast() : lines
      }
    }
    return found
  }

  private static let inclusionEndings: Set<String> = ["md", "mdx", "markdown", "txt", "html"]
  /// Many pages take in the same text, so it is a short one.
  private static let largestInclusion = 32_768
}
