internal import Markup
internal import Source

/// The pages by what they are called, for links by name.
struct PageNameIndex: Sendable {
  /// The ways to name a page, the strongest first: a weaker one counts only where no stronger one does.
  enum Form: CaseIterable { case path, fileName, title, alias }

  private let entries: [LinkTargets.Entry]
  private let byName: [Form: [String: [Int]]]
  /// The pages by their file names and titles, with hyphens for blanks and without signs.
  private let bySlug: [String: [Int]]
  /// The pages that are on the site, by their kinds.
  private let byKind: [String: [Int]]
  private let fileNames: Suggestions
  private let titles: Suggestions

  init(_ entries: [LinkTargets.Entry]) {
    self.entries = entries
    byName = Dictionary(
      uniqueKeysWithValues: Form.allCases.map { form in
        (form, entries.numbers { Set($0.names(form).map(Fold.key)) })
      })
    bySlug = entries.numbers { entry in
      Set(([entry.title] + entry.fileNames).map(Self.slug).filter { !$0.isEmpty })
    }
    let numbers = entries.indices.filter { entries[$0].id != nil && entries[$0].kind != nil }
    byKind = Dictionary(grouping: numbers) { entries[$0].kind ?? "" }
    fileNames = Suggestions(entries.map(\.fileName))
    titles = Suggestions(entries.map(\.title))
  }

  /// The numbers of the pages that a name may mean, in the order of their paths.
  subscript(name: String) -> (numbers: [Int], form: Form)? {
    let bare = ContentPath.isMarkdown(name) ? ContentPath.withoutExtension(name) : name
    for form in Form.allCases {
      guard let found = byName[form]?[Fold.key(form == .title || form == .alias ? name : bare)] else {
        continue
      }
      return (found, form)
    }
    return nil
  }

  /// The pages whose file name or title is the same but for blanks, hyphens and signs: `page-name` or `page%20name` for
  /// `Page name`.
  func pages(likeName name: String) -> [Int]? {
    let isFile = ["md", "markdown", "html", "htm"].contains(ContentPath.fileExtension(of: name))
    var words = isFile ? ContentPath.withoutExtension(name) : name
    if case .relative(let decoded, _, _) = Destination(words.utf8) { words = decoded }
    return bySlug[Self.slug(words)]
  }

  private static func slug(_ name: String) -> String {
    Slug.fileName(name).utf8.split { "-_".utf8.contains($0) }.map(\.text).joined(separator: "-")
  }

  /// The file names of the first pages of some kinds, with dots where there are more.
  func some(ofKinds kinds: [String]) -> [String] {
    let first = kinds.flatMap { (byKind[$0] ?? []).prefix(Self.limit + 1) }.sorted()
    let names = first.prefix(Self.limit).map { entries[$0].fileName }
    return names + (first.count > names.count ? ["…"] : [])
  }

  /// The names that are written most like this one: a file name, or else a title.
  func nearest(to name: String) -> String? {
    fileNames.nearest(to: ContentPath.stem(of: name)) ?? titles.nearest(to: name)
  }

  /// The most names that are given for examples.
  private static let limit = 6
}

extension LinkTargets.Entry {
  fileprivate func names(_ form: PageNameIndex.Form) -> [String] {
    switch form {
    case .path: [ContentPath.withoutExtension(path)]
    case .fileName: fileNames
    case .title: [title]
    case .alias: aliases.map(\.text)
    }
  }

  /// The name by which the page was found, as it is spelled: equal to `name` unless the case differs.
  func written(_ form: PageNameIndex.Form, like name: String) -> String {
    if title == name || aliases.contains(where: { $0.text == name }) { return name }
    let bare = ContentPath.isMarkdown(name) ? ContentPath.withoutExtension(name) : name
    switch form {
    case .path:
      let path = ContentPath.withoutExtension(path)
      return bare == path ? name : path
    case .fileName:
      return fileNames.contains(bare) ? name : fileNames.first { Fold.key($0) == Fold.key(bare) } ?? fileName
    case .title, .alias: return name
    }
  }

  /// Whether an alias of this name is an address that the page had before.
  func wasAt(_ name: String) -> Bool {
    aliases.contains { $0.redirect != nil && Fold.key($0.text) == Fold.key(name) }
  }
}
