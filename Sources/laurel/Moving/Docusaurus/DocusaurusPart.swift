internal import Knowledge
internal import Markup
internal import Source

/// A part of a site of Docusaurus: a folder of texts, of posts or of pages, and where it stands in addresses.
struct DocusaurusPart {
  enum Sort: String, CaseIterable {
    case docs, blog, pages

    fileprivate var usualFolder: String { self == .pages ? "src/pages" : rawValue }
    fileprivate var usualAddress: String { self == .pages ? "" : rawValue }
  }

  let sort: Sort
  /// What tells it from others of its sort.
  let id: String?
  let folder: String
  /// Where it stands in addresses, without slashes around.
  let address: String
  let isShown: Bool
  /// Whether only versions before the newest are shown.
  let isNewestHidden: Bool
  /// The only versions that are shown, if there are any such.
  let onlyVersions: [String]
  /// The patterns of files that are left out.
  let excluded: [PathPattern]
  /// The patterns of the only files that are taken in, if there are any such.
  let included: [PathGlob]

  /// Where its pages go in our content folder.
  var target: String { sort == .pages ? "" : folder }

  /// The parts that the settings name, and those that every site has.
  static func all(in settings: OriginSettings) -> [DocusaurusPart] {
    var parts: [DocusaurusPart] = []
    for sort in Sort.allCases {
      let blocks = settings.blocks.filter { sort.isMeant(by: $0.name) }.map(\.values)
      let isOff = settings.flag(sort.rawValue) == false
      let found = blocks.filter { values in Self.names.contains { values[$0] != nil } }
      for values in found {
        let part = DocusaurusPart(sort, values, isShown: true)
        if !parts.contains(where: { $0.folder == part.folder }) { parts.append(part) }
      }
      // Of the usual folder, nothing has to be said, unless it is called otherwise.
      if !found.contains(where: { $0["id"] == nil }) {
        parts.append(DocusaurusPart(sort, .empty, isShown: !isOff))
      }
    }
    return parts
  }

  /// Names of which one stands in a block that is for a part.
  private static let names = [
    "path", "routeBasePath", "exclude", "include", "includeCurrentVersion", "onlyIncludeVersions",
  ]

  /// The names of the settings by which pages are shown or not.
  static let hidingNames: Set<String> = Set(names).union(["presets", "plugins", "docs", "blog", "pages"])

  private init(_ sort: Sort, _ values: YAMLMapping, isShown: Bool) {
    self.sort = sort
    self.isShown = isShown
    id = values["id"]?.word
    folder = values["path"]?.word.flatMap { ContentPath.resolve($0, in: "") } ?? sort.usualFolder
    let address = values["routeBasePath"]?.word ?? sort.usualAddress
    self.address = address.parts(separatedBy: "/").filter { !$0.isEmpty }.joined(separator: "/")
    let only = values["onlyIncludeVersions"]?.elements.compactMap(\.word) ?? []
    onlyVersions = only
    isNewestHidden =
      values["includeCurrentVersion"]?.word.flatMap(YesNo.reading) == false
      || !only.isEmpty && !only.contains("current")
    excluded = (values["exclude"]?.elements ?? []).compactMap(\.word).flatMap(PathPattern.patterns(ofGlob:))
    included = (values["include"]?.elements ?? []).compactMap(\.word).flatMap(PathGlob.globs)
  }
}

extension DocusaurusPart.Sort {
  /// Whether a block of settings is for parts of this sort.
  fileprivate func isMeant(by name: String) -> Bool {
    name == rawValue || name == "content-\(rawValue)" || name.endsWithBytes(of: "plugin-content-\(rawValue)")
  }
}
