internal import Knowledge
internal import Source

/// What the script of a form knows: the fields with their limits, and what the check says of each mistake.
struct SubmitData {
  let form: SubmissionForm
  let names: LinkNames
  let drawing: Drawing

  var json: JSONValue {
    var data: [String: JSONValue] = [
      "kind": .text(form.kind.id), "title": .text(form.kind.titleField),
      "fields": .list(form.fields.map(node)),
      "sentences": .object(FieldSentences.all.mapValues { .text($0) }),
    ]
    data["consent"] = form.kind.consent.map(terms)
    return .object(data)
  }

  private func terms(_ terms: ConsentTerms) -> JSONValue {
    var object: [String: JSONValue] = [
      "field": .text(terms.field), "scope": .text(terms.scopeField), "name": .text(terms.nameField),
      "when": .object(
        Dictionary(
          terms.conditions.map { ($0.field, values(form.kind.spellings(of: $0))) },
          uniquingKeysWith: { first, _ in first })),
    ]
    object["photo"] = terms.photoField.map { .text($0) }
    return .object(object)
  }

  private func node(_ field: Field) -> JSONValue {
    let label = FieldWords(of: field, drawing).label
    var node: [String: JSONValue] = [
      "name": .text(field.name), "type": .text(field.type.name), "label": .text(label),
    ]
    if field.isRequired { node["required"] = .flag(true) }
    switch field.type {
    case .text(let limits), .markdown(let limits): add(limits, to: &node)
    case .number(let minimum, let maximum):
      node["least"] = minimum.map { .number($0) }
      node["most"] = maximum.map { .number($0) }
    case .choice(let choices): node["choices"] = values(choices.flatMap { [$0.value, $0.label] })
    case .link(let kinds): node["choices"] = names.choices(of: kinds).map { values($0.map(\.value)) }
    case .list(let item, let limits):
      add(limits, to: &node)
      node["of"] = self.node(Field(field.name, item.type, label: label))
    case .record(let fields): node["fields"] = .list(fields.map(self.node))
    case .date, .flag, .url, .email, .image, .tag: break
    }
    if CommonFields.all.contains(where: { $0 == field && $0.name == "language" }) {
      node["type"] = .text("language")
    }
    return .object(node)
  }

  private func values(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  private func add(_ limits: Limits, to node: inout [String: JSONValue]) {
    node["least"] = limits.minimum.map { .number(Double($0)) }
    node["most"] = limits.maximum.map { .number(Double($0)) }
  }
}
