internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func obsidian(_ folder: OriginFolder, _ settings: OriginSettings) throws -> OriginLayout {
    let templates = try [".obsidian/templates.json", ".obsidian/plugins/templater-obsidian/data.json"]
      .compactMap { try folder.text(of: $0) }
      .compactMap { text -> String? in
        let values = OriginSettings(values: YAMLReader.readFile(text, .json).value)
        return values.text("folder", "templates_folder")
      }
    let ignored = settings.texts("userIgnoreFilters").flatMap { filter in
      let isExpression = filter.startsWithBytes(of: "/") && filter.endsWithBytes(of: "/")
      return isExpression && filter.utf8.count > 2
        ? PathPattern.patterns(ofExpression: filter.utf8.dropFirst().dropLast().text)
        : [PathPattern("/\(filter)*")].compactMap { $0 }
    }
    let publishing = try ObsidianPublishing(in: folder)
    return OriginLayout(
      [OriginLayout.Root(source: "", target: "")],
      leftOut: (templates.map { "/\($0)/" } + ["*.excalidraw.md"]).compactMap { PathPattern($0) },
      hidden: ignored + publishing.excluded, foldersOfProgram: [".obsidian"],
      unusedTexts: Set(folder.files.filter { !publishing.takesIn($0) }))
  }
}
