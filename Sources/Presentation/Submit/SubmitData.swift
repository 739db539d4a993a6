internal import Knowledge
internal import Source

/// What the script of a form knows: the fields with their limits, and what is said of each mistake.
struct SubmitData {
  let form: FormOutline
  let names: LinkNames
  let pen: Pen

  private var drawing: Drawing { pen.drawing }

  var json: JSONValue {
    var data: [String: JSONValue] = [
      "title": .text(form.title.name), "folder": .text(form.kind.folder), "kind": .text(form.kind.id),
      "fields": .list(names.offered(form.fields).map(node)), "types": .object(types),
      "sentences": .object(sentences),
    ]
    data["paste"] = .text(pen.url(to: SubmitEngine.pasting.path))
    data["more"] = .text(pen.url(to: SubmitEngine.more.path))
    if form.kind.takesChanges { data["change"] = .text(pen.url(to: SubmitEngine.changing.path)) }
    data["page"] = PreviewData(form: form, pen: pen).json
    data["consent"] = form.kind.consent.map(terms)
    if names.offered(form.fields).contains(where: { !$0.when.isEmpty }) { data["waits"] = .flag(true) }
    // The day of publication, unless the kind means another by that name.
    if !form.kind.ownFields.contains("date") { data["early"] = .text("date") }
    return .object(data)
  }

  private var sentences: [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: FormMistake.allCases.map { ($0.rawValue, .text(drawing.words[$0.key])) })
  }

  private func terms(_ terms: ConsentTerms) -> JSONValue {
    var object: [String: JSONValue] = [
      "field": .text(terms.field), "scope": .text(terms.scopeField), "name": .text(terms.nameField),
      "when": form.kind.scriptData(of: terms.conditions),
    ]
    if case .record(let parts)? = form.kind.field(terms.field)?.type {
      let given = parts.first { $0.type == .date && $0.name != terms.expiryField }
      object["given"] = given.map { .text($0.name) }
    }
    object["expires"] = .text(terms.expiryField)
    object["photo"] = terms.photoField.map { .text($0) }
    object["record"] = terms.recordField.map { .text($0) }
    return .object(object)
  }

  private func node(_ field: Field) -> JSONValue {
    let words = FieldWords(of: field, drawing)
    var node: [String: JSONValue] = [
      "name": .text(field.name), "type": .text(field.type.name), "label": .text(words.label),
    ]
    node["ask"] = words.prompt.map { .text($0) }
    if field.isNeeded { node["required"] = .flag(true) }
    if !field.when.isEmpty { node["when"] = form.kind.scriptData(of: field.when) }
    node["describes"] = described(by: field).map { .text($0.name) }
    switch field.type {
    case .scalar(let type):
      node["writes"] = .text(type.form.rawValue)
      node["choices"] = choices(type.control).map(values)
      switch type.range {
      case .any: break
      case .letters(let limits): add(limits, to: &node)
      case .amount(let minimum, let maximum):
        node["min"] = minimum.map { .number($0) }
        node["max"] = maximum.map { .number($0) }
      }
    case .list(let item, let limits):
      add(limits, to: &node)
      node["of"] = self.node(Field(field.name, item.type, label: words.label))
    case .record(let fields): node["fields"] = .list(names.offered(fields).map(self.node))
    }
    return .object(node)
  }

  /// The picture that a field describes.
  private func described(by field: Field) -> Field? {
    form.fields.first { $0.type.scalar?.control == .picture && "\($0.name)_description" == field.name }
  }

  /// The words that a value may be; nil if it may be another.
  private func choices(_ control: FieldControl) -> [String]? {
    switch control {
    case .choice(let choices): choices.flatMap { [$0.value, $0.label] }
    case .page(let kinds, false): names.choices(of: kinds).map { $0.map(\.value) }
    case .line, .longLine, .lines, .day, .yesOrNo, .tag, .page, .picture: nil
    }
  }

  /// What the values of each type look like, by its name.
  private var types: [String: JSONValue] {
    Dictionary(
      form.fields.flatMap { scalars(in: $0.type) }.map(look), uniquingKeysWith: { first, _ in first })
  }

  private func scalars(in type: FieldType) -> [any ScalarType] {
    switch type {
    case .scalar(let type): [type]
    case .list(let item, _): scalars(in: item.type)
    case .record(let fields): fields.flatMap { scalars(in: $0.type) }
    }
  }

  private func look(of type: any ScalarType) -> (String, JSONValue) {
    var look: [String: JSONValue] = [:]
    look["refused"] = type.shape.refused.map { .text($0) }
    look["pattern"] = type.shape.pattern.map { .text($0) }
    if case .amount = type.range { look["isAmount"] = .flag(true) }
    return (type.name, .object(look))
  }

  private func values(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  private func add(_ limits: Limits, to node: inout [String: JSONValue]) {
    node["min"] = limits.minimum.map { .number(Double($0)) }
    node["max"] = limits.maximum.map { .number(Double($0)) }
  }
}

extension Kind {
  /// Conditions for the scripts of a form: each as the name of a field, and how the answers that will do may be written.
  func scriptData(of conditions: [Condition]) -> JSONValue {
    .list(
      conditions.map { condition in
        .list([.text(condition.field), .list(spellings(of: condition).map { .text($0) })])
      })
  }
}
