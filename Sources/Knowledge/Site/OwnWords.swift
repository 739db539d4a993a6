internal import Markup
internal import Source

/// The values of a page in our words: what another program calls otherwise is renamed, and what hides the page is told.
struct OwnWords {
  /// The values without those of other programs that were read as ours, or that say nothing here.
  let metadata: YAMLMapping
  let state: PageState
  let remarks: [Diagnostic]

  /// - Parameters:
  ///   - kind: the kind of the page.
  ///   - folderKind: the kind of its folder, which a page that stands for the folder is not of.
  init(_ document: Document, kind: Kind?, folderKind: Kind?, asOf: CalendarDate) {
    var reading = Reading(document, kind: kind, folderKind: folderKind, asOf: asOf)
    for entry in document.metadata.entries { reading.read(entry) }
    reading.readName()
    metadata = YAMLMapping(
      entries: reading.entries, unreadableKeys: document.metadata.unreadableKeys,
      isWhole: document.metadata.isWhole)
    state = reading.state
    remarks = reading.remarks
  }
}

/// One walk over the values of a page.
private struct Reading {
  private let document: Document
  private let asOf: CalendarDate
  /// The fields that the page may have, by their names.
  private let fields: [String: Field]
  private let subject: String
  /// Whether names that nobody knows are told.
  private let isStrict: Bool
  private let ignored: Set<String>
  private(set) var entries: [YAMLMapping.Entry] = []
  private(set) var remarks: [Diagnostic] = []
  private var given: Set<String>
  private var isDraft = false
  private var isUnclear = false
  private var first: CalendarDate?
  private var end: CalendarDate?

  init(_ document: Document, kind: Kind?, folderKind: Kind?, asOf: CalendarDate) {
    self.document = document
    self.asOf = asOf
    fields = Dictionary(
      (kind?.fields ?? CommonFields.all).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    subject = kind.map { "the kind '\($0.id)'" } ?? "a page"
    isStrict = folderKind?.knowsAllFields == true
    ignored = folderKind?.ignored ?? []
    let metadata = document.metadata
    given = Set(metadata.entries.map(\.key))
    isUnclear =
      !metadata.isWhole
      || metadata.unreadableKeys.contains { name in
        CommonFields.stateNames.contains(name)
          || fields[name] == nil && ForeignName(name)?.concernsState == true
      }
  }

  /// Whether the page is on the site. Of several words, the one counts that hides most.
  var state: PageState {
    if isDraft { return .draft }
    if isUnclear { return .unclear }
    if let first, first > asOf { return .scheduled }
    if let end, end <= asOf { return .expired }
    return .published
  }

  mutating func read(_ entry: YAMLMapping.Entry) {
    if let field = fields[entry.key] { return readOwn(entry, as: field) }
    guard let meaning = ForeignName(entry.key) else {
      return ignored.contains(entry.key) ? () : entries.append(entry)
    }
    if ignored.contains(entry.key), !meaning.concernsState { return }
    switch meaning {
    case .field(let name):
      if let field = fields[name] { readRenamed(entry, as: field) } else { entries.append(entry) }
    case .like(let name): readLike(entry, name)
    case .hides: readFlag(entry, hiding: true)
    case .shows:
      if let day = entry.value.text.flatMap(Timestamp.init)?.day { return readShowing(entry, from: day) }
      readFlag(entry, hiding: false)
    case .stage: readStage(entry)
    case .building: readBuilding(entry)
    case .password: if entry.value.text != nil { hide(entry) } else { tell(entry, deleting(entry)) }
    case .address: readAddress(entry)
    case .taxonomies: readTaxonomies(entry)
    case .layout: tell(entry, passingOver(entry))
    case .parts: if isStrict { tell(entry, passingOver(entry)) } else { entries.append(entry) }
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
    if CommonFields.stateNames.contains(field.name), field.type == .flag || field.type == .date {
      note(value(of: entry, as: field), of: field.name)
    }
  }

  /// A post of Jekyll has its day in its name, unless it gives one.
  mutating func readName() {
    let name = ContentPath.name(of: document.path)
    guard document.isPost, !given.contains("date"), let day = CalendarDate(name.utf8.prefix(10).text),
      day > asOf
    else { return }
    wait(for: day, at: .startOf(document.path))
  }

  private mutating func wait(for day: CalendarDate, at span: SourceSpan) {
    first = max(first ?? day, day)
    remarks.append(HiddenPage.diagnoseDate(day, at: span))
  }

  /// A `date` to come is often the day of an event. With a time, in the notation of Hugo and Zola, or on a post of
  /// Jekyll, it is what those programs hide a page by.
  private mutating func readDate(_ entry: YAMLMapping.Entry, as field: Field) {
    guard field == CommonFields.all.first(where: { $0.name == "date" }),
      let time = entry.value.text.flatMap(Timestamp.init), time.day > asOf,
      time.hasTime || document.notation != .yaml || document.isPost
    else { return }
    wait(for: time.day, at: entry.value.span)
  }

  /// The value of a field of ours, told if it is none.
  private mutating func value(of entry: YAMLMapping.Entry, as field: Field) -> FieldValue? {
    var reader = FieldReader(subject: subject)
    let value = reader.read(entry.value, as: field)
    remarks += reader.diagnostics
    if value == nil, !reader.diagnostics.isEmpty { isUnclear = true }
    return value
  }

  /// Takes note of a value that says whether the page is shown; true if it hides it.
  @discardableResult
  private mutating func note(_ value: FieldValue?, of name: String) -> Bool {
    switch (name, value) {
    case ("draft", .flag(let isSet)):
      isDraft = isDraft || isSet
      return isSet
    case ("publish", .date(let day)):
      first = max(first ?? day, day)
      return day > asOf
    case ("expires", .date(let day)):
      end = min(end ?? day, day)
      return day <= asOf
    default: return false
    }
  }

  // MARK: Names of others

  private mutating func readRenamed(_ entry: YAMLMapping.Entry, as field: Field) {
    if field.name != "draft", entry.value.flag == false { return hide(entry) }
    let isNew = given.insert(field.name).inserted
    if isNew {
      entries.append(YAMLMapping.Entry(key: field.name, keySpan: entry.keySpan, value: entry.value))
    }
    guard CommonFields.stateNames.contains(field.name) else {
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

  /// A word for yes or no; anything else may have been meant to hide the page.
  private mutating func readFlag(_ entry: YAMLMapping.Entry, hiding hidesIfSet: Bool) {
    // Lists and parts say what of the page is hidden.
    guard case .scalar = entry.value.content else { return tell(entry, passingOver(entry)) }
    switch value(of: entry, as: Field(entry.key, .flag, label: entry.key)) {
    case .flag(let isSet)? where isSet == hidesIfSet: hide(entry)
    case .flag?: tell(entry, deleting(entry))
    default: break
    }
  }

  private mutating func readShowing(_ entry: YAMLMapping.Entry, from day: CalendarDate) {
    let isNew = given.insert("publish").inserted
    tell(entry, hiding: note(.date(day), of: "publish"), .date(day), of: "publish", isNew: isNew)
  }

  private mutating func readStage(_ entry: YAMLMapping.Entry) {
    let words = entry.value.elements.compactMap(\.text).map(ForeignName.plain)
    if words.contains(where: ForeignName.hiddenStages.contains) { hide(entry) } else { entries.append(entry) }
  }

  private mutating func readBuilding(_ entry: YAMLMapping.Entry) {
    guard case .mapping(let parts) = entry.value.content else { return readFlag(entry, hiding: false) }
    let words = ["render", "list"].compactMap { parts[$0]?.text.map(Fold.key) }
    let hides = words.contains { ["never", "false", "link", "local"].contains($0) }
    if hides { hide(entry) } else { tell(entry, passingOver(entry)) }
  }

  private mutating func readAddress(_ entry: YAMLMapping.Entry) {
    if entry.value.flag == false { return hide(entry) }
    let folder = ContentPath.folder(of: document.path)
    let typed = entry.value.elements.compactMap(\.text)
    let addresses = typed.compactMap { ContentPath.alias(ofAddress: $0, in: folder) }
    guard !addresses.isEmpty, addresses.count == entry.value.elements.count, fields["aliases"] != nil else {
      return tell(entry, passingOver(entry))
    }
    let own = ContentPath.withoutExtension(document.path) + ".html"
    let others = addresses.filter { $0 != own }
    if others.isEmpty { return tell(entry, deleting(entry)) }
    let known = document.metadata["aliases"]
    let list = YAMLText.flow((known?.elements.compactMap(\.text) ?? []) + others)
    let edits =
      known.map { [Edit($0.span, list), Edit(lines(of: entry), "")] }
      ?? [Edit(span(of: entry), "aliases: \(list)")]
    // Without a line of ours, only one of theirs can become it.
    let isNew = given.insert("aliases").inserted || known != nil
    tell(entry, Fix("write 'aliases: \(list)'", edits: edits, isSafe: isNew && isAlone(entry)))
  }

  private mutating func readTaxonomies(_ entry: YAMLMapping.Entry) {
    guard case .mapping(let groups) = entry.value.content, let tags = groups["tags"], fields["tags"] != nil,
      given.insert("tags").inserted
    else { return tell(entry, passingOver(entry)) }
    entries.append(YAMLMapping.Entry(key: "tags", keySpan: entry.keySpan, value: tags))
    let line = "tags: \(YAMLText.flow(tags.elements.compactMap(\.text)))"
    let isSafe = groups.entries.count == 1 && isAlone(entry)
    tell(
      entry, Fix("write '\(line)'", edits: [Edit(span(of: entry), line)], isSafe: isSafe), means: "tags")
  }

  // MARK: What is told

  /// Leaves the page out, and tells why.
  private mutating func hide(_ entry: YAMLMapping.Entry) {
    isDraft = true
    var fix: Fix?
    if given.insert("draft").inserted {
      let edit = Edit(span(of: entry), "draft: true")
      fix = Fix("write 'draft: true'", edits: [edit], isSafe: isAlone(entry))
    } else if document.metadata["draft"]?.flag == true {
      fix = deleting(entry)
    }
    remarks.append(HiddenPage.diagnose(typed(entry), written: "draft: true", at: entry.keySpan, fix: fix))
  }

  /// Tells a word for a state, as hiding the page if it does.
  private mutating func tell(
    _ entry: YAMLMapping.Entry, hiding isHidden: Bool, _ value: FieldValue, of name: String, isNew: Bool
  ) {
    let fix = isNew ? renaming(entry, to: name, value) : nil
    guard isHidden else { return tell(entry, fix ?? joining(name), means: name) }
    let written = "\(name): \(value.identity ?? "…")"
    remarks.append(HiddenPage.diagnose(typed(entry), written: written, at: entry.keySpan, fix: fix))
  }

  /// Tells a name of another program: as an error where a kind says which names there are, and else only if it is read.
  ///
  /// - Parameter name: what it is called here, if its value is read.
  private mutating func tell(_ entry: YAMLMapping.Entry, _ fix: Fix, means name: String? = nil) {
    guard isStrict || name != nil else { return }
    let remark = UnknownKey.diagnoseForeign(
      entry.key, means: isStrict ? nil : name, of: subject, at: entry.keySpan, fix: fix)
    remarks.append(remark)
  }

  /// Whether the lines of a value hold nothing else, so that they may be written anew.
  private func isAlone(_ entry: YAMLMapping.Entry) -> Bool { entry.keySpan.start.column == 1 }

  private func renaming(_ entry: YAMLMapping.Entry, to name: String, _ value: FieldValue? = nil) -> Fix {
    var edits = [Edit(entry.keySpan, name)]
    if case .date(let day)? = value, entry.value.text.flatMap(CalendarDate.init) == nil {
      edits.append(Edit(entry.value.span, day.description))
    }
    let written = value?.identity.map { "\(name): \($0)" } ?? name
    return Fix("write '\(written)'", edits: edits, isSafe: isAlone(entry))
  }

  private func joining(_ name: String) -> Fix {
    Fix("say it with '\(name)', which is given too, and take this away")
  }

  private func deleting(_ entry: YAMLMapping.Entry) -> Fix {
    Fix(
      "take the line away, it says nothing here", edits: [Edit(lines(of: entry), "")],
      isSafe: isAlone(entry))
  }

  private func passingOver(_ entry: YAMLMapping.Entry) -> Fix {
    Fix("take the line away, or pass all of them over in _kind.yml: 'ignore: [\(entry.key)]'")
  }

  /// The whole of a name with its value.
  private func span(of entry: YAMLMapping.Entry) -> SourceSpan {
    SourceSpan(
      path: entry.keySpan.path, start: entry.keySpan.start, end: max(entry.keySpan.end, entry.value.span.end))
  }

  /// The lines of a name and its value, with their ends.
  private func lines(of entry: YAMLMapping.Entry) -> SourceSpan {
    let whole = span(of: entry)
    return SourceSpan(
      path: whole.path, start: Place(line: whole.start.line, column: 1),
      end: Place(line: whole.end.line + 1, column: 1))
  }

  /// A name and its value on one line, the value only if it is short.
  private func typed(_ entry: YAMLMapping.Entry) -> String {
    guard let text = entry.value.text?.onOneLine, text.utf8.count <= 60 else { return entry.key }
    return
      "\(entry.key): \(ForeignName(entry.key).map { if case .password = $0 { "…" } else { text } } ?? text)"
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
}

extension YAMLValue {
  /// What a word for yes or no says.
  fileprivate var flag: Bool? { text.flatMap { FlagType.reading(of: Fold.key($0)) } }
}

extension ContentPath {
  /// The alias that stands for an address of another program: `/news/award/` is `news/award/index.html`.
  ///
  /// Nil for one on another host, for a pattern, and for the home page.
  static func alias(ofAddress address: String, in folder: String) -> String? {
    guard !address.utf8.contains(where: { ":*{}<>?#\\ ".utf8.contains($0) }),
      let path = resolve(address, in: ""), !path.isEmpty, path != "index.html"
    else { return nil }
    let isWord = !address.utf8.contains(UInt8(ascii: "/")) && fileExtension(of: path).isEmpty
    if isWord { return join(join(folder, path), "index.html") }
    if address.endsWithBytes(of: "/") { return join(path, "index.html") }
    return fileExtension(of: path).isEmpty ? path + ".html" : path.endsWithBytes(of: ".html") ? path : nil
  }
}
