internal import Knowledge
internal import Markup
internal import Source

extension OriginDefaults {
  /// The groups of the settings: the most exact place counts, and of equals the last.
  static func jekyll(_ settings: OriginSettings) -> [Group] {
    let source = (settings.text("source") ?? "").parts(separatedBy: "/").filter { !$0.isEmpty && $0 != "." }
    return (settings["defaults"]?.elements ?? []).map { jekyll($0, in: source) }.enumerated()
      .sorted { ($0.element.folder.utf8.count, $0.offset) > ($1.element.folder.utf8.count, $1.offset) }
      .map { $0.element }
  }

  /// - Parameter source: the folder from which on the places count.
  private static func jekyll(_ value: YAMLValue, in source: [String]) -> Group {
    let parts = YAMLMapping(entries: value.parts)
    let scope = YAMLMapping(entries: parts["scope"]?.parts ?? [])
    let path = scope["path"]?.word ?? ""
    let isPattern = path.utf8.contains(UInt8(ascii: "*"))
    let place = ContentPath.resolve(path, in: "") ?? path
    return Group(
      pattern: isPattern ? PathPattern(path) : nil,
      folder: isPattern ? "" : (source + [place]).filter { !$0.isEmpty }.joined(separator: "/"),
      type: scope["type"]?.word.map { ["page", "post", "draft"].contains($0) ? $0 + "s" : $0 },
      entries: parts["values"]?.parts ?? [])
  }
}

extension OriginLayout.Page {
  /// What Jekyll calls the sort of a page. One of a collection may have a day in its name, too.
  var types: [String] {
    if root.isEmpty { return ["pages"] }
    return DatedName(ContentPath.stem(of: path)) != nil ? ["posts", root] : [root]
  }
}
