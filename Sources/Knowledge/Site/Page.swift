package import Markup
package import Source

/// A page of the site: a document whose fields and links are understood.
///
/// It never changes, and much refers to it; so it is kept once, and not copied with all that it holds.
package final class Page: Sendable {
  package let id: PageID
  /// What it was read from, without what is kept to the site.
  package let document: Document
  /// The path of its file from the content folder.
  package let path: String
  package let folder: String
  /// The folder that lists it and all folders above it, the content folder last.
  let folders: [String]
  /// The path of the file that it becomes.
  package let address: String
  /// Why it cannot have its address; nil if it can.
  let pathFault: PathFault?
  /// Whether it stands for its folder.
  package let isFolderIndex: Bool
  /// Whether it is a page of a kind that has a folder for itself, by which it goes.
  package let hasOwnFolder: Bool
  package let kind: Kind?
  package let title: String
  package let summary: String
  /// The summary, or else the start of the text.
  package let excerpt: String
  /// What the title is sorted by among those of the site.
  package let titleKey: TitleKey
  /// The anchor of the heading that gave the title.
  package let titleAnchor: String?
  package let language: String
  package let state: PageState
  package let fields: FieldValues
  package let tags: [Tag]
  package let aliases: [Alias]
  package let body: Passage
  /// Every passage of Markdown of the page with the label of its field; the body has none.
  package let passages: [(field: String?, passage: Passage)]
  /// The files that its texts and fields show or offer, in their order.
  let assetUses: [AssetUse]
  /// The other pages that its texts and fields lead to, each once.
  let mentions: [PageMention]
  /// The other pages that its fields name.
  let named: Set<PageID>
  /// Every address of another site that the author typed in the texts or the fields.
  let webAddresses: [WebAddress]
  /// The files that its fields name as images, whether they can be shown or not.
  let namedImages: Set<String>
  /// What its texts and fields tell of people.
  let personalDetails: [PersonalDetail]
  /// The values with words for readers that nobody shows, as no kind says what they are.
  let unshown: [YAMLMapping.Entry]
  /// Whether its consent has a value that cannot be read, so that it is none.
  let hasUnreadableConsent: Bool
  /// Where its title is written, or its first line.
  package let titleSpan: SourceSpan

  /// - Parameters:
  ///   - outline: what its document alone says.
  ///   - language: that of the site, for pages that name none.
  ///   - titles: the order of titles of the site.
  ///   - namedImages: the files that its fields name as images.
  ///   - hasUnreadableConsent: whether its consent has a value that cannot be read.
  init(
    _ outline: PageOutline, id: PageID, fields: FieldValues, body: Passage, language: String,
    titles: TitleOrder, namedImages: Set<String>, hasUnreadableConsent: Bool
  ) {
    self.id = id
    document = outline.document
    path = outline.document.path
    folder = Fold.composed(ContentPath.folder(of: path))
    folders = ContentPath.ancestors(of: outline.hasOwnFolder ? ContentPath.folder(of: folder) : folder)
    address = outline.address
    pathFault = PathFault(in: outline.address)
    isFolderIndex = outline.isFolderIndex
    hasOwnFolder = outline.hasOwnFolder
    kind = outline.kind
    title = outline.title
    summary = fields.text(outline.kind?.summaryField ?? "summary") ?? ""
    excerpt = summary.utf8.isEmpty ? body.prose.lead.shortened(to: Self.excerptLength) : summary
    titleAnchor = outline.document.titleHeading?.anchor
    self.language = fields.text("language") ?? language
    titleKey = titles.key(title, in: self.language)
    state = outline.state
    self.fields = fields
    tags = fields.tags
    aliases = outline.aliases
    self.body = body
    self.namedImages = namedImages
    self.hasUnreadableConsent = hasUnreadableConsent
    passages =
      [(nil, body)]
      + fields.entries.flatMap { entry in
        entry.value.passages.map { (entry.field.label, $0) }
      }
    assetUses = AssetUse.all(in: passages, fields)
    mentions = PageMention.all(on: id, in: passages, fields)
    named = Set(fields.entries.flatMap(\.value.linkedPages)).subtracting([id])
    webAddresses = WebAddress.all(in: passages, fields)
    personalDetails = PersonalDetail.all(
      in: fields, passages.map(\.passage), of: outline.kind, title: outline.title)
    titleSpan = outline.titleSpan
    unshown = outline.unshown
  }

  /// In bytes of UTF-8.
  private static let excerptLength = 200

  /// Whether it takes the place of the page that hosts show for addresses that do not exist.
  package var isNotFoundPage: Bool { address == GeneratedPage(.notFound).address }

  /// Whether lists of pages have it: a page that stands for a folder is in none, and neither is the one for addresses that
  /// do not exist.
  package var isInLists: Bool { !isFolderIndex && !isNotFoundPage }

  /// The words by which people search for it besides those that it shows; other programs write them with commas between them.
  package var keywords: [String] {
    fields.texts("keywords").flatMap { $0.parts(separatedBy: ",") }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Whether it has values, and not a word to show below its title; one that stands for its folder lists what is in it.
  var hasNoWords: Bool {
    // A day in the name of its file is no value that somebody wrote.
    let written = fields.entries.filter { $0.field.name != "title" && $0.span != .startOf(path) }
    return kind == nil && !isFolderIndex && body.prose.isEmpty && summary.isEmpty && fields["sources"] == nil
      && (!unshown.isEmpty || !written.isEmpty)
  }

  /// The fields that stand on the page under their own labels, and not as its title, its tags or the like. A consent is for
  /// those who keep the site, and what a picture shows is said with the picture.
  package var ownFields: [FieldValues.Entry] {
    let elsewhere = kind?.fieldsElsewhere ?? Set(CommonFields.all.map(\.name))
    return fields.entries.filter { $0.field.isShown && !elsewhere.contains($0.field.name) }
  }

  /// The fragments that lead to a place on the page.
  package var anchors: Set<String> {
    var anchors = Set(passages.flatMap { $0.passage.prose.outline.map(\.anchor) + $0.passage.prose.anchors })
    if let titleAnchor { anchors.insert(titleAnchor) }
    for entry in ownFields { anchors.insert("field-\(entry.field.name)") }
    return anchors
  }
}

extension FieldValues {
  /// The tags of a page, each once.
  fileprivate var tags: [Tag] {
    var seen: Set<String> = []
    return list("tags").compactMap { value in
      guard case .tag(let tag) = value, seen.insert(tag.slug).inserted else { return nil }
      return tag
    }
  }
}

extension FieldValue {
  /// The passages of Markdown in a value, in order.
  package var passages: [Passage] {
    switch self {
    case .prose(let passage): [passage]
    case .list(let items): items.flatMap(\.passages)
    case .record(let record): record.entries.flatMap(\.value.passages)
    default: []
    }
  }
}
