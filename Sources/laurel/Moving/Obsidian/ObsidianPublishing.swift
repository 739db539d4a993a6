internal import Knowledge
internal import Markup
internal import Source

/// Which notes of a vault the programs take that publish it: Obsidian Publish and Quartz.
struct ObsidianPublishing {
  /// The patterns of notes that are not published.
  let excluded: [PathPattern]
  /// The only folders and notes that are published, if there are any such.
  private let included: [String]

  init(in folder: OriginFolder) throws {
    let text = try folder.text(of: ".obsidian/publish.json")
    let settings = OriginSettings(values: text.map { YAMLReader.readFile($0, .json).value } ?? .empty)
    let quartz = try folder.text(of: "quartz.config.ts").map { ScriptSettings($0).values } ?? .empty
    let ignored = (quartz.value(at: ["ignorePatterns"])?.elements ?? []).compactMap(\.word)
    excluded =
      settings.texts("excluded").compactMap { PathPattern("/" + $0) }
      + ignored.flatMap(PathPattern.patterns(ofGlob:))
    included = settings.texts("included").compactMap { ContentPath.resolve($0, in: "") }
  }

  func takesIn(_ path: String) -> Bool {
    included.isEmpty || included.contains { $0 == path || ContentPath.isFolder($0, above: path) }
  }
}
