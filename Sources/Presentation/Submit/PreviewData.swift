internal import Knowledge
internal import Source

/// What the script knows that shows the page of a form: the template of its kind, and what the page says where.
struct PreviewData {
  let form: FormOutline
  let pen: Pen

  /// What the script makes of what was filled in.
  private static let later: [TemplateName] = [
    .title, .summary, .image, .face, .person, .facts, .sections, .field, .body, .tags, .date, .event,
    .byline,
  ]

  var json: JSONValue {
    let template = ContentPages.template(of: form.kind, pen.drawing.theme)
    var data: [String: JSONValue] = [
      "parts": .list(parts(of: template)),
      "facts": names(in: template, areLong: false), "sections": names(in: template, areLong: true),
      "words": .object(words), "months": .list(pen.words.months.map { .text($0) }),
      "ranked": .object(ranked),
    ]
    if pen.site.configuration.smartPunctuation { data["isSmart"] = .flag(true) }
    data["summary"] = .text(form.kind.summaryField)
    data["event"] = form.kind.event.map(event)
    data["byline"] = form.kind.bylineField.map { .text($0) }
    data["image"] = form.kind.imageField.map { .text($0) }
    if !pen.site.kinds(recognizingWith: form.kind).isEmpty { data["isAward"] = .flag(true) }
    data["people"] = form.kind.recognition.map { people($0) }
    return .object(data)
  }

  private func parts(of template: String) -> [JSONValue] {
    TemplateOutline.parts(
      of: template, in: pen.drawing.theme.program, knowing: [pen, KindView(kind: form.kind, pen: pen)],
      later: Self.later)
  }

  /// The fields that stand under their own labels, in the order of the page, without those that the form cannot ask for.
  private func names(in template: String, areLong: Bool) -> JSONValue {
    let parts = pen.drawing.theme.pageParts[template] ?? []
    let fields = form.kind.fields.filter { field in
      field.isShown && field.type.isLong == areLong && pen.site.canFill(field)
        && !form.kind.fieldsElsewhere.contains(field.name)
        && !form.kind.isPlaced(field.name, by: parts)
    }
    return .list(fields.map { .text($0.name) })
  }

  /// The words that a text brings along, and how numbers and days are written.
  private var words: [String: JSONValue] {
    let keys = [
      "table", "done", "to-do", "back-to-content", "note", "tip", "important", "warning", "caution", "group",
      "decimal", "date", "time", "before_noon", "afternoon", FormWord.costly.rawValue,
      FormWord.undrawn.rawValue,
    ]
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, .text(pen.words[$0])) })
  }

  /// The values of the choices that are ranked, the strongest first.
  private var ranked: [String: JSONValue] {
    let pairs = form.fields.compactMap { field in
      field.type.ranks.map { (field.name, JSONValue.list($0.map { .text($0.value) })) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func event(_ terms: EventTerms) -> JSONValue {
    var names = ["day": terms.dayField]
    names["last_day"] = terms.lastDayField
    names["begins"] = terms.beginField
    names["ends"] = terms.endField
    return .object(names.mapValues { .text($0) })
  }

  private func people(_ terms: RecognitionTerms) -> JSONValue {
    var names = ["year": terms.yearField]
    names["honoree"] = terms.honoreeField
    names["role"] = terms.roleField
    names["award"] = terms.awardField
    var people = names.mapValues { JSONValue.text($0) }
    people["when"] = form.kind.consent.map { form.kind.scriptData(of: $0.conditions) }
    return .object(people)
  }
}

/// What any page of a kind says of it.
private struct KindView: TemplateView {
  let kind: Kind
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A kind.",
    [
      .text(.kind) { $0.kind.name },
      .text(.kindID) { $0.kind.id },
      .text(.icon) { $0.pen.drawing.icon(of: $0.kind) },
    ])
}
