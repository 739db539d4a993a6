internal import Knowledge
internal import Markup
internal import Source

extension Origin {
  func jekyll(_ folder: OriginFolder, _ settings: OriginSettings) -> OriginLayout {
    let source = (settings.text("source") ?? "").folderPath
    let collections = ContentPath.join(source, (settings.text("collections_dir") ?? "").folderPath)
    var roots = [OriginLayout.Root(source: source, target: "", isProject: true)]
    for (name, isShown) in jekyllCollections(settings) where name != "posts" {
      roots.append(
        OriginLayout.Root(
          source: ContentPath.join(collections, "_\(name)"), target: name, isShown: isShown))
    }
    for name in settings.texts("include") where name.startsWithBytes(of: "_") {
      let bare = name.folderPath.utf8.dropFirst().text
      roots.append(OriginLayout.Root(source: ContentPath.join(source, name.folderPath), target: bare))
    }
    // Posts and drafts may lie in any folder, which is a category of theirs.
    for place in Set(folder.files.flatMap { ContentPath.ancestors(of: ContentPath.folder(of: $0)) }) {
      let name = ContentPath.name(of: place)
      guard name == "_posts" || name == "_drafts" else { continue }
      let above = ContentPath.folder(of: place)
      guard ContentPath.isFolder(collections, above: above), Self.isReadByJekyll(above, in: collections)
      else { continue }
      let inside = above == source || above == collections ? "" : above
      roots.append(
        OriginLayout.Root(
          source: place, target: inside.isEmpty ? "posts" : inside, isShown: name == "_posts"))
    }
    let usual = ["vendor/", "node_modules/", "gemfiles/", settings.text("destination") ?? "_site"]
    // A text among the posts is none of them if its name does not begin with a day.
    let undated = folder.files.filter { file in
      ContentPath.ancestors(of: ContentPath.folder(of: file)).contains {
        ContentPath.name(of: $0) == "_posts"
      }
        && DatedName(ContentPath.stem(of: file)) == nil
    }
    return OriginLayout(
      roots, leftOut: (settings.texts("exclude") + usual).compactMap { PathPattern($0) },
      foldersOfProgram: ["_"],
      data: ContentPath.join(source, (settings.text("data_dir") ?? "_data").folderPath),
      unusedTexts: Set(undated), base: source,
      unreadNames: [".*", "#*", "~*", "*~"].map(PathPattern.init(ofName:)))
  }

  /// Whether Jekyll looks for posts in a folder: in none whose name begins with a sign.
  private static func isReadByJekyll(_ folder: String, in collections: String) -> Bool {
    folder.utf8.dropFirst(collections.utf8.count).text.parts(separatedBy: "/").allSatisfy { name in
      !["_", ".", "#", "~"].contains(where: name.startsWithBytes) && !name.endsWithBytes(of: "~")
    }
  }

  /// The names of the collections of Jekyll, and whether it makes pages of them.
  func jekyllCollections(_ settings: OriginSettings) -> [(name: String, isShown: Bool)] {
    guard let collections = settings["collections"] else { return [] }
    let parts = collections.parts
    if parts.isEmpty { return collections.elements.compactMap(\.word).map { ($0, false) } }
    return parts.map { entry in
      let output = YAMLMapping(entries: entry.value.parts).value(at: ["output"])?.word
      return (entry.key, output.flatMap(YesNo.foreignReading) == true)
    }
  }
}
