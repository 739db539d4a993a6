internal import Knowledge
internal import Source

/// What is new, changed and gone in a site: its pages, and all other files of its content.
struct SiteChanges {
  struct ChangedPage {
    let path: String
    let title: String
    /// Where it is in the finished site; nil for a page that is gone.
    let address: String?
    /// How its parts differ from what they were; nil for a page that is new or gone.
    let differences: [(label: String, words: WordDifference)]?
  }

  private(set) var new: [ChangedPage] = []
  private(set) var changed: [ChangedPage] = []
  private(set) var gone: [ChangedPage] = []
  /// The paths of files that are no pages, or whose pages nobody sees, and what became of each.
  private(set) var others: [(path: String, change: String)] = []

  /// That of the site.
  let title: String
  /// Those of the language of the site.
  let sentences: Sentences

  /// A site and the files that it was read from.
  struct Side {
    let site: Site
    let tree: SourceTree

    fileprivate func bytes(of path: String) throws -> [UInt8] {
      try tree.contentFolder.appending(path).contents()
    }
  }

  init(from old: Side, to new: Side) throws {
    title = new.site.configuration.title
    sentences = Sentences(in: new.site.configuration.language)
    let (before, after) = (Self.files(of: old.tree), Self.files(of: new.tree))
    for path in Set(before.keys).union(after.keys).sorted(by: String.byBytes) {
      if let one = before[path], let other = after[path], one == other,
        try old.bytes(of: path) == new.bytes(of: path)
      {
        continue
      }
      switch (old.site.page(atPath: path), new.site.page(atPath: path)) {
      case (let was?, let page?): changed.append(changes(of: was, in: old.site, to: page, in: new.site))
      case (nil, let page?): self.new.append(Self.page(page, address: page.address))
      case (let was?, nil): gone.append(Self.page(was, address: nil))
      case (nil, nil):
        let change: Message = before[path] == nil ? "new" : after[path] == nil ? "gone" : "changed"
        others.append((path, sentences.text(change)))
      }
    }
  }

  var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty && others.isEmpty }

  /// The files of the content with their sizes.
  private static func files(of tree: SourceTree) -> [String: Int] {
    Dictionary(
      tree.texts.map { ($0.path, $0.bytes.count) } + tree.assets.map { ($0.path, $0.byteCount) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func page(_ page: Page, address: String?) -> ChangedPage {
    ChangedPage(path: page.path, title: page.title, address: address, differences: nil)
  }

  private func changes(of old: Page, in oldSite: Site, to new: Page, in newSite: Site) -> ChangedPage {
    let before = PagePart.all(of: old, in: oldSite, sentences)
    let after = PagePart.all(of: new, in: newSite, sentences)
    let parts = after + before.filter { part in !after.contains { $0.name == part.name } }
    let differences = parts.compactMap { part -> (String, WordDifference)? in
      let was = before.first { $0.name == part.name }?.text ?? ""
      let text = after.first { $0.name == part.name }?.text ?? ""
      return was == text ? nil : (part.label, WordDifference(from: was, to: text))
    }
    return ChangedPage(path: new.path, title: new.title, address: new.address, differences: differences)
  }
}
