internal import Source

/// What an export of WordPress holds that pages can be made of.
///
/// It is read in one pass. What is not wanted is not kept, so an export may be long.
///
/// Source: WordPress, `wp-admin/includes/export.php`, WXR 1.2.
struct WordPressExport {
  /// The address of the old site.
  fileprivate(set) var site = ""
  /// The tag of its language.
  fileprivate(set) var language = ""
  /// Posts and pages, in the order of the export, without those that were thrown away.
  fileprivate(set) var items: [WordPressItem] = []
  /// Files by their numbers.
  fileprivate(set) var files: [String: WordPressItem] = [:]
  /// The files that were added to a page, by its number.
  fileprivate(set) var filesOfPage: [String: [String]] = [:]
  /// The contents of blocks that several posts share, by their numbers.
  fileprivate(set) var sharedBlocks: [String: [UInt8]] = [:]
  /// The names of authors by those with which they log in.
  fileprivate(set) var authors: [String: String] = [:]
  /// How many things of each other type there are, and in which line the first is.
  fileprivate(set) var others: [String: (count: Int, line: Int)] = [:]
  /// How many are in the bin or of a state that is not known, and in which line the first is.
  fileprivate(set) var thrownAway: (count: Int, line: Int) = (0, 0)

  static let mostBytes = 2 << 30
  static let mostItems = 200_000
  static let mostText = 512 << 20

  /// Reads an export. Throws a `DocumentFault`.
  init(_ file: borrowing OpenFile) throws {
    guard try file.status().byteCount <= Self.mostBytes else {
      throw DocumentFault.tooLarge(limit: Self.mostBytes)
    }
    let reader = WordPressReader()
    do { try XMLStream.read(file, to: reader) } catch let fault as XMLFault {
      switch fault.reason {
      case .declaration: throw DocumentFault.declaration(line: fault.line)
      case .depth: throw DocumentFault.tooDeep(line: fault.line)
      case .form: throw DocumentFault.torn(line: fault.line)
      }
    }
    if let fault = reader.fault { throw fault }
    guard reader.isExport else { throw DocumentFault.noExport }
    self = reader.export
  }

  fileprivate init() {}
}

/// Listens to an export.
private final class WordPressReader: XMLListener {
  private(set) var export = WordPressExport()
  private(set) var isExport = false
  private(set) var fault: DocumentFault?
  private var names: [String] = []
  private var item: WordPressItem?
  /// The text of the element at hand, if it is wanted.
  private var text: [UInt8]?
  private var subject = ""
  private var subjectName = ""
  private var metaName = ""
  private var login = ""
  private var textCount = 0
  private var itemCount = 0

  /// No value of a page is longer, but for its text.
  private static let mostOfValue = 256 << 10
  private static let mostOfContent = 8 << 20

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    names.append(name)
    text = nil
    if isIn(["rss", "channel", "item"]) {
      item = WordPressItem(line: line)
      itemCount += 1
      if itemCount > WordPressExport.mostItems { fault = .tooMany(limit: WordPressExport.mostItems) }
    }
    let isValue = names.count == 3 || (item != nil && names.count == 4) || isOfMeta || isOfAuthor
    guard fault == nil, isValue, names.starts(with: ["rss", "channel"]) else { return }
    subject = attributes["domain"] ?? ""
    subjectName = attributes["nicename"] ?? ""
    text = []
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text != nil, fault == nil else { return }
    text?.append(contentsOf: bytes)
    let most = names.last == "content:encoded" ? Self.mostOfContent : Self.mostOfValue
    if (text?.count ?? 0) > most { fault = .longValue(line: item?.line ?? 1) }
  }

  func end(_ name: String) {
    defer { names.removeLast() }
    guard fault == nil else { return }
    let value = text ?? []
    text = nil
    if names.count == 3, item == nil { setValueOfSite(name, value.text.trimmed) }
    if isOfAuthor { setAuthor(name, value.text.trimmed) }
    if isOfMeta { setMeta(name, value.text.trimmed) }
    if names.count == 4, item != nil { set(name, value) }
    if name == "item", names.count == 3, let item {
      self.item = nil
      take(item)
    }
  }

  private func isIn(_ path: [String]) -> Bool { names == path }

  private var isOfMeta: Bool { item != nil && names.count == 5 && names[3] == "wp:postmeta" }
  private var isOfAuthor: Bool { item == nil && names.count == 4 && names[2] == "wp:author" }

  private func setValueOfSite(_ name: String, _ value: String) {
    switch name {
    case "wp:wxr_version": isExport = true
    case "wp:base_blog_url": export.site = value
    case "link" where export.site.isEmpty: export.site = value
    case "language": export.language = value
    default: break
    }
  }

  private func setAuthor(_ name: String, _ value: String) {
    if name == "wp:author_login" { login = value }
    if name == "wp:author_display_name", !login.isEmpty {
      export.authors[login] = WordPressText.unescaped(value).onOneLine
    }
  }

  private func setMeta(_ name: String, _ value: String) {
    if name == "wp:meta_key" { metaName = value }
    guard name == "wp:meta_value" else { return }
    if metaName == "_thumbnail_id" { item?.pictureID = value }
    if metaName == "_wp_attachment_image_alt" { item?.description = WordPressText.unescaped(value).onOneLine }
    item?.setMeta(metaName, value)
    if metaName == "_wp_old_slug", !value.isEmpty { item?.oldSlugs.append(value) }
    // What begins with a line, WordPress and its plugins keep for themselves.
    if metaName.utf8.first != UInt8(ascii: "_"), !value.isEmpty { item?.otherValues.append(metaName) }
  }

  private func set(_ name: String, _ value: [UInt8]) {
    let words = value.text.trimmed
    switch name {
    case "title": item?.title = words
    case "link": item?.link = words
    case "dc:creator": item?.author = words
    case "content:encoded": item?.content = value
    case "excerpt:encoded": item?.excerpt = words
    case "wp:post_id": item?.id = words
    case "wp:post_date": item?.day = words.utf8.prefix(10).text
    case "wp:post_modified": item?.changedDay = words.utf8.prefix(10).text
    case "wp:post_name": item?.slug = words
    case "wp:status": item?.setStatus(words)
    case "wp:post_parent": item?.parent = words
    case "wp:post_type": item?.type = words
    case "wp:post_password": item?.setPassword(value.text)
    case "wp:attachment_url": item?.file = words
    case "wp:comment": item?.commentCount += 1
    case "category" where ["category", "post_tag"].contains(subject):
      item?.subjects.append(WordPressText.unescaped(words).onOneLine)
    // Plugins for several languages say it so.
    case "category" where subject == "language": item?.language = subjectName
    case "category" where !Self.ownSubjects.contains(subject):
      item?.otherSubjects.append((subject, WordPressText.unescaped(words).onOneLine))
    default: break
    }
  }

  private func take(_ item: WordPressItem) {
    switch item.type {
    case "attachment":
      var file = item
      (file.content, file.subjects, file.excerpt) = ([], [], "")
      guard item.isOpenFile, !item.id.isEmpty, export.files.updateValue(file, forKey: item.id) == nil else {
        return
      }
      if item.parent != "0" { export.filesOfPage[item.parent, default: []].append(item.id) }
    case "post", "page":
      guard item.state != .other else {
        let line = export.thrownAway.count == 0 ? item.line : export.thrownAway.line
        export.thrownAway = (export.thrownAway.count + 1, line)
        return
      }
      textCount += item.content.count
      if textCount > WordPressExport.mostText { fault = .tooLarge(limit: WordPressExport.mostText) }
      export.items.append(item)
    case "wp_block" where item.state == .published:
      textCount += item.content.count
      if textCount > WordPressExport.mostText { fault = .tooLarge(limit: WordPressExport.mostText) }
      export.sharedBlocks[item.id] = item.content
    case let type where !Self.partsOfWordPress.contains(type):
      let line = export.others[type]?.line ?? item.line
      export.others[type] = ((export.others[type]?.count ?? 0) + 1, line)
    default: break
    }
  }

  /// How WordPress sorts for itself.
  private static let ownSubjects: Set<String> = [
    "post_format", "post_translations", "nav_menu", "wp_theme", "wp_pattern_category",
    "wp_template_part_area",
  ]

  /// What WordPress keeps for itself, and no reader ever saw as a page.
  private static let partsOfWordPress: Set<String> = [
    "", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
    "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part", "wp_font_family", "wp_font_face",
  ]
}
