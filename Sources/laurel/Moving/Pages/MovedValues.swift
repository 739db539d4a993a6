internal import Knowledge
internal import Markup
internal import Source

/// The values of a page of another program as ours, and those of which we have none.
struct MovedValues {
  /// Our names in the order of our guides, with their values.
  private(set) var own: [(name: String, value: YAMLValue)] = []
  /// What nobody sees here, as it was typed.
  private(set) var others: [YAMLMapping.Entry] = []
  /// The values that say which pages below are hidden; they mean the same here.
  private(set) var cascade: YAMLMapping.Entry?
  /// The values that hide the page of a folder and nothing below it; as a draft, it would hide all of that.
  private(set) var hidingAlone: [YAMLMapping.Entry] = []
  private(set) var day: CalendarDate?
  private(set) var categories: [String] = []
  /// What was said in another way, by what it is.
  private(set) var conversions: [Conversion] = []

  private let page: ForeignPage
  private let origin: Origin

  /// - Parameter name: the name of the file, or of the folder that the page stands for, without its ending.
  init(_ page: ForeignPage, of origin: Origin, name: String) {
    self.page = page
    self.origin = origin
    let typed = page.document.metadata.entries
    var used: Set<SourceSpan> = []
    var values: [String: YAMLValue] = [:]
    for entry in page.metadata.entries where Self.names.contains(entry.key) && values[entry.key] == nil {
      guard let value = Self.value(entry.value, of: entry.key) else { continue }
      values[entry.key] = value
      used.insert(entry.keySpan)
      if value != entry.value { conversions.append(entry.key == "title" ? .title : .day) }
      if !typed.contains(where: { $0.keySpan == entry.keySpan && $0.key == entry.key }) {
        conversions.append(.name)
      }
    }
    readTags(typed, &values, &used)
    readDay(typed, &values, &used, name: name)
    readLimits(typed, &values, &used)
    readState(typed, &values, &used)
    let isKnown = Set(page.metadata.entries.map(\.keySpan))
    for entry in typed where !used.contains(entry.keySpan) {
      let name = ForeignName(entry.key)
      if entry.value.saysNothing { continue }
      if entry.key == "cascade", !entry.value.isScalar {
        cascade = entry
        continue
      }
      if page.hidesOnlyItself, ForeignPage.isForPageAlone(entry.key) {
        hidingAlone.append(entry)
        continue
      }
      if let name, name.concernsState, entry.value.isScalar, !isKnown.contains(entry.keySpan) { continue }
      if name?.meaning == .address, entry.value.isPlainAddress { continue }
      if ["aliases", "alias"].contains(ForeignName.plain(entry.key)) { continue }
      others.append(entry)
    }
    own = Self.order.compactMap { name in values[name].map { (name, $0) } }
  }

  /// The title that is given, or the heading that stands for one.
  var title: String? { own.first { $0.name == "title" }?.value.word ?? page.document.titleHeading?.text }

  /// Gives the page a title, if it has none.
  mutating func addTitle(_ words: String, of document: Document) {
    guard title == nil, !words.isEmpty else { return }
    let value = YAMLValue(.scalar(words, style: .doubleQuoted), span: .startOf(document.path))
    own.insert(("title", value), at: 0)
  }

  private static let order = CommonFields.all.map(\.name)
  private static let names = Set(order).subtracting(["aliases", "draft"])

  /// A value that our field can hold, a day without its time and a title without marks; nil for one that it cannot.
  private static func value(_ value: YAMLValue, of name: String) -> YAMLValue? {
    switch name {
    case "date", "updated", "publish", "expires", "review_by":
      guard let text = value.word else { return nil }
      let readings = DateNotation.readings(of: text)
      if name == "date", Self.momentsOfFiles.contains(ForeignName.plain(text)) { return nil }
      guard let day = Timestamp(text)?.day ?? (readings.count == 1 ? readings[0] : nil) else {
        return name == "date" || name == "updated" ? value : nil
      }
      return YAMLValue(.scalar("\(day)", style: .plain), span: value.span)
    case "title":
      guard let title = value.word else { return nil }
      let plain = PlainTitle(title).text
      return plain == title ? value : YAMLValue(.scalar(plain, style: .doubleQuoted), span: value.span)
    case "summary", "language": return value.word == nil ? nil : value
    default: return value
    }
  }

  /// What Eleventy has for the day of a page, and takes from its file.
  private static let momentsOfFiles: Set<String> = [
    "lastmodified", "created", "gitlastmodified", "gitcreated",
  ]

  // MARK: Tags

  private mutating func readTags(
    _ typed: [YAMLMapping.Entry], _ values: inout [String: YAMLValue], _ used: inout Set<SourceSpan>
  ) {
    var tags = values["tags"].map { words($0, of: "tags") } ?? []
    for entry in typed {
      let plain = ForeignName.plain(entry.key)
      if plain == "taxonomies" {
        let isOfTags: (YAMLMapping.Entry) -> Bool = { Self.groupsOfTags.contains(Fold.key($0.key)) }
        tags += entry.value.parts.filter(isOfTags).flatMap(\.value.elements).compactMap(\.word)
        let rest = entry.value.parts.filter { !isOfTags($0) }
        if !rest.isEmpty {
          let value = YAMLValue(.mapping(YAMLMapping(entries: rest)), span: entry.value.span)
          others.append(YAMLMapping.Entry(key: entry.key, keySpan: entry.keySpan, value: value))
        }
        if !entry.value.parts.isEmpty { used.insert(entry.keySpan) }
      } else if ForeignName(entry.key)?.meaning == .like("tags") {
        let found = words(entry.value, of: plain)
        guard !found.isEmpty else { continue }
        if plain.startsWithBytes(of: "categor") {
          // Jekyll has the one of `category` before the others.
          categories = plain == "category" ? found + categories : categories + found
        }
        tags += found
        used.insert(entry.keySpan)
        conversions.append(.name)
      }
    }
    var known: Set<String> = []
    let unique = tags.filter { known.insert(Fold.key($0)).inserted }
    guard !unique.isEmpty else {
      values["tags"] = nil
      return
    }
    values["tags"] = .words(unique, at: page.document.path)
  }

  private static let groupsOfTags: Set<String> = ["tags", "categories", "topics"]

  /// The words of a list; some programs take a text for a list, too.
  private func words(_ value: YAMLValue, of name: String) -> [String] {
    guard case .scalar(let text, _) = value.content else {
      return value.elements.compactMap(\.word).map(Self.withoutSign)
    }
    switch origin {
    case .jekyll where name != "category": return text.utf8.split { $0.isSpace }.map(\.text)
    case .obsidian:
      return text.utf8.split { $0.isSpace || $0 == UInt8(ascii: ",") }.map { Self.withoutSign($0.text) }
    default: return text.trimmed.isEmpty ? [] : [text.trimmed]
    }
  }

  private static func withoutSign(_ tag: String) -> String {
    tag.startsWithBytes(of: "#") ? tag.utf8.dropFirst().text : tag
  }

  // MARK: Days

  private mutating func readDay(
    _ typed: [YAMLMapping.Entry], _ values: inout [String: YAMLValue], _ used: inout Set<SourceSpan>,
    name: String
  ) {
    readDays(typed, &values, &used)
    if values["date"] == nil {
      let other = typed.first { ForeignName($0.key)?.meaning == .like("date") && $0.value.word != nil }
      if let other, let value = Self.value(other.value, of: "date") {
        values["date"] = value
        used.insert(other.keySpan)
        conversions.append(.name)
      } else if let day = DatedName(name)?.day {
        values["date"] = YAMLValue(.scalar("\(day)", style: .plain), span: .startOf(page.document.path))
        conversions.append(.dayOfName)
      }
    }
    day = values["date"]?.word.flatMap(CalendarDate.init)
    if values["updated"] == nil {
      let change = typed.first { ForeignName.plain($0.key) == "lastupdate" }?.value.parts
      let value = change?.first { $0.key == "date" }.flatMap { Self.value($0.value, of: "updated") }
      if let value {
        values["updated"] = value
        conversions.append(.name)
      }
    }
  }

  /// `date: {created: …, updated: …}`, as the blog of MkDocs has them.
  private mutating func readDays(
    _ typed: [YAMLMapping.Entry], _ values: inout [String: YAMLValue], _ used: inout Set<SourceSpan>
  ) {
    for entry in typed where entry.key == "date" {
      let names = ["created": "date", "updated": "updated"]
      let days = entry.value.parts.compactMap { part in
        names[part.key].flatMap { name in Self.value(part.value, of: name).map { (name, $0) } }
      }
      for (name, day) in days where values[name] == nil { values[name] = day }
      guard !days.isEmpty else { continue }
      conversions.append(.name)
      if days.count == entry.value.parts.count { used.insert(entry.keySpan) }
    }
  }

  // MARK: State

  /// The days from which on, and up to which, the page is shown: of several, those that hide it longest.
  private func readLimits(
    _ typed: [YAMLMapping.Entry], _ values: inout [String: YAMLValue], _ used: inout Set<SourceSpan>
  ) {
    for name in ["publish", "expires"] {
      var days: [CalendarDate] = []
      for entry in typed where Self.limits(entry.key, name) {
        guard let day = entry.value.word.flatMap(Timestamp.init)?.day else { continue }
        days.append(day)
        used.insert(entry.keySpan)
      }
      guard let day = name == "publish" ? days.max() : days.min() else { continue }
      values[name] = YAMLValue(.scalar("\(day)", style: .plain), span: .startOf(page.document.path))
    }
  }

  /// Whether a name says what one of ours says of when the page is shown.
  private static func limits(_ key: String, _ name: String) -> Bool {
    if key == name { return true }
    guard let known = ForeignName(key), !known.isEveryday else { return false }
    let isBeginning = name == "publish" && (known.meaning == .embargo || known.meaning == .shows)
    return known.meaning == .field(name) || isBeginning
  }

  private mutating func readState(
    _ typed: [YAMLMapping.Entry], _ values: inout [String: YAMLValue], _ used: inout Set<SourceSpan>
  ) {
    let own = typed.first { $0.key == "draft" }
    if let own, own.value.word != nil { used.insert(own.keySpan) }
    if page.hidesOnlyItself { return }
    if page.state == .draft || page.state == .unclear {
      values["draft"] = .flag(true, at: page.document.path)
      if own?.value.word != "true" { conversions.append(.hidden) }
    } else if own?.value.word.flatMap(YesNo.foreignReading) == false {
      values["draft"] = .flag(false, at: page.document.path)
    }
  }
}

extension YAMLValue {
  static func words(_ words: [String], at path: String) -> YAMLValue {
    YAMLValue(
      .list(words.map { YAMLValue(.scalar($0, style: .singleQuoted), span: .startOf(path)) }),
      span: .startOf(path))
  }

  static func flag(_ isSet: Bool, at path: String) -> YAMLValue {
    YAMLValue(.scalar(isSet ? "true" : "false", style: .plain), span: .startOf(path))
  }

  /// Whether nothing stands behind a name.
  fileprivate var saysNothing: Bool {
    switch content {
    case .empty: true
    case .scalar(let text, _): text.trimmed.isEmpty
    case .list(let items): items.allSatisfy(\.saysNothing)
    case .mapping(let parts): parts.entries.isEmpty
    }
  }

  var isScalar: Bool {
    switch content {
    case .scalar, .empty: true
    case .list, .mapping: false
    }
  }

  /// Whether an address is given that is no pattern and no code, so that nothing of it is lost.
  fileprivate var isPlainAddress: Bool {
    let words = elements.compactMap(\.word)
    return words.count == elements.count
      && words.allSatisfy { !$0.utf8.contains { ":{}<>*".utf8.contains($0) } }
  }
}
