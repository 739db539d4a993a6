internal import Markup
package import Source

/// The block `list`: pages of the site, by what they say of themselves.
package struct PageList: BlockContent {
  /// How the pages are shown.
  package enum Look: String, CaseIterable, Sendable { case rows, cards, table }

  /// Which events are meant, on the day on which the site is judged.
  enum Time: String, CaseIterable, Sendable { case upcoming, past }

  /// A field of the pages, and what it may say.
  struct Condition: Sendable {
    let field: String
    let identities: Set<String>
  }

  /// The kind of the pages, if they are of one.
  package let kind: Kind?
  /// The folder in which they are, or below which.
  let folder: String?
  /// They have all of these tags.
  let tags: [Tag]
  let conditions: [Condition]
  /// None for all pages, be they events or not.
  let time: Time?
  /// None for the order of lists.
  let order: [SortKey]
  let limit: Int
  package let look: Look
  /// Its place, which tells it from all other lists.
  package let span: SourceSpan

  /// No text lists more.
  private static let most = 100

  init?(_ reading: inout BlockReading) {
    let schema = reading.content.schema
    let kind = Self.kind(reading.typed.values["kind"], in: schema)
    let values = reading.values(Self.fields(schema, kind), besides: ["where"])
    let conditions = Self.conditions(of: kind, &reading)
    self.conditions = conditions
    let targets = reading.resolver.targets
    folder = values.entry("folder").flatMap { reading.folder($0, where: targets.folders.contains) }
    tags = values.list("tag").compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    time = values.choice("when").flatMap { Time(rawValue: $0.value) }
    order = values.list("order").compactMap { $0.chosenWord.map { SortKey($0) } }
    limit = values.number("limit").map { Int($0) } ?? Self.most
    look = values.choice("as").flatMap { Look(rawValue: $0.value) } ?? .rows
    span = reading.typed.span
    self.kind = kind
    // Without one of its conditions, a list would show pages that nobody asked for.
    if conditions.count < Self.typedConditions(reading.typed.values["where"]) { return nil }
    if time == nil, reading.typed.values["when"] != nil { return nil }
    guard kind == nil, folder == nil, tags.isEmpty else { return }
    if reading.typed.values["where"] == nil { reading.reportMissing(oneOf: ["kind", "folder", "tag"]) }
    return nil
  }

  /// How many conditions are typed, be they understood or not.
  private static func typedConditions(_ value: YAMLValue?) -> Int {
    switch value?.content {
    case .mapping(let mapping)?: mapping.entries.count
    case .scalar?, .list?: 1
    case .empty?, nil: 0
    }
  }

  /// The kind that a value names, if there is one of that name.
  private static func kind(_ value: YAMLValue?, in schema: Schema) -> Kind? {
    guard case .scalar(let text, _)? = value?.content else { return nil }
    let key = Fold.key(text.trimmed)
    return schema.kinds.first { Fold.key($0.id) == key || Fold.key($0.plural) == key }
  }

  private static func kindField(_ schema: Schema) -> Field {
    Field(
      "kind", .choice(schema.kinds.map { Choice($0.id, label: $0.plural) }), label: "The kind of the pages")
  }

  private static func fields(_ schema: Schema, _ kind: Kind?) -> [Field] {
    let common = ["title", "date", "updated"]
    let own = (kind?.openFields ?? []).map(\.name).filter { !common.contains($0) }
    let keys = (common + own).flatMap { [Choice($0), Choice("-\($0)")] }
    let mayBeEvents = kind == nil || kind?.event != nil
    let times = Field("when", .choice(Time.allCases.map { Choice($0.rawValue) }), label: "Which events")
    return [
      kindField(schema),
      Field("folder", .text(.none), label: "The folder of the pages"),
      Field("tag", .list(of: Field("tag", .tag, label: "A tag"), .none), label: "The tags of the pages"),
      Field("order", .list(of: Field("order", .choice(keys), label: "A field"), .none), label: "Their order"),
      Field("limit", .number(minimum: 1, maximum: Double(most)), label: "How many are shown"),
      Field("as", .choice(Look.allCases.map { Choice($0.rawValue) }), label: "How they are shown"),
    ] + (mayBeEvents ? [times] : [])
  }

  /// The conditions on fields of the kind. What readers do not see chooses no pages: a list would tell it.
  private static func conditions(of kind: Kind?, _ reading: inout BlockReading) -> [Condition] {
    guard reading.typed.values["where"] != nil else { return [] }
    guard let kind else {
      if !reading.typed.values.mayHold("kind") {
        reading.reportMissing(kindField(reading.content.schema), of: Message(verbatim: "'where'"))
      }
      return []
    }
    return reading.values(kind.openFields.compactMap(condition), below: "where").entries.map { entry in
      Condition(field: entry.field.name, identities: Set(entry.value.items.compactMap(\.identity)))
    }
  }

  /// What is asked of a field: one of some values; nil for one whose values cannot be compared.
  private static func condition(on field: Field) -> Field? {
    guard let type = field.type.item.scalar, type.form != .passage else { return nil }
    let item = Field(field.name, .scalar(type), label: field.label, help: field.help)
    return Field(field.name, .list(of: item, .none), label: field.label, help: field.help)
  }
}

extension Kind {
  /// The fields of its own that readers see: under their labels, in lists, or as what lists are filtered by.
  fileprivate var openFields: [Field] {
    let inLists = Set(facets + listFields)
    return fields.filter {
      ownFields.contains($0.name) && ($0.isShown || inLists.contains($0.name)) && $0.name != consent?.field
    }
  }
}

extension PageList.Condition {
  /// Whether a page says one of the values.
  func holds(for page: Page) -> Bool {
    page.fields[field]?.items.contains { $0.identity.map(identities.contains) ?? false } ?? false
  }
}

extension PageList.Time {
  /// Whether a page is such an event. One without a day is none.
  func holds(for page: Page, on day: CalendarDate) -> Bool {
    Event(of: page).map { $0.isOver(on: day) == (self == .past) } ?? false
  }
}
