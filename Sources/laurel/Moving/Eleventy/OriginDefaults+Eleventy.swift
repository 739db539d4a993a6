internal import Knowledge
internal import Markup
internal import Source

extension OriginDefaults {
  /// The files with values for a page, or for all below a folder: `posts/posts.json`, `posts/night.11tydata.js`.
  static func eleventy(in folder: OriginFolder, _ settings: EleventyPrograms) throws -> [Group] {
    let ofFiles = try folder.files.compactMap { file -> Group? in
      guard let target = folder.targetOfData(file, suffixes: settings.suffixes),
        let text = try folder.text(of: file)
      else { return nil }
      let isScript = ContentPath.fileExtension(of: file) != "json"
      let script = isScript ? ScriptSettings(text) : nil
      let values = script?.values ?? YAMLReader.readFile(text, .json).value
      // Of a program, only what hides pages and where they stand is believed: it may mean anything else.
      let entries = values.entries.filter { entry in
        !isScript || ForeignName(entry.key)?.concernsState == true || entry.value.word == "false"
      }
      let told = (script?.permalink).map { [$0] + entries } ?? entries
      let hides = script.map(EleventyPrograms.mayHide) ?? false
      return Group(folder: target, entries: hides ? [.draft(in: file)] + told : told)
    }.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
    return ofFiles + [Group(entries: settings.values)]
  }
}

extension ScriptSettings {
  /// The address for pages that is given as a text, and not worked out for each. What is computed counts more.
  fileprivate var permalink: YAMLMapping.Entry? {
    if unclear.contains("permalink") { return nil }
    let computed = blocks.lazy.filter { $0.name == "eleventyComputed" }.flatMap(\.values.entries)
    return (Array(computed) + values.entries).first { $0.key == "permalink" }
  }
}

extension OriginFolder {
  /// The page, or the folder, that a file of Eleventy holds values for; nil for another file.
  ///
  /// - Parameter suffixes: what stands between the name of a page and the ending of such a file, the longest first.
  fileprivate func targetOfData(_ file: String, suffixes: [String]) -> String? {
    let (place, name) = (ContentPath.folder(of: file), ContentPath.name(of: file))
    guard ["json", "js", "cjs", "mjs", "ts"].contains(ContentPath.fileExtension(of: file)),
      let end = suffixes.map({ $0.isEmpty ? ".json" : $0 + "." }).lazy.compactMap({
        name.utf8.firstRange(of: Array($0.utf8))
      }).first
    else { return nil }
    let own = name.utf8[..<end.lowerBound].text
    let page = ["md", "markdown"].lazy.map { ContentPath.join(place, "\(own).\($0)") }.first(where: has)
    return page ?? (own == ContentPath.name(of: place) && !own.isEmpty ? place : nil)
  }

  /// Whether a file holds values for pages of Eleventy, and nothing for readers.
  func isDataOfEleventy(_ file: String, suffixes: [String]) -> Bool {
    ContentPath.name(of: file).utf8.firstRange(of: Array(".11tydata.".utf8)) != nil
      || targetOfData(file, suffixes: suffixes) != nil
  }
}
