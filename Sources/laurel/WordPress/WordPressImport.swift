internal import Knowledge
internal import Markup
internal import Presentation
internal import Source

/// What becomes of an export of WordPress: a page of each post and page. Nothing is written yet.
///
/// What not everybody could see on the old site is no page that anybody sees here: it is a draft, or it is left out.
struct WordPressImport {
  private(set) var pages: ImportedPages
  private(set) var diagnostics: [Diagnostic] = []
  /// The pictures and files beside the pages.
  var files: [ImportedFile] { beside.files }

  let export: WordPressExport
  private let path: String
  let media: WordPressMedia
  let atHand: ContentAtHand
  private let places: WordPressPlaces
  var beside: ImportedFiles
  var addresses: WordPressAddresses
  var tally = WordPressTally()
  private var items: [WordPressItem] = []
  /// The former addresses that lead to a page already.
  private var takenAliases: Set<String> = []

  /// What the person at the keyboard has chosen.
  struct Choices {
    /// The folders for posts and for pages.
    let posts: String
    let pages: String
    /// Whether all pages are to be drafts.
    let isDraft: Bool
    /// Whether private pages and those with a password are to be drafts, and not left out.
    let withRestricted: Bool
  }

  private let choices: Choices

  /// - Parameter path: that of the export as it was given.
  init(
    _ export: WordPressExport, at path: String, media: WordPressMedia, _ choices: Choices,
    _ atHand: ContentAtHand
  ) {
    self.export = export
    self.path = path
    self.media = media
    self.choices = choices
    self.atHand = atHand
    pages = ImportedPages(.post, in: atHand.tree)
    beside = ImportedFiles(in: atHand.tree)
    addresses = WordPressAddresses(site: export.site)
    let items = export.items.filter { item in
      choices.withRestricted || ![.restricted, .locked].contains(item.state)
    }
    self.items = items
    places = WordPressPlaces(posts: choices.posts, pages: choices.pages, items: items)
  }

  /// Makes the pages.
  mutating func make(by pandoc: Pandoc, jobs: Int) async throws {
    noteWhatIsLeftOut()
    var paths: [String] = []
    for item in items {
      let path = try place(item)
      paths.append(path)
      if item.state == .published { addresses.add(item, page: path) }
    }
    let texts = try await WordPressBatches(items, export).read(by: pandoc, jobs: jobs)
    var made: [ImportedPage] = []
    for (index, item) in items.enumerated() {
      switch texts[index] {
      case .success(let text):
        if let page = try page(of: item, text, at: paths[index]) { made.append(page) }
      case .failure(let fault): refuse(item, fault)
      }
    }
    try await pages.take(made, beside: files, in: atHand)
    let byPath = Dictionary(made.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    for page in pages.edited { tally.note(.pageEdited, line: page.source.start.line, example: page.path) }
    for (path, _) in pages.drafts {
      tally.note(.becameDraft, line: byPath[path]?.start.line ?? 1, example: path)
    }
    for path in pages.paths(ofKeysWith: keyStart, besides: Set(items.map(key))) {
      tally.note(.stillHere, line: 1, example: path)
    }
    diagnostics += tally.diagnostics(in: self.path)
  }

  private mutating func noteWhatIsLeftOut() {
    for item in export.items {
      let isIn = choices.withRestricted
      let change: WordPressChange? =
        switch item.state {
        case .published, .other: nil
        case .draft: .draftsHidden
        case .scheduled: .scheduledHidden
        case .restricted: isIn ? .restrictedHidden : .restrictedLeftOut
        case .locked: isIn ? .lockedHidden : .lockedLeftOut
        }
      if let change { tally.note(change, line: item.line, example: item.title) }
      tally.note(.commentsLeftOut, item.commentCount, line: item.line)
    }
    for item in items {
      for (name, value) in item.otherSubjects {
        tally.note(.subjectsLeftOut(name), line: item.line, example: value)
      }
      for name in item.otherValues { tally.note(.valuesLeftOut, line: item.line, example: name) }
    }
    tally.note(.thrownAwayLeftOut, export.thrownAway.count, line: export.thrownAway.line)
    for (type, found) in export.others.sorted(by: { String.byBytes($0.key, $1.key) }) {
      tally.note(.typeLeftOut(type), found.count, line: found.line)
    }
  }

  /// By the host of the old site and its number, an item is known again.
  private func key(of item: WordPressItem) -> String { keyStart + item.id }

  private var keyStart: String { "\(URLParts(export.site.utf8).authority?.text ?? "") " }

  private mutating func place(_ item: WordPressItem) throws -> String {
    if let path = pages.path(ofKey: key(of: item)) { return path }
    for number in 0...Self.mostNamesakes {
      if let path = places.path(of: item, number: number), try beside.take(path) { return path }
    }
    throw WrongUsage.notAFolderOfPages(item.type == "post" ? choices.posts : choices.pages)
  }

  private static let mostNamesakes = 1_000

  private mutating func refuse(_ item: WordPressItem, _ fault: DocumentFault) {
    diagnostics.append(UnusableDocument.diagnose(fault, in: path, line: item.line))
  }

  private mutating func page(of item: WordPressItem, _ text: WordPressBatches.Text, at path: String) throws
    -> ImportedPage?
  {
    var body = DocumentText(
      text.passages.map(\.withAddressesAsLinks), title: text.title, prefersHeading: false,
      name: ContentPath.words(of: ContentPath.stem(of: path)))
    noteLosses(of: text, item, path)
    let featured = try featuredPicture(of: item, at: path)
    let anchors = body.anchors
    try body.replacePhrases { phrase in
      switch phrase {
      case .link(let inner, let address): try link(inner, to: address, in: item, anchors, at: path)
      case .picture(let picture): try self.picture(picture, in: item, at: path)
      default: [phrase]
      }
    }
    let kind = atHand.content.schema.kind(ofFolder: ContentPath.folder(of: path))
    var values = self.values(of: item, text, title: body.title, at: path, kind)
    var passages = body.passages
    if let picture = featured {
      if let field = kind?.imageField {
        let address = URLBytes.decodedPath(Array(picture.address.utf8)[...])
        values += [(field, .text(address)), ("\(field)_description", .text(picture.description))]
      } else if passages.first != .paragraph([.picture(picture)]) {
        passages.insert(.paragraph([.picture(picture)]), at: 0)
      }
    }
    let markdown = MarkdownWriter.text(of: passages)
    guard markdown.utf8.count < FoundFile.textLimit - Self.roomForValues else {
      refuse(item, .longPage(limit: FoundFile.textLimit))
      return nil
    }
    let author = export.authors[item.author] ?? item.author
    return ImportedPage(
      path: path, kind: kind, key: key(of: item),
      source: SourceSpan(path: self.path, start: Place(line: item.line, column: 1)), values: values,
      comments: author.isEmpty ? [] : ["Written by \(author.printable)"], body: markdown,
      isDraft: choices.isDraft || item.state != .published)
  }

  private static let roomForValues = 64 << 10

  private mutating func noteLosses(of text: WordPressBatches.Text, _ item: WordPressItem, _ path: String) {
    for (name, count) in text.codes.sorted(by: { String.byBytes($0.key, $1.key) }) {
      tally.note(.codeKept(name), count, line: item.line, example: path)
    }
    for (name, count) in text.blocks.sorted(by: { String.byBytes($0.key, $1.key) }) {
      tally.note(.blockLeftOut(name), count, line: item.line, example: path)
    }
    tally.note(.hiddenPartsLeftOut, text.hiddenParts, line: item.line, example: path)
    tally.note(.hidingRulesUnfollowed, text.unfollowedRules, line: item.line, example: path)
    let bare = text.passages.reduce(0) { $0 + $1.tablesWithoutHeader }
    tally.note(.headersGuessed, bare, line: item.line, example: path)
  }

  private mutating func values(
    of item: WordPressItem, _ text: WordPressBatches.Text, title: String, at path: String, _ kind: Kind?
  ) -> [(name: String, value: FieldInput)] {
    var values: [(name: String, value: FieldInput)] = [(kind?.titleField ?? "title", .text(title))]
    values.append((kind?.summaryField ?? "summary", .text(text.excerpt)))
    let day = CalendarDate(item.day).map { "\($0)" } ?? ""
    let changed = CalendarDate(item.changedDay).map { "\($0)" } ?? ""
    // A page without a day of its own is that of no news.
    values.append(("date", .text(item.type == "post" ? day : "")))
    values.append(("updated", .text(changed > day || item.type == "page" ? changed : "")))
    var known: Set<String> = []
    let subjects = item.subjects.filter {
      Fold.key($0) != "uncategorized" && known.insert(Fold.key($0)).inserted
    }
    values.append(("tags", .list(subjects.map { .text($0) })))
    if item.state == .published {
      if let alias = addresses.alias(of: item) {
        // A page that has kept its address needs no other name.
        let file = alias.endsWithBytes(of: "/") ? alias + "index.html" : alias
        let isKept = file == ContentPath.withoutExtension(path) + ".html"
        let former = addresses.formerAliases(of: item).filter { takenAliases.insert(Fold.path($0)).inserted }
        let aliases = (isKept ? [] : [alias]) + former
        if !aliases.isEmpty { values.append(("aliases", .list(aliases.map { .text($0) }))) }
      } else {
        tally.note(.addressLost, line: item.line, example: item.link)
      }
    }
    func first(_ tag: String) -> String { Fold.key(tag.parts(separatedBy: "-")[0]) }
    let language = LanguageTag.isWellFormed(item.language) ? item.language : export.language
    if LanguageTag.isWellFormed(language), first(language) != first(atHand.content.configuration.language) {
      values.append(("language", .text(language)))
    }
    return values
  }
}

extension DocumentBlock {
  /// The same, where an address that stands alone, as WordPress plays what is there, is a link.
  fileprivate var withAddressesAsLinks: DocumentBlock {
    guard case .paragraph(let phrases) = self, phrases.count == 1, case .text(let text) = phrases[0],
      text.isWebOrMail
    else { return self }
    return .paragraph([.link([.text(text)], to: text)])
  }
}
