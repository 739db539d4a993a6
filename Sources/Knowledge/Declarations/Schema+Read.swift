package import Markup
package import Source

extension Schema {
  /// The name of the file that declares the kind of the pages of a folder.
  package static let fileName = "_kind.yml"

  /// Reads the `_kind.yml` files of a site, given by their paths.
  package static func read(_ files: [(path: String, mapping: YAMLMapping)]) -> Diagnosed<Schema> {
    var diagnostics: [Diagnostic] = []
    var kinds: [Kind] = []
    var mentions: [Mention] = []
    var knowsAllKinds = true
    for file in files.sorted(by: { String.byBytes($0.path, $1.path) }) {
      var reader = KindReader(path: file.path)
      let kind = reader.read(file.mapping)
      diagnostics += reader.diagnostics
      mentions += reader.kindMentions(in: file.mapping)
      guard let kind else {
        knowsAllKinds = false
        continue
      }
      if let first = kinds.first(where: { $0.id == kind.id }) {
        diagnostics.append(InvalidKind.diagnoseRepeated(kind.id, at: kind.span, first: first.span))
      } else {
        kinds.append(kind)
      }
    }
    let names = kinds.map(\.id)
    if knowsAllKinds {
      diagnostics += mentions.filter { !names.contains($0.name) }.map {
        InvalidKind.diagnoseUnknown($0.name, among: names, at: $0.span)
      }
    }
    return Diagnosed(Schema(kinds: kinds), diagnostics)
  }
}

/// Reads one `_kind.yml`.
struct KindReader {
  private let path: String
  private var reader = FieldReader(subject: "a kind")
  private var fields = FieldDeclarationReader()

  init(path: String) { self.path = path }

  var diagnostics: [Diagnostic] { reader.diagnostics + fields.diagnostics }

  mutating func read(_ mapping: YAMLMapping) -> Kind? {
    let values = reader.read(
      mapping, as: Self.properties, besides: ["fields", "consent", "submit"], at: .startOf(path))
    let declared = mapping["fields"].map { fields.read($0) }
    let own = declared?.fields ?? []
    let knowsAllFields = declared?.isWhole ?? !mapping.mayHold("fields")
    guard let id = values.text("kind") else { return nil }
    let all = CommonFields.merged(with: own)
    let form = FormTerms(mapping["submit"], &reader)
    let consent = mapping["consent"].flatMap { ConsentTerms.read($0, &reader) }
    var kind = Kind(
      id: id, folder: Fold.composed(ContentPath.folder(of: path)), name: values.text("name") ?? id,
      plural: values.text("plural") ?? values.text("name") ?? id,
      description: values.text("description") ?? "",
      titleField: values.text("title") ?? "title", summaryField: values.text("summary") ?? "summary",
      imageField: values.text("image"), order: values.texts("order").map { SortKey($0) },
      schemaTypes: values.texts("schema_type"), facets: values.texts("facets"),
      listFields: values.texts("in_lists"), groupField: values.text("group_by"),
      mapColumns: values.texts("map"),
      recognition: RecognitionTerms(values, consent), award: AwardTerms(values),
      event: EventTerms(values), bylineField: values.text("byline"), consent: consent,
      sameIf: values.texts("same_if"), ignored: Set(values.texts("ignore")),
      hasForm: form.isThere, takesChanges: form.takesChanges, call: form.call, steps: form.steps,
      handouts: Handout.named(in: values), counted: counted(values), fields: all,
      ownFields: Set(own.map(\.name)),
      knowsAllFields: knowsAllFields,
      span: values.entry("kind")?.span ?? .startOf(path))
    let conditions = FieldConditions(of: kind, mapping).fields
    kind.fields = conditions.value
    if knowsAllFields {
      checkNames(kind, mapping)
      for fault in conditions.diagnostics { reader.report(fault) }
      for fault in FormStepFaults.check(kind, mapping) { reader.report(fault) }
    }
    for fault in ConsentFaults.check(kind, mapping) { reader.report(fault) }
    let settled = consent?.conditions.map { $0.settled(by: kind.field($0.field)) }
    kind.consent?.conditions = settled ?? []
    kind.hasUnclearConsent = hasUnclearConsent(kind, mapping)
    if id.utf8.contains(UInt8(ascii: "/")) || PathFault(in: id + ".html") != nil {
      reader.report(InvalidKind.diagnoseName(id, at: kind.span))
    }
    return kind
  }

  private func counted(_ values: FieldValues) -> [String: String] {
    guard case .record(let record)? = values["counted"] else { return [:] }
    return record.entries.reduce(into: [:]) { $0[$1.field.name] = record.text($1.field.name) }
  }

  /// Whether something about consent is wrong, or stands under a name that may be meant for it.
  private func hasUnclearConsent(_ kind: Kind, _ mapping: YAMLMapping) -> Bool {
    let names = ["consent", "recognition"]
    let fields: YAMLMapping =
      if case .mapping(let fields)? = mapping["fields"]?.content { fields } else { .empty }
    let deciding = kind.consent.map { [$0.field] + $0.conditions.map(\.field) } ?? []
    let isFaulty = diagnostics.contains { diagnostic in
      let place = diagnostic.span.start
      let isOfField =
        mapping.holds(place, under: "fields") && deciding.contains { fields.holds(place, under: $0) }
      return diagnostic.severity == .error
        && (isOfField || names.contains { mapping.holds(place, under: $0) })
    }
    return isFaulty || !Set(mapping.unreadableKeys).isDisjoint(with: names)
      || mapping.entries.contains { entry in
        entry.key != "consent" && Suggestion.nearest(to: Fold.key(entry.key), among: ["consent"]) != nil
      }
  }

  /// The words that name other kinds: what fields link to, and the columns of the map.
  func kindMentions(in mapping: YAMLMapping) -> [Mention] {
    fields.linkedKinds + Mention.all(in: mapping["map"])
  }

  /// Reports words that name a field which the kind does not have.
  private mutating func checkNames(_ kind: Kind, _ mapping: YAMLMapping) {
    let names = kind.fields.map(\.name)
    let facets =
      Mention.all(in: mapping["facets"]) + RecognitionTerms.facetMentions(in: mapping["recognition"])
    for facet in facets where Self.takenNames.contains(facet.name) {
      reader.report(InvalidKind.diagnoseTaken(facet.name, at: facet.span))
    }
    var mentions =
      facets
      + ["title", "summary", "image", "in_lists", "group_by", "same_if", "byline"].flatMap {
        Mention.all(in: mapping[$0])
      }
    mentions += Mention.all(in: mapping["order"]).map(\.sortField)
    mentions += ConsentTerms.mentions(in: mapping["consent"])
    mentions += RecognitionTerms.otherMentions(in: mapping["recognition"])
    mentions += AwardTerms.mentions(in: mapping["award"])
    let ofEvents = EventTerms.mentions(in: mapping["event"])
    mentions += ofEvents.map(\.mention)
    for (mention, type) in ofEvents {
      guard let type, let field = kind.field(mention.name), field.type != type else { continue }
      reader.report(InvalidKind.diagnoseType(mention.name, has: field.type, needs: type, at: mention.span))
    }
    for mention in mentions where !names.contains(mention.name) {
      reader.report(
        UnknownKey.diagnose(mention.name, among: names, of: "the kind '\(kind.id)'", at: mention.span))
    }
  }

  /// What the address of the page of results says besides the fields by which pages are chosen.
  private static let takenNames = ["q", "exact", "kind"]

  private static func texts(_ name: String) -> FieldType {
    .list(of: Field(name, .text(.none), label: name), .none)
  }

  private static let properties: [Field] = [
    Field(
      "kind", .text(.none), label: "Identifier", help: "A short word, such as practice.", isRequired: true),
    Field("name", .text(.none), label: "Name"),
    Field("plural", .text(.none), label: "Plural"),
    Field("description", .text(.none), label: "Description"),
    Field("title", .text(.none), label: "The field that is the title"),
    Field("summary", .text(.none), label: "The field that is the summary"),
    Field("image", .text(.none), label: "The field that is the image"),
    Field("order", texts("order"), label: "Order of the index"),
    Field("schema_type", texts("schema_type"), label: "Type of schema.org"),
    Field("facets", texts("facets"), label: "Fields to filter by"),
    Field("in_lists", texts("in_lists"), label: "Fields to show in lists"),
    Field("group_by", .text(.none), label: "The field that divides the index"),
    Field("same_if", texts("same_if"), label: "Fields that are the same on two pages about one thing"),
    Field("map", texts("map"), label: "Columns of its map"),
    Field("byline", .text(.none), label: "The field that says who wrote the page"),
    RecognitionTerms.declaration, AwardTerms.declaration, EventTerms.declaration, Handout.declaration,
    Field("ignore", texts("ignore"), label: "Names of values that are passed over"),
    Field(
      "counted",
      .record(
        [Field("other", .text(.none), label: "Several", help: "With {count}.", isRequired: true)]
          + ["zero", "one", "two", "few", "many"].map { Field($0, .text(.none), label: $0) }),
      label: "A number of its pages"),
  ]
}
