internal import Markup
internal import Source

/// One walk over the values of a page, by which those of other programs become ours.
struct MetadataReading {
  let document: Document
  let asOf: CalendarDate
  /// The fields that the page may have, by their names.
  let fields: [String: Field]
  let subject: Message
  /// Whether names that nobody knows are told.
  let isStrict: Bool
  let hasKind: Bool
  let ignored: Set<String>
  /// Whether `listed: false` speaks of the folder of the page, and not of the page itself. In an `_index.md`, a page
  /// that is hidden hides all below it, as in Zola, and no word that did so may show them.
  private let mayUnlistFolder: Bool
  let nested: NestedWords
  var entries: [YAMLMapping.Entry] = []
  var remarks: [Diagnostic] = []
  var given: Set<String>
  var tally = StateTally()
  var hiddenFolders: [String] = []
  private(set) var unlistsFolder = false

  init(
    _ document: Document, kind: Kind?, folderKind: Kind?, standsForFolder: Bool, asOf: CalendarDate
  ) {
    self.document = document
    self.asOf = asOf
    fields = Dictionary(
      (kind?.fields ?? CommonFields.all).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    subject = kind.map { "the kind '\($0.id)'" as Message } ?? "a page"
    isStrict = folderKind?.knowsAllFields == true
    hasKind = folderKind != nil
    ignored = folderKind?.ignored ?? []
    mayUnlistFolder = standsForFolder && ContentPath.stem(of: document.path) != "_index"
    nested = NestedWords(asOf: asOf)
    given = Set(document.metadata.entries.map(\.key))
    tally.isUnclear = !document.metadata.isWhole || document.metadata.unreadableKeys.contains(where: mayHide)
  }

  /// Whether a name whose value could not be read may have hidden the page.
  private func mayHide(_ name: String) -> Bool {
    if ForeignName.stateFields.contains(name) { return true }
    guard fields[name] == nil else { return false }
    return (ForeignName(name) ?? ForeignName.meant(by: name)?.meaning)?.concernsState == true
  }

  mutating func read(_ entry: YAMLMapping.Entry) {
    if mayUnlistFolder, entry.key == "listed", case .scalar("false", .plain) = entry.value.content {
      unlistsFolder = true
      return
    }
    if let field = fields[entry.key] { return readOwn(entry, as: field) }
    guard let name = ForeignName(entry.key) else { return readUnknown(entry) }
    if ignored.contains(entry.key), !name.concernsState { return }
    switch name.meaning {
    case .field(let own):
      if let field = fields[own] { readRenamed(entry, as: field) } else { entries.append(entry) }
    case .like(let own): readLike(entry, own)
    case .hides: readFlag(entry, name, hiding: true)
    case .shows, .embargo: readShowing(entry, name)
    case .stage: readStage(entry, name)
    case .access, .sort: readWord(entry, name)
    case .building: readBuilding(entry, name)
    case .password: if entry.value.isBlank { tell(entry, deleting(entry)) } else { hide(entry) }
    case .cascade: readCascade(entry)
    case .parts: readParts(entry)
    case .address: readAddress(entry)
    case .taxonomies: readTaxonomies(entry)
    case .menus, .layout: readLayout(entry, name)
    }
  }

  // MARK: Our names

  private mutating func readOwn(_ entry: YAMLMapping.Entry, as field: Field) {
    if field.name == "publish", field.type == .date, let shows = entry.value.flag {
      // Obsidian asks with these words which pages are published; ours is a day.
      return shows ? () : hide(entry)
    }
    entries.append(entry)
    if field.name == "date" { return readDate(entry, as: field) }
    guard ForeignName.stateFields.contains(field.name), field.type == .flag || field.type == .date else {
      return
    }
    if field.type == .flag, entry.value.isBlank { return refuse(entry) }
    note(value(of: entry, as: field), of: field.name)
  }

  /// A page has its day in its name, as in Jekyll, unless it gives one. It waits for that day where other programs do.
  mutating func readName() {
    let name = ContentPath.name(of: document.path)
    let isFolder = FolderText.rank(ofFile: name) != nil
    let dated = isFolder ? ContentPath.name(of: ContentPath.folder(of: document.path)) : name
    guard fields["date"] == CommonFields.date, !given.contains("date"),
      dated.utf8.dropFirst(10).first.map({ !$0.isDigit }) ?? true,
      let day = CalendarDate(dated.utf8.prefix(10).text)
    else { return }
    let place = SourceSpan.startOf(document.path)
    let waits = document.isPost || !hasKind
    // A day to come in the name of another page may be the one of an event.
    guard waits || day <= asOf else { return }
    given.insert("date")
    let value = YAMLValue(.scalar("\(day)", style: .plain), span: place)
    entries.append(YAMLMapping.Entry(key: "date", keySpan: place, value: value))
    if waits { wait(for: day, at: place) }
  }

  /// A page appears on its `date`, as in Hugo and Jekyll, unless it says from when on it is to be seen.
  private mutating func readDate(_ entry: YAMLMapping.Entry, as field: Field) {
    guard field == CommonFields.date, let text = entry.value.text else { return }
    // What can mean several days means the last.
    let day = Timestamp(text)?.day ?? DateNotation.readings(of: text).max()
    if let day { wait(for: day, at: entry.value.span) }
  }

  private mutating func wait(for day: CalendarDate, at span: SourceSpan) {
    guard day > asOf, !saysWhenToPublish else { return }
    tally.wait(for: day)
    remarks.append(HiddenPage.diagnoseDate(day, asOf: asOf, at: span))
  }

  private var saysWhenToPublish: Bool {
    document.metadata.entries.contains { entry in
      (entry.key == "publish" || ForeignName(entry.key)?.meaning == .field("publish"))
        && entry.value.text.flatMap(Timestamp.init) != nil
    }
  }

  /// The value of a field of ours, told if it is none.
  mutating func value(of entry: YAMLMapping.Entry, as field: Field) -> FieldValue? {
    var reader = FieldReader(subject: subject)
    let value = reader.read(entry.value, as: field)
    remarks += reader.diagnostics
    if value == nil, !reader.diagnostics.isEmpty { tally.isUnclear = true }
    return value
  }

  /// Takes note of a value that says whether the page is shown; true if it hides it.
  @discardableResult
  mutating func note(_ value: FieldValue?, of name: String) -> Bool {
    switch (name, value) {
    case ("draft", .flag(let isSet)):
      tally.isDraft = tally.isDraft || isSet
      return isSet
    case ("publish", .date(let day)):
      tally.wait(for: day)
      return day > asOf
    case ("expires", .date(let day)):
      tally.end(on: day)
      return day <= asOf
    default: return false
    }
  }

  // MARK: Names of others that stand for ours

  private mutating func readRenamed(_ entry: YAMLMapping.Entry, as field: Field) {
    switch (field.name, entry.value.flag) {
    case ("publish", false?), ("expires", true?): return hide(entry)
    case ("expires", false?): return tell(entry, deleting(entry))
    default: break
    }
    if field.type == .flag, entry.value.isBlank { return refuse(entry) }
    let isNew = given.insert(field.name).inserted
    if isNew {
      entries.append(YAMLMapping.Entry(key: field.name, keySpan: entry.keySpan, value: entry.value))
    }
    if isNew, field.name == "date" { readDate(entry, as: field) }
    guard ForeignName.stateFields.contains(field.name) else {
      return tell(entry, isNew ? renaming(entry, to: field.name) : joining(field.name), means: field.name)
    }
    let own = Field(entry.key, field.type, label: field.label, help: field.help)
    guard let value = value(of: entry, as: own) else { return }
    tell(entry, hiding: note(value, of: field.name), value, of: field.name, isNew: isNew)
  }

  private mutating func readLike(_ entry: YAMLMapping.Entry, _ name: String) {
    guard fields[name] != nil else { return entries.append(entry) }
    let isNew = isStrict && given.insert(name).inserted
    tell(entry, isNew ? renaming(entry, to: name) : joining(name))
  }
}

extension Document {
  /// Whether it lies where Jekyll has its posts.
  fileprivate var isPost: Bool { ContentPath.folder(of: path).parts(separatedBy: "/").contains("_posts") }
}

extension YAMLValue {
  /// The text of a scalar that is not blank, or of the only item of a list.
  var text: String? {
    switch content {
    case .scalar(let text, _): text.trimmed.isEmpty ? nil : text.trimmed
    case .list(let items): items.count == 1 ? items[0].text : nil
    case .mapping, .empty: nil
    }
  }

  /// What a word for yes or no says.
  var flag: Bool? { text.flatMap { YesNo.foreignReading(of: $0) } }

  /// Whether nothing was typed that could be read: no text, no item.
  var isBlank: Bool {
    switch content {
    case .empty: true
    case .scalar(let text, _): text.utf8.allSatisfy(\.isSpace)
    case .list(let items): items.allSatisfy(\.isBlank)
    case .mapping: false
    }
  }
}
