internal import Source

/// A folder of the content.
package struct Folder: Sendable {
  /// The path from the content folder; "" for the content folder itself.
  package let path: String
  /// The page that stands for the folder.
  package let indexPage: PageID?
  /// The kind that is declared in this very folder.
  package let kind: Kind?
  /// The pages that its index lists: those in the folder, by their titles, or the newest first if most of them have a day.
  /// The folder of a kind lists all pages of the kind, in the order of the kind.
  package let pages: [PageID]
  /// Where its pages stand in it; nil for those in the order of lists.
  let places: [PageID: Int]?
  /// By their names.
  package let subfolders: [String]
  /// Whether neither the folder nor any below it holds a page.
  package let isEmpty: Bool
  /// Whether visitors find its pages without asking for them: neither its page nor that of a folder above says that
  /// they do not.
  package let isListed: Bool

  /// The path of the file that its index becomes.
  package var address: String { ContentPath.join(path, "index.html") }

  /// The folders of pages and of kinds, and all folders above them, in the order of their paths.
  ///
  /// - Parameter unlisted: the folders whose page, shown or not, says that visitors do not find what is in them.
  static func all(
    of pages: [Page], schema: Schema, listing: PageListing, order: PageOrder, unlisted: Set<String>
  ) -> [Folder] {
    var members: [String: [PageID]] = ["": []]
    var indexes: [String: PageID] = [:]
    for page in pages {
      for folder in page.folders where members[folder] == nil { members[folder] = [] }
      if page.isInLists {
        members[page.folders[0], default: []].append(page.id)
      } else if page.isFolderIndex, case let folder = ContentPath.folder(of: page.address),
        indexes[folder] == nil
      {
        indexes[folder] = page.id
      }
    }
    // The folder of a kind has a list from the first day on, which says that nothing is there yet.
    for folder in schema.kinds.flatMap({ ContentPath.ancestors(of: $0.folder) }) where members[folder] == nil
    {
      members[folder] = []
    }
    let filled = Set(pages.flatMap(\.folders))
    let paths = members.keys.sorted(by: String.byBytes)
    let subfolders = Dictionary(grouping: paths.filter { !$0.isEmpty }, by: ContentPath.folder(of:))
      .mapValues { order.sorted(names: $0) }
    return paths.map { path in
      let kind = schema.kind(declaredIn: path)
      let own = members[path] ?? []
      let isDated = kind == nil && own.count { pages[$0.index].fields.date("date") != nil } * 2 > own.count
      let listed = isDated ? order.newest(own) : order.sorted(own, by: [])
      return Folder(
        path: path, indexPage: indexes[path], kind: kind,
        pages: kind.map { Array(listing.pages(ofKind: $0.id)) } ?? listed,
        places: isDated ? Dictionary(uniqueKeysWithValues: zip(listed, 0...)) : nil,
        subfolders: subfolders[path] ?? [], isEmpty: !filled.contains(path),
        isListed: !ContentPath.ancestors(of: path).contains(where: unlisted.contains))
    }
  }
}
