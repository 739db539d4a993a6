internal import Markup
internal import Source

/// The addresses by which links of any program mean a page, in one form: without `.html` or `.md`, without the name of the page
/// that stands for a folder, without slashes at the ends.
enum PageAddress {
  /// The one form of a path that somebody typed.
  static func key(_ path: String) -> String {
    let bare = withoutEnding(Fold.composed(path))
    return isIndex(bare) ? ContentPath.folder(of: bare) : bare
  }

  /// The folder for which a page of this path stands, if it is called like one that stands for a folder.
  static func folder(ofIndex path: String) -> String? {
    isIndex(withoutEnding(path)) ? ContentPath.folder(of: Fold.composed(path)) : nil
  }

  private static func withoutEnding(_ path: String) -> String {
    endings.contains(ContentPath.fileExtension(of: path)) ? ContentPath.withoutExtension(path) : path
  }

  private static func isIndex(_ bare: String) -> Bool {
    FolderText.isNamed(ContentPath.name(of: bare))
  }

  /// The addresses of a page.
  ///
  /// - Parameters:
  ///   - path: the path of its text.
  ///   - address: the path of the file that it becomes.
  ///   - isFolderIndex: whether it stands for its folder.
  ///   - metadata: what is written above its text.
  static func keys(ofPage path: String, address: String, isFolderIndex: Bool, metadata: YAMLMapping) -> Set<
    String
  > {
    let bare = Fold.composed(ContentPath.withoutExtension(path))
    let given = ["permalink", "url", "slug"].compactMap { name in
      metadata[name]?.scalarText.flatMap {
        self.given($0, in: name == "slug" ? ContentPath.folder(of: path) : "")
      }
    }
    return Set(
      [isFolderIndex ? key(bare) : bare, key(address)] + given + [datedAddress(bare)].compactMap { $0 })
  }

  private static let endings: Set<String> = ["html", "htm", "md", "markdown", "mdx"]

  /// The address that another program gives a page because its author asked for it.
  private static func given(_ text: String, in folder: String) -> String? {
    let isPlain = text.utf8.allSatisfy { !":{}?#".utf8.contains($0) }
    return isPlain ? ContentPath.resolve(text, in: folder).map(key) : nil
  }

  /// The address of a post of Jekyll: `2026/05/03/title` for `_posts/2026-05-03-title`.
  private static func datedAddress(_ path: String) -> String? {
    let folder = ContentPath.folder(of: path)
    let name = ContentPath.name(of: path)
    guard ContentPath.name(of: folder) == "_posts", name.utf8.count > 11,
      CalendarDate(name.utf8.prefix(10).text) != nil
    else { return nil }
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 3).map(\.text)
    return ContentPath.join(ContentPath.folder(of: folder), parts.joined(separator: "/"))
  }
}
