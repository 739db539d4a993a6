internal import Knowledge
internal import Source

extension Origin {
  /// The programs that a folder may be of, by its files.
  static func found(in folder: OriginFolder) throws -> [Origin] {
    try allCases.filter { try $0.isIn(folder) }
  }

  private func isIn(_ folder: OriginFolder) throws -> Bool {
    let settings = settingsFiles.filter(folder.has)
    switch self {
    case .obsidian: return folder.hasFolder(".obsidian")
    case .hugo:
      if settings.contains(where: { ContentPath.stem(of: $0) == "hugo" }) { return true }
      return try !settings.isEmpty && folder.hasFolder("content") && !Self.isOfZola(folder)
    case .zola: return try folder.has("zola.toml") || !settings.isEmpty && Self.isOfZola(folder)
    default: return !settings.isEmpty
    }
  }

  /// Hugo and Zola both have a `config.toml`; only Zola calls the address of the site `base_url`.
  private static func isOfZola(_ folder: OriginFolder) throws -> Bool {
    guard let text = try folder.text(of: "config.toml") else { return false }
    return (1...text.lineCount).contains { line in
      let name = text.line(line).utf8.prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
      return name.text == "base_url"
    }
  }
}
