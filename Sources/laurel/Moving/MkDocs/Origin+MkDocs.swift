internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func mkdocs(_ files: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let folder = (settings.text("docs_dir") ?? "docs").folderPath
    func patterns(_ name: String) -> [PathPattern] {
      let lists = settings.all(name).flatMap(\.elements).compactMap(\.word)
      return lists.flatMap { $0.parts(separatedBy: "\n") }.compactMap { PathPattern($0) }
    }
    let plugins = MkDocsPlugins(settings)
    // Both stand for the folder, and one of them is its page.
    let second = files.files.filter { file in
      ContentPath.name(of: file) == "README.md"
        && files.has(ContentPath.join(ContentPath.folder(of: file), "index.md"))
    }
    let languages = plugins.named("i18n").compactMap { $0.value(at: ["languages"]) }
      .flatMap(\.elements).map { YAMLMapping(entries: $0.parts) }
    func says(_ isSet: Bool, _ name: String, _ language: YAMLMapping) -> Bool {
      language.value(at: [name])?.word.flatMap(YesNo.foreignReading) == isSet
    }
    let others = languages.filter { !says(true, "default", $0) }
    let off = others.filter { says(false, "build", $0) }.compactMap { $0.value(at: ["locale"])?.word }
    return OriginLayout(
      [OriginLayout.Root(source: folder, target: "")],
      leftOut: patterns("exclude_docs") + plugins.leftOut + [PathPattern("/templates/")].compactMap { $0 },
      hidden: patterns("draft_docs") + (plugins.hidesAll ? [PathPattern(ofName: "*")] : [])
        + off.flatMap { ["*.\($0).md", "/\($0)/"] }.compactMap { PathPattern($0) },
      unusedTexts: Set(second), languages: Set(others.compactMap { $0.value(at: ["locale"])?.word }))
  }
}
