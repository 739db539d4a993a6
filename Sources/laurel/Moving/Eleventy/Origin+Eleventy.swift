internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func eleventy(
    _ folder: OriginFolder, _ settings: OriginSettings
  ) throws -> OriginLayout {
    let programs = settings.programs
    let source = (settings.text("input") ?? "").folderPath
    let output = (settings.text("output") ?? "_site").folderPath
    let files = [".eleventyignore", ".gitignore", ContentPath.join(source, ".eleventyignore")]
    let ignored = try files.compactMap { try folder.text(of: $0) }.flatMap { text in
      (1...text.lineCount).compactMap { PathPattern(text.line($0)) }
    }
    var roots = [OriginLayout.Root(source: source, target: "", isProject: source.isEmpty)]
    if output != "public" { roots.append(OriginLayout.Root(source: "public", target: "", holdsPages: false)) }
    roots += try copiedByEleventy(folder, source: source)
    return OriginLayout(
      roots,
      leftOut: ignored + programs.ignored + [PathPattern("/\(output)/")].compactMap { $0 }
        + programs.leftOut(settings),
      foldersOfProgram: ["_"],
      filesOfProgram: Set(folder.files.filter { folder.isDataOfEleventy($0, suffixes: programs.suffixes) }),
      data: ContentPath.join(source, (settings.text("data") ?? "_data").folderPath))
  }

  /// The folders that Eleventy copies to another place than theirs, or from outside of its pages.
  private func copiedByEleventy(
    _ folder: OriginFolder, source: String
  ) throws -> [OriginLayout.Root] {
    guard let path = settingsFiles.first(where: folder.has), let text = try folder.text(of: path) else {
      return []
    }
    let call = "addPassthroughCopy"
    let moved = ScriptSettings.pairs(of: call, in: text).map { ($0.0.folderPath, $0.1.folderPath) }
    let outside = ScriptSettings.arguments(of: call, in: text).map(\.folderPath)
      .filter { !ContentPath.isFolder(source, above: $0) }.map { ($0, $0) }
    return (moved + outside).filter { folder.hasFolder($0.0) }.map {
      OriginLayout.Root(source: $0.0, target: $0.1, holdsPages: false)
    }
  }
}
