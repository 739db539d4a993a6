internal import Knowledge
internal import Source

/// Which files in the folder of another program are pages and files of its site, and where they go.
struct OriginLayout: Sendable {
  /// A folder of pages, or of files that go up as they are.
  struct Root: Sendable {
    /// From the folder of the program; "" for that folder itself.
    var source: String
    /// From our content folder.
    var target: String
    var holdsPages = true
    /// Whether the program shows the pages.
    var isShown = true
    /// Whether the program writes folders in small letters into addresses.
    var lowersFolders = false
    /// Whether files lie in it that are for those who work on the site.
    var isProject = false
    /// The language of its pages, if it is not that of the site.
    var language: String?
    /// The only files of it that the program reads, if there is any pattern.
    var only: [PathGlob] = []
  }

  /// What becomes of a file.
  enum Place: Equatable {
    case page(Page)
    /// A picture or another file, by its path in our content folder.
    case file(String)
    case leftOut(Reason)
  }

  struct Page: Equatable {
    /// From the root that it lies in: what its address is made from.
    let path: String
    let root: String
    /// From our content folder.
    let target: String
    let isShown: Bool
    /// The language of the page by its place, if it is not that of the site.
    var language: String?
  }

  enum Reason: Hashable {
    /// It belongs to the program, and is no part of the site.
    case ofProgram
    /// The settings of the program leave it out.
    case bySettings
    /// A page that is no Markdown.
    case otherPage
    /// A file of a type that is not published.
    case otherFile
    /// Values from which the program fills its pages, often a list.
    case data
  }

  /// The deepest first.
  let roots: [Root]
  /// The paths of pages that the settings of the program leave out.
  let leftOutPages: Set<String>
  /// The folder from which on the program reads its patterns, besides that of the program and that of the root.
  let base: String
  /// What names of files and folders look like that the program does not read, wherever they lie.
  let unreadNames: [PathPattern]
  let leftOut: [PathPattern]
  let hidden: [PathPattern]
  /// The names of folders that hold no page of the site, wherever they lie. `_` stands for all that begin with it.
  let foldersOfProgram: Set<String>
  /// The paths of files with values that the program reads, and shows to nobody.
  let filesOfProgram: Set<String>
  /// The folders that are one page, so that all other texts in them are parts of it, which the program shows to nobody.
  let folderPages: Set<String>
  /// The folder with the values from which the program fills its pages.
  let data: String?
  /// The paths of texts that the program makes no page of, by their names.
  let unusedTexts: Set<String>
  /// The endings of files that the program makes pages of.
  let pageEndings: Set<String>
  /// The languages of pages that have one behind their name, as in `about.fr.md`.
  let languages: Set<String>

  init(
    _ roots: [Root], leftOut: [PathPattern] = [], hidden: [PathPattern] = [],
    foldersOfProgram: Set<String> = [], filesOfProgram: Set<String> = [], folderPages: Set<String> = [],
    data: String? = nil,
    unusedTexts: Set<String> = [], pageEndings: Set<String> = ["md", "markdown"], languages: Set<String> = [],
    leftOutPages: Set<String> = [], base: String = "", unreadNames: [PathPattern] = []
  ) {
    self.roots = roots.sorted { $0.source.utf8.count > $1.source.utf8.count }
    self.leftOut = leftOut
    self.hidden = hidden
    self.foldersOfProgram = foldersOfProgram
    self.filesOfProgram = filesOfProgram
    self.folderPages = folderPages
    self.data = data
    self.unusedTexts = unusedTexts
    self.pageEndings = pageEndings
    self.languages = languages
    self.leftOutPages = leftOutPages
    self.base = base
    self.unreadNames = unreadNames
  }

  func place(of path: String) -> Place {
    if let data, ContentPath.isFolder(data, above: ContentPath.folder(of: path)),
      Self.dataEndings.contains(ContentPath.fileExtension(of: path))
    {
      return .leftOut(.data)
    }
    guard
      let root = roots.first(where: { ContentPath.isFolder($0.source, above: ContentPath.folder(of: path)) })
    else { return .leftOut(.ofProgram) }
    let inside = root.source.isEmpty ? path : path.utf8.dropFirst(root.source.utf8.count + 1).text
    let folders = ContentPath.folder(of: inside).parts(separatedBy: "/")
    if folders.contains(where: isOfProgram) || filesOfProgram.contains(path)
      || unreadNames.contains(where: { $0.matches(inside) })
    {
      return .leftOut(.ofProgram)
    }
    let place = place(of: path, inside, root)
    if case .leftOut = place { return place }
    if leftOutPages.contains(path) { return .leftOut(.bySettings) }
    let isBelow = !base.isEmpty && path.startsWithBytes(of: base + "/")
    let names = [path, inside] + (isBelow ? [path.utf8.dropFirst(base.utf8.count + 1).text] : [])
    func isMeant(_ pattern: PathPattern) -> Bool { names.contains(where: pattern.matches) }
    let isRead = root.only.isEmpty || root.only.contains { $0.matches(inside) }
    return !isRead || leftOut.contains(where: isMeant) ? .leftOut(.bySettings) : place
  }

  /// What becomes of a file by its type and its name.
  private func place(of path: String, _ inside: String, _ root: Root) -> Place {
    let ending = ContentPath.fileExtension(of: path)
    let isBesideSettings = root.isProject && !inside.utf8.contains(UInt8(ascii: "/"))
    if root.holdsPages, pageEndings.contains(ending) {
      if isBesideSettings, Self.isOfProject(inside) { return .leftOut(.ofProgram) }
      let isHidden =
        unusedTexts.contains(path) || isPart(path)
        || hidden.contains { $0.matches(path) || $0.matches(inside) }
      let suffix = ContentPath.fileExtension(of: ContentPath.stem(of: inside))
      return .page(
        Page(
          path: inside, root: root.target,
          target: root.contentPath(of: ContentPath.withoutExtension(inside) + ".md"),
          isShown: root.isShown && !isHidden,
          language: languages.contains(suffix) ? suffix : root.language))
    }
    if Self.otherPageEndings.contains(ending) { return .leftOut(root.holdsPages ? .otherPage : .otherFile) }
    // Of the files beside the settings of a program, only those for readers are of the site.
    let isText = ["json", "txt", "csv", "zip"].contains(ending)
    if Self.endingsOfProgram.contains(ending) || isText && isBesideSettings { return .leftOut(.ofProgram) }
    guard PublishedFiles.extensions.contains(ending) || ending == "svg" else { return .leftOut(.otherFile) }
    return .file(root.contentPath(of: inside))
  }

  /// Whether a file is the page of a section of Hugo or Zola, in some language.
  static func isPageOfSection(_ path: String) -> Bool {
    ContentPath.name(of: path).startsWithBytes(of: "_index.")
  }

  /// Whether a text lies in a folder that is one page, and is not that page.
  private func isPart(_ path: String) -> Bool {
    if folderPages.isEmpty { return false }
    let folder = ContentPath.folder(of: path)
    if folderPages.contains(folder), !Self.isFolderPage(path) { return true }
    return ContentPath.ancestors(of: folder).contains { $0 != folder && folderPages.contains($0) }
  }

  /// Whether a file is the page that its folder is, in some language: `index.md`, `index.fr.md`.
  static func isFolderPage(_ path: String) -> Bool {
    ContentPath.name(of: path).parts(separatedBy: ".").first == "index"
  }

  private func isOfProgram(_ folder: String) -> Bool {
    foldersOfProgram.contains(folder)
      || folder.startsWithBytes(of: "_") && foldersOfProgram.contains("_")
  }

  private static let otherPageEndings: Set<String> = [
    "html", "htm", "njk", "liquid", "rst", "adoc", "org", "pug", "haml", "ipynb", "textile", "mdx",
  ]

  private static let dataEndings: Set<String> = ["yml", "yaml", "json", "toml", "csv", "tsv"]

  /// The endings of what a program reads, and no reader.
  private static let endingsOfProgram: Set<String> = [
    "", "css", "scss", "sass", "less", "js", "ts", "mjs", "cjs", "jsx", "tsx", "py", "rb", "sh", "go", "mod",
    "sum",
    "lock", "toml", "yml", "yaml", "xml", "xsl", "ico", "woff", "woff2", "ttf", "eot", "otf", "map",
    "webmanifest", "sublime-project",
    "gemspec", "bat", "ps1", "php", "canvas", "base",
  ]

  /// What stands in the folder of a program for those who work on it.
  private static func isOfProject(_ name: String) -> Bool {
    ["readme", "license", "contributing", "changelog", "code_of_conduct", "security"].contains(
      Fold.key(ContentPath.withoutExtension(name)))
  }
}

extension OriginLayout.Root {
  /// Where a file goes whose path starts from here. The folder of a page keeps its address.
  fileprivate func contentPath(of path: String) -> String {
    let folder = ContentPath.folder(of: path)
    let kept = lowersFolders ? OldAddress.urlized(folder) : folder
    return ContentPath.join(ContentPath.join(target, kept), ContentPath.name(of: path))
  }
}
